// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rental.h"

namespace coder {

bool isCostUnknown(const Session &session)
{
    if (session.created.isValid() || session.phase == Phase::NotOurs || session.phase == Phase::Destroyed)
        return false;
    return session.mayBeRented() || (session.phase == Phase::Unknown && session.error);
}

QList<Rental> rentalsOf(const QList<Session> &sessions, const QDateTime &at)
{
    QList<Rental> rentals;
    for (const Session &session : sessions) {
        if (!session.created.isValid() || session.created > at || session.phase == Phase::NotOurs)
            continue;
        const bool hasEnded = session.destroyedAt.isValid() && session.destroyedAt < at;
        rentals << Rental{session.created, hasEnded ? session.destroyedAt : at, session.hourly};
    }
    return rentals;
}

} // namespace coder
