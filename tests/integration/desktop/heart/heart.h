// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>

namespace coder::test {

// How long events waited, in milliseconds.
struct Waits
{
    int beats = 0;
    double p99 = 0;
    double longest = 0;
    int over50 = 0;
    QString longestDuring; // what was going on then
};

// A beat that is sent to an object every few milliseconds, whether or not the last one arrived: how long it waits is
// how long a click would have waited. Beats count from the first turn of the object's event loop on.
class Heart : public QObject
{
public:
    bool event(QEvent *event) override;
    void send(); // from any thread
    void during(const QString &what) { m_during = what; }
    Waits waits() const;

private:
    QList<float> m_waits; // ms
    qint64 m_first = -1;
    float m_longest = -1;
    QString m_during;
    QString m_longestDuring;
};

} // namespace coder::test
