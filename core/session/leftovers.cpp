// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/leftovers.h"

#include "core/session/reconcile.h"

#include <algorithm>

namespace coder {
namespace {

bool isUnreadable(const Session &session)
{
    return session.id.isEmpty() && session.phase != Phase::NotOurs && !isOrphan(session);
}

Leftover vmOf(const Session &session)
{
    Leftover found;
    found.id = QString::number(session.instanceId);
    found.label = session.label;
    found.session = session.name;
    found.created = session.created;
    found.hourly = session.hourly;
    found.isOurs = session.phase != Phase::NotOurs;
    return found;
}

// Our labels begin with the mark of the install and end with the session's id: "coder-1a2b3c4d-5e6f7a8b".
class Marks
{
public:
    explicit Marks(const LeftoverFacts &facts)
        : m_mark(u"coder-"_qs + facts.installId + u'-')
        , m_tag(u"coder-install-"_qs + facts.installId)
    {
        for (const Session &session : facts.sessions)
            if (session.phase != Phase::Destroyed && session.phase != Phase::NotOurs)
                m_living << session.id;
    }

    bool isSpare(const QString &text) const
    {
        const qsizetype at = text.indexOf(m_mark);
        return at >= 0 && !m_living.contains(text.mid(at + m_mark.size(), 8));
    }
    bool isSpare(const QString &label, const QStringList &tags) const
    {
        if (!tags.contains(m_tag))
            return isSpare(label);
        return std::ranges::none_of(m_living,
                                    [&](const QString &id) { return tags.contains(u"coder-session-"_qs + id); });
    }

private:
    QString m_mark;
    QString m_tag;
    QStringList m_living;
};

Leftover made(LeftoverKind kind, const QString &id, const QString &label, const QDateTime &created,
              double gigabytes = 0)
{
    Leftover found;
    found.kind = kind;
    found.id = id;
    found.label = label;
    found.created = created;
    found.gigabytes = gigabytes;
    return found;
}

QList<Leftover> thingsOf(const LeftoverFacts &facts)
{
    QList<Leftover> found;
    const Marks marks(facts);
    for (const Firewall &one : leftoverFirewalls(facts.firewalls, facts.sessions, facts.installId))
        found << made(LeftoverKind::Firewall, QString::number(one.id), one.label, {});
    for (const ListedToken &one : facts.tokens)
        if (marks.isSpare(one.label))
            found << made(LeftoverKind::Token, QString::number(one.id), one.label, one.created);
    for (const Volume &one : facts.volumes)
        if (one.instanceId == 0 && marks.isSpare(one.label, one.tags)) {
            found << made(LeftoverKind::Volume, QString::number(one.id), one.label, one.created, one.sizeGb);
            found.last().region = one.region;
        }
    for (const Image &one : facts.images)
        if (marks.isSpare(one.label))
            found << made(LeftoverKind::Image, one.id, one.label, one.created, double(one.sizeMib) / 1024);
    return found;
}

} // namespace

QString leftoverKindId(LeftoverKind kind)
{
    switch (kind) {
    case LeftoverKind::Vm:
        return u"vm"_qs;
    case LeftoverKind::Firewall:
        return u"firewall"_qs;
    case LeftoverKind::Token:
        return u"token"_qs;
    case LeftoverKind::Volume:
        return u"volume"_qs;
    case LeftoverKind::Image:
        return u"image"_qs;
    }
    return {};
}

bool isOrphan(const Session &session)
{
    return session.phase == Phase::Attention && session.error && session.error->code == ErrorCode::SessionUnknown;
}

QList<Leftover> leftoversOf(const LeftoverFacts &facts)
{
    QList<Leftover> found;
    for (const Session &session : facts.sessions)
        if (isOrphan(session) || session.phase == Phase::NotOurs)
            found << vmOf(session);
    return std::ranges::any_of(facts.sessions, isUnreadable) ? found : found + thingsOf(facts);
}

} // namespace coder
