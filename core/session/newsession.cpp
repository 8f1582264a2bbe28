// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/newsession.h"

#include "core/base/localport.h"
#include "core/config/launch.h"
#include "core/session/recipes/parts.h"
#include "core/session/stages.h"

#include <QRandomGenerator>
#include <QSet>

namespace coder {
namespace {

quint16 freePort(quint16 from, const QSet<quint16> &taken)
{
    for (quint16 port = from; port < from + 200; ++port)
        if (!taken.contains(port) && isPortFree(port))
            return port;
    return 0;
}

} // namespace

Result<Session> newSession(const SessionWish &wish, const Install &install, const QList<Session> &others,
                           const QDateTime &now)
{
    if (!isSessionName(wish.name))
        return fail(
            ErrorCode::InvalidInput,
            u"\"%1\" is not a session name: 1 to 38 letters, digits, dots, underscores and hyphens, a letter or digit first"_qs
                .arg(wish.name));
    QSet<quint16> taken;
    for (const Session &other : others)
        if (other.phase != Phase::Destroyed)
            taken << other.localPort << other.webuiPort;
    Session session;
    session.name = wish.name;
    session.wish = wish;
    session.id = QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0');
    session.label = u"coder-%1-%2"_qs.arg(install.id, session.id);
    session.tags = recipes::sessionTags(session, install);
    session.begun = now;
    session.localPort = freePort(wish.localPort, taken);
    if (session.localPort == 0)
        return fail(ErrorCode::PortTaken, QString::number(wish.localPort));
    if (wish.guest.value(u"ENABLE_OPENWEBUI"_qs) == u"true"_qs)
        session.webuiPort = freePort(wish.webuiPort, taken);
    session.stages = initialStages();
    return session;
}

Result<Session> beginSession(SessionStore &store, const SessionWish &wish, const Install &install, const QDateTime &now)
{
    if (const auto old = store.read(wish.name); old && old->phase == Phase::Destroyed)
        if (const auto archived = store.archive(wish.name); !archived)
            return fail(archived.error());
    auto session = newSession(wish, install, store.all(), now);
    if (!session)
        return session;
    const auto lock = store.tryLock(wish.name);
    if (!lock)
        return fail(lock.error());
    if (const auto room = store.checkRoom(wish.name); !room)
        return fail(room.error());
    if (const auto saved = store.save(*session); !saved)
        return fail(saved.error());
    return session;
}

} // namespace coder
