// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/checks.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <algorithm>

namespace coder::demo {
namespace {

QString text(const QJsonObject &body, const QString &key)
{
    return body.value(key).toString();
}

bool isPortList(const QString &ports)
{
    static const QRegularExpression shape(u"^\\d{1,5}(-\\d{1,5})?(, ?\\d{1,5}(-\\d{1,5})?)*$"_qs);
    return shape.match(ports).hasMatch();
}

QList<Refusal> oneRuleProblems(const QJsonObject &rule, const QString &field)
{
    static const QStringList protocols{u"TCP"_qs, u"UDP"_qs, u"ICMP"_qs, u"IPENCAP"_qs};
    const QString protocol = text(rule, u"protocol"_qs);
    const QString action = text(rule, u"action"_qs);
    if (action != u"ACCEPT"_qs && action != u"DROP"_qs)
        return {{u"Must be one of ACCEPT, DROP"_qs, field + u".action"_qs}};
    if (!protocols.contains(protocol))
        return {{u"Must be one of TCP, UDP, ICMP, IPENCAP"_qs, field + u".protocol"_qs}};
    if (rule.contains(u"ports"_qs) && !isPortList(text(rule, u"ports"_qs)))
        return {{u"Ports must be numbers from 1 to 65535 or ranges of them"_qs, field + u".ports"_qs}};
    const QJsonObject addresses = rule.value(u"addresses"_qs).toObject();
    for (const QString &kind : {u"ipv4"_qs, u"ipv6"_qs})
        for (const QString &cidr : textsOf(addresses.value(kind)))
            if (!cidr.contains(u'/') || QHostAddress::parseSubnet(cidr).second < 0)
                return {{u"Must be a network in CIDR notation"_qs, field + u".addresses."_qs + kind}};
    return {};
}

bool coversPort(const QString &ports, int port)
{
    if (ports.isEmpty())
        return true;
    for (const QString &part : ports.split(u',')) {
        const int from = part.section(u'-', 0, 0).trimmed().toInt();
        const int to = part.section(u'-', -1).trimmed().toInt();
        if (from <= port && port <= to)
            return true;
    }
    return false;
}

bool ruleApplies(const QJsonObject &rule, const QString &address, int port)
{
    if (text(rule, u"protocol"_qs) != u"TCP"_qs || !coversPort(text(rule, u"ports"_qs), port))
        return false;
    const QStringList networks = textsOf(rule.value(u"addresses"_qs).toObject().value(u"ipv4"_qs));
    return std::any_of(networks.begin(), networks.end(), [&](const QString &network) {
        return QHostAddress(address).isInSubnet(QHostAddress::parseSubnet(network));
    });
}

} // namespace

QList<Refusal> ruleProblems(const QJsonObject &rules)
{
    QList<Refusal> problems;
    for (const QString &policy : {u"inbound_policy"_qs, u"outbound_policy"_qs})
        if (text(rules, policy) != u"ACCEPT"_qs && text(rules, policy) != u"DROP"_qs)
            problems.append({u"Must be one of ACCEPT, DROP"_qs, u"rules."_qs + policy});
    for (const QString &direction : {u"inbound"_qs, u"outbound"_qs}) {
        const QJsonArray list = rules.value(direction).toArray();
        for (int i = 0; i < list.size(); ++i)
            problems += oneRuleProblems(list.at(i).toObject(), u"rules.%1[%2]"_qs.arg(direction).arg(i));
    }
    return problems;
}

bool admits(const QJsonObject &rules, const QString &address, int port)
{
    for (const QJsonValue &rule : rules.value(u"inbound"_qs).toArray())
        if (ruleApplies(rule.toObject(), address, port))
            return text(rule.toObject(), u"action"_qs) == u"ACCEPT"_qs;
    return text(rules, u"inbound_policy"_qs) == u"ACCEPT"_qs;
}

} // namespace coder::demo
