// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder::test {

inline QDateTime noon()
{
    return {QDate(2026, 3, 2), QTime(12, 0), Qt::UTC};
}

// A session that is ready, has run for ten minutes, and ends at 15:34.
inline Session readySession(const QString &name = QStringLiteral("work"))
{
    Session session;
    session.name = name;
    session.id = QStringLiteral("0a1b2c3d");
    session.label = QStringLiteral("coder-1a2b3c4d-0a1b2c3d");
    session.wish.name = name;
    session.wish.model = QStringLiteral("Qwen/Qwen2.5-Coder-32B-Instruct");
    session.wish.servedModelName = QStringLiteral("qwen2.5-coder-32b-instruct");
    session.phase = Phase::Ready;
    session.instanceId = 17;
    session.createAttempts = 1;
    session.hourly = Money::dollars(0.52);
    session.begun = session.created = noon().addSecs(-600);
    session.readyAt = noon();
    session.leaseEnds = session.created.addSecs(4 * 3600 - 960);
    session.localPort = 8000;
    session.maxModelLen = 32768;
    return session;
}

inline Session inPhase(Phase phase, const QString &name = QStringLiteral("work"))
{
    Session session = readySession(name);
    session.phase = phase;
    return session;
}

} // namespace coder::test
