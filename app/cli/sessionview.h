// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/paths.h"
#include "core/session/guarding.h"

#include <QJsonObject>
#include <functional>

namespace coder {

// The stable object of a session: name phase instance_id label plan region model served_model_name ip endpoint
// webui_url api_key_file hourly_usd billed_usd created lease_ends idle_seconds protected error, and more. What is not
// known is null. `guard` is what the VM's guard said last, however long ago.
QJsonObject sessionJson(const Session &session, const Paths &paths, const QDateTime &now,
                        const std::optional<GuardReport> &guard = {});

// One line a session, under a heading; empty list = what that means for the money.
using GuardOf = std::function<std::optional<GuardReport>(const QString &session)>;
QString sessionTable(const QList<Session> &sessions, const QDateTime &now, const GuardOf &guardOf);
// The lines of `status`; with `howTo` also how to connect.
QString sessionText(const Session &session, const Paths &paths, const QDateTime &now, bool howTo,
                    const std::optional<GuardReport> &guard = {});
// What its VM has cost until now, as a sentence.
QString costSoFar(const Session &session, const QDateTime &now);
// The lines of a receipt: hours billed, money, what is left behind.
QString receiptText(const Session &session);

} // namespace coder
