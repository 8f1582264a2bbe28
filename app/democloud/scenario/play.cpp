// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/scenario/play.h"

namespace coder::demo {
namespace {

bool hits(const ApiFault &fault, const QByteArray &method, const QString &path, bool isRunning)
{
    return (fault.method.isEmpty() || fault.method == method) && (fault.path == u"*"_qs || fault.path == path)
           && (fault.begin == Begin::AtOnce || isRunning);
}

} // namespace

Play::Play(const QStringList &names, bool isRunning)
    : m_isRunning(isRunning)
{
    for (const QString &name : names)
        if (const Scenario *known = findScenario(name))
            m_scenarios << *known;
}

QStringList Play::names() const
{
    QStringList names;
    for (const Scenario &scenario : m_scenarios)
        names << scenario.name;
    return names;
}

std::optional<ApiFault> Play::faultFor(const QByteArray &method, const QString &path)
{
    for (Scenario &scenario : m_scenarios)
        for (qsizetype i = 0; i < scenario.faults.size(); ++i) {
            ApiFault fault = scenario.faults.at(i);
            if (!hits(fault, method, path, m_isRunning))
                continue;
            if (fault.times == 1)
                scenario.faults.removeAt(i);
            else if (fault.times > 1)
                --scenario.faults[i].times;
            return fault;
        }
    return {};
}

bool Play::has(Change change) const
{
    if (change == Change::OtherAccount && !m_isRunning)
        return false;
    if (change == Change::ClientMoved && m_isRunning)
        return false; // it is where it is seen from now on
    for (const Scenario &scenario : m_scenarios)
        if (scenario.changes.contains(change))
            return true;
    return false;
}

QString Play::tokenScopes() const
{
    for (const Scenario &scenario : m_scenarios)
        if (!scenario.tokenScopes.isEmpty())
            return scenario.tokenScopes;
    return u"*"_qs;
}

QMap<QString, double> Play::durations() const
{
    QMap<QString, double> longest;
    for (const Scenario &scenario : m_scenarios)
        for (auto it = scenario.durations.begin(); it != scenario.durations.end(); ++it)
            longest[it.key()] = qMax(longest.value(it.key()), it.value());
    return longest;
}

QStringList Play::quirks() const
{
    QStringList quirks;
    for (const Scenario &scenario : m_scenarios)
        quirks += scenario.quirks;
    return quirks;
}

QString pathPattern(const QStringList &path)
{
    QStringList pattern;
    for (const QString &part : path) {
        bool isNumber = false;
        part.toLongLong(&isNumber);
        pattern << (isNumber ? u"{id}"_qs : part);
    }
    return pattern.join(u'/');
}

} // namespace coder::demo
