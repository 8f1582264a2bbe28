// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/bill.h"
#include "core/session/guarding.h"

#include <QUrl>
#include <QVariant>

namespace coder {

// What a view says about a session at a moment. Pure: the same session and time give the same words.

enum class SessionColumn { Name, State, Model, Plan, Up, Billed, Ends, Action };
inline constexpr int sessionColumns = 8;

// Two readings of one cell: as shown, and as a phrase for a screen reader.
struct Cell
{
    QString text;
    QString spoken;
};

QString columnTitle(SessionColumn column);
// `guard` is what the VM's guard said last, however long ago.
Cell cellOf(const Session &session, SessionColumn column, const QDateTime &now,
            const std::optional<GuardReport> &guard = {});
// The cell's raw value to sort by. Apart: sorting many rows asks for it thousands of times, and words take time to
// make.
QVariant sortKeyOf(const Session &session, SessionColumn column, const QDateTime &now,
                   const std::optional<GuardReport> &guard = {});

// A VM of it is, or may be, paid for.
bool isBilled(const Session &session);
// Its destroying was asked for; nothing else can be done with it.
bool isEnding(const Session &session);
// Up to `now`, or to its end. Unknown where creation time or price is.
Bill billOf(const Session &session, const QDateTime &now);
QString billedText(const Session &session, const QDateTime &now);

// What is rented: "2 × RTX 4000 Ada", or the plan's id where its cards are not known.
QString planText(const Session &session);
// The same with id and region.
QString planSentence(const Session &session);

// What is going on, in one sentence with the time: "Ready since 14:02." The row's state in more words.
QString stateSentence(const Session &session, const QDateTime &now);
// The same for one whose connection is lost since then.
QString brokenSentence(const QDateTime &since, const QDateTime &now);
// What ends the VM, and what does not: the lease, the idle limit, and that nothing does while this computer is off.
// `isAnswered` = Linode takes orders from here, as far as is known.
// `guard` is what the VM's guard said last, however long ago.
QString protectionSentence(const Session &session, bool isAnswered, const QDateTime &now,
                           const std::optional<GuardReport> &guard = {});

// What of the bill went for idle time, as a sentence: so far, or of the whole of one that is over.
QString idleCostSentence(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard = {});

// The tokens so far, or of the whole of one that is over, and what a million of them costs.
QString tokenCostSentence(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard = {});

// The VM's page in Linode's Cloud Manager; empty where no VM is known.
QUrl cloudManagerUrl(const Session &session);
// Where clients reach the model, or why nowhere.
QString endpointText(const Session &session);
// What the provider knows it by: label, number, address.
QString vmText(const Session &session);

// What the state offers as its one action, if anything.
enum class SessionAction { None, LaunchAider, Resume };
SessionAction actionOf(const Session &session);

} // namespace coder
