// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"
#include "app/democloud/state/state.h"

namespace coder::demo {

// What the provider refuses, in the order it would say so; an empty list = fine. Wordings are the provider's where
// they are known.

QList<Refusal> instanceProblems(const State &state, const QJsonObject &body);
// The refusal for lack of stock comes apart from the others, as HTTP 403; an empty reason = there is stock.
Refusal stockProblem(const QJsonObject &body);
QList<Refusal> firewallProblems(const State &state, const QJsonObject &body);
QList<Refusal> ruleProblems(const QJsonObject &rules);
// `own` is the id of the thing that may keep its label.
QList<Refusal> labelProblems(const State &state, const QString &label, qint64 own);
QList<Refusal> tagProblems(const QJsonValue &tags);

// The interface generation a create body asks for: what it says, else the account's default.
QString generationOf(const State &state, const QJsonObject &body);
// The firewall a create body names, where its generation wants it; 0 = none, -1 = not told.
qint64 firewallOf(const State &state, const QJsonObject &body);
QStringList textsOf(const QJsonValue &array);

// Whether a firewall lets TCP `port` in from this IPv4 address.
bool admits(const QJsonObject &rules, const QString &address, int port);

} // namespace coder::demo
