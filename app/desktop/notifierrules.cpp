// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifierrules.h"

#include "app/desktop/preferences.h"
#include "app/desktop/sessionsettings.h"
#include "app/words/explain.h"
#include "app/words/format.h"
#include "core/cost/bill.h"
#include "core/session/leftovers.h"
#include "core/session/rental.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <ranges>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notifier)
};

constexpr qint64 endingSeconds = 300;
constexpr qint64 lastCallSeconds = 60;
constexpr std::array budgetSteps{80, 100}; // per cent

struct ActionWord
{
    NoticeAction action;
    const char *id;
    const char *text;
};

constexpr std::array actionWords{
    ActionWord{NoticeAction::LaunchAider, "aider", QT_TRANSLATE_NOOP("Notifier", "Launch aider")},
    ActionWord{NoticeAction::KeepOneHour, "keep", QT_TRANSLATE_NOOP("Notifier", "Keep 1 hour")},
    ActionWord{NoticeAction::Destroy, "destroy", QT_TRANSLATE_NOOP("Notifier", "Destroy now…")},
    ActionWord{NoticeAction::OpenSession, "open", QT_TRANSLATE_NOOP("Notifier", "Open")},
    ActionWord{NoticeAction::OpenWindow, "window", QT_TRANSLATE_NOOP("Notifier", "Open")},
};

QDateTime endOf(const Session &session, const QDateTime &now)
{
    return session.destroyedAt.isValid() && session.destroyedAt < now ? session.destroyedAt : now;
}

Notification readyNotice(const Session &session)
{
    const qint64 took = session.begun.secsTo(session.readyAt);
    const QString body = session.begun.isValid() ? Words::tr("It took %1.").arg(durationText(took)) : QString();
    return {NotificationKind::Ready,
            session.name,
            Words::tr("%1 is ready").arg(session.name),
            body,
            {NoticeAction::LaunchAider, NoticeAction::OpenSession}};
}

QString receiptText(const Session &session, const QDateTime &now)
{
    const Bill bill = billAt(session.created, endOf(session, now), session.hourly);
    if (bill.startedHours == 0)
        return Words::tr("What it has cost is not known.");
    //: Billed are started hours: "3 hours billed, US$3.12."
    return Words::tr("%n hour(s) billed, %1.", nullptr, int(bill.startedHours)).arg(priceText(bill.billed));
}

Notification destroyedNotice(const Session &session, const QDateTime &now)
{
    QString body = receiptText(session, now);
    if (!session.leftovers.isEmpty())
        body += u' ' + Words::tr("Some things made for it could not be deleted.");
    return {NotificationKind::Destroyed,
            session.name,
            Words::tr("%1 is destroyed").arg(session.name),
            body,
            {NoticeAction::OpenSession}};
}

QString explained(const Session &session)
{
    if (!session.error)
        return moneySentence(moneyStateOf(session));
    const Explanation words = explainAtWindow(*session.error, moneyStateOf(session));
    return words.title + u' ' + words.money;
}

Notification notCreatedNotice(const Session &session)
{
    const Explanation words = explainAtWindow(*session.error, MoneyState::NothingRented);
    return {NotificationKind::Attention,
            session.name,
            Words::tr("%1 could not be created").arg(session.name),
            words.title + u' ' + words.money,
            {NoticeAction::OpenSession}};
}

Notification attentionNotice(const Session &session)
{
    return {NotificationKind::Attention,
            session.name,
            Words::tr("%1 needs attention").arg(session.name),
            explained(session),
            {NoticeAction::OpenSession, NoticeAction::Destroy}};
}

Notification orphanNotice(const Session &session, const QDateTime &now)
{
    const QString age =
        session.created.isValid() ? durationText(session.created.secsTo(now)) : Words::tr("age unknown");
    return {NotificationKind::Orphan,
            session.name,
            Words::tr("A VM of this program runs that no session knew"),
            //: The VM's label, how long it has run, what it has cost: "coder-7f3a, 2 h, US$1.04."
            Words::tr("%1, %2, %3.")
                .arg(session.label, age, priceText(billAt(session.created, now, session.hourly).billed)),
            {NoticeAction::OpenSession, NoticeAction::Destroy}};
}

bool isPassed(const QDateTime &moment, const QDateTime &from, const QDateTime &now)
{
    return from < moment && moment <= now;
}

} // namespace

QString noticeActionId(NoticeAction action)
{
    for (const ActionWord &word : actionWords)
        if (word.action == action)
            return QString::fromLatin1(word.id);
    return {};
}

std::optional<NoticeAction> noticeActionFromId(const QString &id)
{
    for (const ActionWord &word : actionWords)
        if (id == QLatin1String(word.id))
            return word.action;
    return std::nullopt;
}

QString noticeActionText(NoticeAction action)
{
    for (const ActionWord &word : actionWords)
        if (word.action == action)
            return QCoreApplication::translate("Notifier", word.text);
    return {};
}

QString noticePreference(NotificationKind kind)
{
    switch (kind) {
    case NotificationKind::Ready:
        return preference::notifyReady;
    case NotificationKind::Ending:
        return preference::notifyEnding;
    case NotificationKind::Destroyed:
        return preference::notifyDestroyed;
    case NotificationKind::Attention:
        return preference::notifyAttention;
    case NotificationKind::Budget:
        return preference::notifyBudget;
    case NotificationKind::Orphan:
        return preference::notifyOrphan;
    }
    return {};
}

std::optional<Notification> changeNotice(const std::optional<Session> &before, const std::optional<Session> &after,
                                         const QDateTime &now)
{
    if (!after)
        return std::nullopt;
    if (!before)
        return isOrphan(*after) ? std::optional(orphanNotice(*after, now)) : std::nullopt;
    if (before->phase == after->phase)
        return std::nullopt;
    if (after->phase == Phase::Ready && !before->readyAt.isValid() && after->readyAt.isValid())
        return readyNotice(*after);
    if (after->phase == Phase::Attention)
        return attentionNotice(*after);
    if (after->phase == Phase::Destroyed && before->mayBeRented())
        return destroyedNotice(*after, now);
    if (after->phase == Phase::Destroyed && after->error)
        return notCreatedNotice(*after);
    return std::nullopt;
}

std::optional<Notification> endingNotice(const Session &session, const QDateTime &from, const QDateTime &now,
                                         bool isWindowSeen)
{
    const QDateTime &end = session.leaseEnds;
    if (!session.mayBeRented() || session.destroyWanted || session.phase == Phase::Destroying
        || session.phase == Phase::NotOurs || !end.isValid() || now >= end)
        return std::nullopt;
    const bool isLastCall = !isWindowSeen && isPassed(end.addSecs(-lastCallSeconds), from, now);
    if (!isLastCall && !isPassed(end.addSecs(-endingSeconds), from, now))
        return std::nullopt;
    return Notification{NotificationKind::Ending,
                        session.name,
                        Words::tr("%1 ends soon").arg(session.name),
                        //: %1 is a time of day and how far it is: "18:42, in 5 min".
                        Words::tr("It will be destroyed at %1.").arg(whenText(end, now)) + u' ' + keepSentence(session),
                        {NoticeAction::KeepOneHour, NoticeAction::Destroy},
                        isLastCall};
}

Notification idleNotice(const Session &session, const GuardReport &guard, const QDateTime &now, bool isLastCall)
{
    const QString idle = durationText(qint64(guard.idleSeconds));
    const QDateTime end = guard.dueAt();
    const QString body = end.isValid() ? Words::tr("It has been idle for %1. It will be destroyed at %2.")
                                             .arg(idle, whenText(std::max(end, now), now))
                                       : Words::tr("It has been idle for %1 and is being destroyed.").arg(idle);
    return {NotificationKind::Ending,
            session.name,
            Words::tr("%1 is idle and ends soon").arg(session.name),
            body + u' ' + keepSentence(session),
            {NoticeAction::KeepOneHour, NoticeAction::Destroy},
            isLastCall};
}

std::optional<Notification> budgetNotice(const QString &session, Money before, Money after,
                                         const std::optional<Money> &cap)
{
    if (!cap || cap->micros() <= 0)
        return std::nullopt;
    const auto descending = std::views::reverse(budgetSteps);
    const auto reached = std::ranges::find_if(descending, [&](int step) {
        const Money line = Money::micros(cap->micros() / 100 * step);
        return before < line && line <= after;
    });
    if (reached == descending.end())
        return std::nullopt;
    const qint64 percent = after.micros() * 100 / cap->micros();
    const QString title = session.isEmpty()
                              ? Words::tr("%1 % of this month's %2 used").arg(percent).arg(moneyText(*cap))
                              : Words::tr("%1 has used %2 % of its %3").arg(session).arg(percent).arg(moneyText(*cap));
    return Notification{NotificationKind::Budget,
                        session,
                        title,
                        Words::tr("%1 are billed so far.").arg(moneyText(after)),
                        {session.isEmpty() ? NoticeAction::OpenWindow : NoticeAction::OpenSession}};
}

Money billedUntil(const Session &session, const QDateTime &at)
{
    if (session.phase == Phase::NotOurs || session.created > at)
        return {};
    return billAt(session.created, endOf(session, at), session.hourly).billed.value_or(Money());
}

Money billedInMonth(const QList<Session> &sessions, const QDateTime &at)
{
    return monthBill(rentalsOf(sessions, at), at).billed;
}

std::optional<Notification> monthNotice(Money billed, const std::optional<Money> &cap, int &told)
{
    const Money before = cap ? Money::micros(cap->micros() / 100 * told) : Money();
    auto notice = budgetNotice({}, before, billed, cap);
    for (const int step : budgetSteps)
        if (notice && billed.micros() >= cap->micros() / 100 * step)
            told = step;
    return notice;
}

} // namespace coder
