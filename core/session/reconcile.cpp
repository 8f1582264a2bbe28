// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/reconcile.h"

#include "core/cost/bill.h"

#include <QSet>

namespace coder {
namespace {

QString tagValue(const QStringList &tags, const QString &prefix)
{
    for (const QString &tag : tags)
        if (tag.startsWith(prefix))
            return tag.mid(prefix.size());
    return {};
}

// Lost state, rebuilt from label and tags. Nobody knows its host key any more: it can be shown and destroyed.
Session rebuilt(const Instance &instance, const Account &account)
{
    Session session;
    session.id = tagValue(instance.tags, u"coder-session-"_qs);
    session.name = tagValue(instance.tags, u"coder-name-"_qs);
    if (session.name.isEmpty())
        session.name = instance.label.left(38);
    session.label = instance.label;
    session.tags = instance.tags;
    session.account = account;
    session.wish.name = session.name;
    session.wish.region = instance.region;
    session.wish.plan = instance.plan;
    session.instanceId = instance.id;
    session.createAttempts = 1;
    session.ip = instance.publicIpv4();
    session.begun = instance.created;
    session.created = instance.created;
    session.leaseEnds = leaseEnd(instance.created, session.wish.leaseSeconds);
    session.phase = Phase::Attention;
    session.error = Error{ErrorCode::SessionUnknown, instance.label};
    return session;
}

const Instance *find(const QList<Instance> &listed, const Session &session)
{
    for (const Instance &instance : listed)
        if (instance.label == session.label || (session.instanceId != 0 && instance.id == session.instanceId))
            return &instance;
    return nullptr;
}

} // namespace

Reconciliation reconcile(const QList<Session> &known, const QList<Instance> &listed, const QString &installId,
                         const Account &account)
{
    Reconciliation result;
    QSet<qint64> seen;
    for (Session session : known) {
        const bool isForeign = !session.account.username.isEmpty() && !session.account.isSameAs(account);
        const Instance *instance = find(listed, session);
        if (instance) {
            seen << instance->id;
            session.instanceId = instance->id;
            session.created = instance->created;
        }
        if (session.mayBeRented() && isForeign) {
            session.phase = Phase::Unknown;
            session.error = Error{ErrorCode::AccountMismatch, account.username};
        } else if (session.instanceId != 0 && !instance && session.phase != Phase::Destroyed) {
            session.phase = Phase::Unknown;
            result.missing << session.name;
        }
        result.sessions << session;
    }
    for (const Instance &instance : listed) {
        if (seen.contains(instance.id))
            continue;
        Session session = rebuilt(instance, account);
        if (tagValue(instance.tags, u"coder-install-"_qs) == installId) {
            result.found << session;
        } else {
            session.phase = Phase::NotOurs;
            session.error.reset();
            session.leaseEnds = {};
            result.notOurs << session;
        }
    }
    return result;
}

QList<Firewall> leftoverFirewalls(const QList<Firewall> &listed, const QList<Session> &known, const QString &installId)
{
    QSet<QString> needed;
    for (const Session &session : known) {
        if (session.id.isEmpty() && session.phase != Phase::NotOurs)
            return {}; // its file cannot be read: any firewall may be its own
        if (session.phase != Phase::Destroyed)
            needed << session.id;
    }
    QList<Firewall> leftovers;
    for (const Firewall &firewall : listed) {
        const QString owner = tagValue(firewall.tags, u"coder-session-"_qs);
        const bool isOurs = tagValue(firewall.tags, u"coder-install-"_qs) == installId && !owner.isEmpty();
        if (isOurs && !needed.contains(owner))
            leftovers << firewall;
    }
    return leftovers;
}

} // namespace coder
