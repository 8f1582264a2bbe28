// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/month.h"
#include "core/session/session.h"

namespace coder {

// The VMs of these sessions as a bill sees them until `at`: those of ours that were created by then, ended ones up to
// their end.
QList<Rental> rentalsOf(const QList<Session> &sessions, const QDateTime &at);

} // namespace coder
