// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/session/guarding.h"

#include <QList>
#include <optional>

namespace coder {

// What is worth a notification: pure comparisons of before and after. Few; whatever is not here stays silent.

enum class NotificationKind { Ready, Ending, Destroyed, Attention, Budget, Orphan };

// What a person can do about it right there. All of it is in the window and the tray, too.
enum class NoticeAction { LaunchAider, KeepOneHour, Destroy, OpenSession, OpenWindow };

struct Notification
{
    NotificationKind kind = NotificationKind::Attention;
    QString session; // empty = about all of them
    QString title;
    QString body; // plain text, whole sentences
    QList<NoticeAction> actions;
    bool isUrgent = false; // shown in spite of "do not disturb"

    bool operator==(const Notification &) const = default;
};

QString noticeActionId(NoticeAction action); // "aider", "keep", …
std::optional<NoticeAction> noticeActionFromId(const QString &id);
QString noticeActionText(NoticeAction action);
// The switch of the preferences that silences this kind.
QString noticePreference(NotificationKind kind);

// One session's change. A session that was not there before is news only where nobody asked for it (an orphan).
std::optional<Notification> changeNotice(const std::optional<Session> &before, const std::optional<Session> &after,
                                         const QDateTime &now);

// That a session ends by itself in five minutes, or in one where no window is seen: if that moment lies after `from`
// and not after `now`.
std::optional<Notification> endingNotice(const Session &session, const QDateTime &from, const QDateTime &now,
                                         bool isWindowSeen);

// That the VM's guard has warned that it is destroyed for being idle. `isLastCall` = in a minute, and no window is
// seen.
Notification idleNotice(const Session &session, const GuardReport &guard, const QDateTime &now, bool isLastCall);

// That four fifths or all of a limit are billed: if that was not so before. `session` empty = the month's.
std::optional<Notification> budgetNotice(const QString &session, Money before, Money after,
                                         const std::optional<Money> &cap);

// The same for the month: once a step, whoever spent the money and when. `told` = the highest step of this month that
// was told, in per cent; raised here.
std::optional<Notification> monthNotice(Money billed, const std::optional<Money> &cap, int &told);

// What the started hours of the calendar month of `at` (UTC) have cost, as far as prices are known.
Money billedInMonth(const QList<Session> &sessions, const QDateTime &at);
// What one session has cost until `at`; nothing where that is unknown.
Money billedUntil(const Session &session, const QDateTime &at);

} // namespace coder
