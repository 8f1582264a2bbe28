// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <chrono>
#include <functional>
#include <mutex>

class QObject;

namespace coder {

// The only source of time. Deadlines are UTC instants compared on ticks: a timer does not count a computer's sleep.
class Clock
{
public:
    virtual ~Clock() = default;
    // Now, in UTC.
    virtual QDateTime now() const = 0;
    // Calls `call` once on `context`'s thread after `delay`; not at all if `context` died before.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) = 0;
    // A server whose word counts says that it is `theirs` now.
    virtual void setRight(const QDateTime &theirs) { Q_UNUSED(theirs) }
};

// The computer's time as long as it agrees, within 90 s, with what setRight() was told last and what has passed since,
// sleep included; else that. Money runs by the provider's time: a computer whose clock is three hours slow, or is set
// back, would keep a VM three hours too long. From any thread.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;
    void setRight(const QDateTime &theirs) override;

private:
    mutable std::mutex m_mutex;
    QDateTime m_theirs;
    std::chrono::milliseconds m_toldAt{0}; // since the computer was started
};

// ISO 8601 in UTC with seconds and a Z, as in our JSON and files; empty for an invalid time.
QString toIso(const QDateTime &time);
// Reads ISO 8601; a time without zone is UTC, as the provider sends it. Invalid if it cannot be read.
QDateTime fromIso(const QString &text);

} // namespace coder
