// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/month.h"
#include "core/session/session.h"

namespace coder {

// It may cost money, and nobody here knows since when: its record cannot be read, or no answer to its creation came.
bool isCostUnknown(const Session &session);

// The VMs of these sessions as a bill sees them until `at`: those of ours that were created by then, ended ones up to
// their end. What isCostUnknown() is not among them.
QList<Rental> rentalsOf(const QList<Session> &sessions, const QDateTime &at);

} // namespace coder
