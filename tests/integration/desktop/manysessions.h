// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/sessionstore.h"
#include "core/session/stages.h"

namespace coder::test {

// One of many, in one of five phases by its number.
inline Session numberedSession(int number)
{
    static constexpr Phase phases[] = {Phase::Ready, Phase::Attention, Phase::Destroyed, Phase::Unknown,
                                       Phase::Loading};
    Session session;
    session.name = QStringLiteral("session-%1").arg(number, 3, 10, QLatin1Char('0'));
    session.id = QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0'));
    session.label = QStringLiteral("coder-00000000-") + session.id;
    session.wish.name = session.name;
    session.wish.region = QStringLiteral("us-ord");
    session.wish.plan = QStringLiteral("g2-gpu-rtx4000a2-s");
    session.wish.model = QStringLiteral("Qwen/Qwen2.5-Coder-14B-Instruct");
    session.phase = phases[number % 5];
    session.createAttempts = 1;
    session.instanceId = number + 1;
    session.hourly = Money::dollars(0.5 + number / 100.0);
    session.created = QDateTime::currentDateTimeUtc().addSecs(-60 * number);
    session.readyAt = session.created.addSecs(300);
    session.leaseEnds = session.created.addSecs(4 * 3600);
    session.stages = initialStages();
    if (session.phase == Phase::Destroyed)
        session.destroyedAt = session.created.addSecs(3600);
    return session;
}

// False if one could not be written.
inline bool saveManySessions(SessionStore &store, int count)
{
    bool isSaved = true;
    for (int number = 0; number < count; ++number)
        isSaved = store.save(numberedSession(number)).has_value() && isSaved;
    return isSaved;
}

} // namespace coder::test
