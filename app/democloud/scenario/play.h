// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/scenario/scenario.h"

#include <optional>

namespace coder::demo {

// The scenarios that are played at the moment, added up, and how far each has come.
class Play
{
public:
    Play() = default;
    // Unknown names are left out. `isRunning`: a VM runs already, and clients know.
    explicit Play(const QStringList &names, bool isRunning = false);

    QStringList names() const;
    // What hits a call of this method on this path (as Operation::path); the call is counted. Nothing = it goes on.
    std::optional<ApiFault> faultFor(const QByteArray &method, const QString &path);
    void sawRunning() { m_isRunning = true; }
    // Whether it is so by now.
    bool has(Change change) const;
    QString tokenScopes() const; // "*" unless a scenario takes something away
    QMap<QString, double> durations() const;
    QStringList quirks() const;

private:
    QList<Scenario> m_scenarios; // faults that are over are taken out
    bool m_isRunning = false;
};

// Where the path belongs: "linode/instances/123" is "linode/instances/{id}".
QString pathPattern(const QStringList &path);

} // namespace coder::demo
