// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/admission.h"

#include "core/base/ipv4.h"
#include "core/base/log.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace coder::recipes {
namespace {

constexpr int sshPort = 22;

bool coversSsh(const QString &ports)
{
    if (ports.isEmpty())
        return true;
    const QStringList parts = ports.split(u',');
    return std::ranges::any_of(parts, [](const QString &part) {
        return part.section(u'-', 0, 0).trimmed().toInt() <= sshPort
               && sshPort <= part.section(u'-', -1).trimmed().toInt();
    });
}

QStringList networksOf(const QJsonObject &rule)
{
    QStringList networks;
    for (const QJsonValue &network : rule[u"addresses"][u"ipv4"].toArray())
        networks << network.toString();
    return networks;
}

Error missingLine(const Session &session, const QString &address)
{
    return {ErrorCode::NotAdmitted,
            u"firewall %1: inbound ACCEPT, TCP, port 22, from %2/32"_qs.arg(session.firewallId).arg(address)};
}

SessionAnswer again()
{
    SessionAnswer next = SessionAnswer::notYet();
    next.askAgainIn = std::chrono::milliseconds(0);
    return next;
}

} // namespace

bool admits(const QStringList &networks, const QString &address)
{
    return std::ranges::any_of(networks, [&](const QString &network) { return isInNetwork(address, network); });
}

bool admitsSsh(const QJsonObject &rules, const QString &address)
{
    for (const QJsonValue &value : rules[u"inbound"].toArray()) {
        const QJsonObject rule = value.toObject();
        if (rule[u"protocol"].toString() == u"TCP"_qs && coversSsh(rule[u"ports"].toString())
            && admits(networksOf(rule), address))
            return rule[u"action"].toString() == u"ACCEPT"_qs;
    }
    return rules[u"inbound_policy"].toString() == u"ACCEPT"_qs;
}

Future<SessionAnswer> Admission::ask(const Session &session)
{
    if (session.firewallId == 0)
        return say(SessionAnswer::done());
    if (m_address.isEmpty())
        return askAddress(session);
    return session.firewallIsOurs ? renew(session) : lookAtFirewall(session);
}

Future<SessionAnswer> Admission::askAddress(const Session &session)
{
    return onSuccess(m_tools.services.web->ownAddress(), [this, session](const QString &address) {
        if (session.firewallIsOurs && admits(session.admitted, address))
            return SessionAnswer::done();
        m_address = address;
        return again();
    });
}

Future<SessionAnswer> Admission::renew(const Session &session)
{
    const QString network = std::exchange(m_address, {}) + u"/32"_qs;
    return onSuccess(m_tools.services.cloud->setFirewallRules(session.firewallId, {network}), [network](Unit) {
        return SessionAnswer::done([network](Session &changed) {
            changed.admitted = {network};
            changed.notices << Notice{NoticeKind::FirewallRenewed, network};
        });
    });
}

Future<SessionAnswer> Admission::lookAtFirewall(const Session &session)
{
    const QString address = std::exchange(m_address, {});
    return onSuccess(
        m_tools.services.cloud->firewall(session.firewallId), [session, address](const Firewall &firewall) {
            return admitsSsh(firewall.rules, address) ? SessionAnswer::done()
                                                      : SessionAnswer::failed(missingLine(session, address));
        });
}

SessionStep admitAgainStep(const RecipeTools &tools)
{
    auto admission = std::make_shared<Admission>(tools);
    return step(u"admit-again"_qs, [admission](const Session &session) { return admission->ask(session); });
}

namespace {

// The address as the VM's sshd sees it; nothing for what is none of IPv4.
QString addressIn(const ExecResult &ran)
{
    const QString told = QString::fromLatin1(ran.out.trimmed());
    return ran.exitCode == 0 && ipv4(told) ? told : QString();
}

} // namespace

// Not worth failing for: a rule that is wider than needed still admits nobody without the key.
QList<SessionStep> narrowSteps(const RecipeTools &tools)
{
    auto seen = std::make_shared<QString>();
    auto see = step(u"admit-see"_qs, [tools, seen](const Session &session) {
        if (!session.firewallIsOurs)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(tools.shell->exec(u"printf %s \"${SSH_CONNECTION%% *}\""_qs),
                                     [seen](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         *seen = ran ? addressIn(*ran) : QString();
                                         return SessionAnswer::done();
                                     });
    });
    auto narrow = step(u"admit-narrow"_qs, [tools, seen](const Session &session) {
        const QStringList wanted{*seen + u"/32"_qs};
        if (!session.firewallIsOurs || seen->isEmpty() || session.admitted == wanted)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(tools.services.cloud->setFirewallRules(session.firewallId, wanted),
                                     [wanted](const Result<Unit> &set) -> Result<SessionAnswer> {
                                         if (set)
                                             return SessionAnswer::done(
                                                 [wanted](Session &changed) { changed.admitted = wanted; });
                                         log().warn("firewall not narrowed: {}", errorId(set.error().code));
                                         return SessionAnswer::done();
                                     });
    });
    return {see, narrow};
}

} // namespace coder::recipes
