// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionreading.h"

#include "app/words/format.h"
#include "app/words/guardtext.h"
#include "app/words/receiptlines.h"
#include "app/words/receipttext.h"
#include "core/catalog/gpu.h"
#include "core/session/receipts.h"
#include "core/session/rental.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Reading
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

const QString dash = QStringLiteral("–");

bool isRunning(const Session &session)
{
    return session.created.isValid() && session.phase != Phase::Destroyed;
}

Cell plain(const QString &text, const QString &spoken = {})
{
    return {text, spoken.isEmpty() ? text : spoken};
}

Cell upCell(const Session &session, const QDateTime &now)
{
    if (!isRunning(session))
        //: Read aloud in the column "Up".
        return {dash, Reading::tr("not running")};
    const qint64 seconds = session.created.secsTo(now);
    return {durationText(seconds), Reading::tr("up for %1").arg(durationText(seconds))};
}

Cell billedCell(const Session &session, const QDateTime &now)
{
    const QString text = billedText(session, now);
    return {text, Reading::tr("billed: %1").arg(text)};
}

Cell endsCell(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    if (session.phase == Phase::Destroyed && session.destroyedAt.isValid()) {
        const QString text = Reading::tr("ended %1").arg(clockText(session.destroyedAt, now));
        return {text, text};
    }
    if (!isRunning(session) || !session.leaseEnds.isValid())
        return {dash, Reading::tr("no end known")};
    if (isEnding(session))
        return {dash, Reading::tr("being destroyed")};
    if (now >= session.leaseEnds) {
        //: The latest end of a session is past, and it is not destroyed yet.
        const QString text = Reading::tr("end was %1").arg(clockText(session.leaseEnds, now));
        return {text, text};
    }
    const QString idleness = idlenessText(guard, now);
    const QString latest = Reading::tr("ends %1 at the latest").arg(whenText(session.leaseEnds, now));
    return {countdownText(session, guard, now), idleness.isEmpty() ? latest : idleness};
}

qint64 endKey(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    if (session.phase == Phase::Destroyed && session.destroyedAt.isValid())
        return session.destroyedAt.toSecsSinceEpoch();
    return isRunning(session) && session.leaseEnds.isValid() ? selfEndOf(session, guard, now).toSecsSinceEpoch() : 0;
}

Cell actionCell(const Session &session)
{
    switch (actionOf(session)) {
    case SessionAction::None:
        return {{}, Reading::tr("no action")};
    case SessionAction::LaunchAider:
        return plain(Reading::tr("Launch aider"));
    case SessionAction::Resume:
        return plain(Reading::tr("Try again"));
    }
    return {};
}

QString comingSentence(const Session &session, const QDateTime &now)
{
    for (const Stage &stage : session.stages)
        if (stage.state == StageState::Running)
            //: The phase with its stage, the stage in words, how long it has run.
            return Reading::tr("%1: %2, for %3.")
                .arg(phaseLine(session), stageText(stage.id), durationText(stage.started.secsTo(now)));
    //: A phase as a sentence.
    return Reading::tr("%1.").arg(phaseLine(session));
}

// A model that is given up is on its way out, and the one before on its way in.
QString switchingSentence(const EngineSwitch &change)
{
    //: Both are names of models at the hub.
    return change.failed
               ? Reading::tr("%1 did not come up: %2 is served again.").arg(change.to.model, change.from.model)
               : Reading::tr("%1 takes the place of %2.").arg(change.to.model, change.from.model);
}

} // namespace

QString columnTitle(SessionColumn column)
{
    switch (column) {
    case SessionColumn::Name:
        return Reading::tr("Name");
    case SessionColumn::State:
        return Reading::tr("State");
    case SessionColumn::Model:
        return Reading::tr("Model");
    case SessionColumn::Plan:
        return Reading::tr("Plan · region");
    case SessionColumn::Up:
        //: Heading of the column that tells how long the VM runs.
        return Reading::tr("Up");
    case SessionColumn::Billed:
        return Reading::tr("Billed");
    case SessionColumn::Ends:
        return Reading::tr("Idle / ends");
    case SessionColumn::Action:
        return Reading::tr("Action");
    }
    return {};
}

Cell cellOf(const Session &session, SessionColumn column, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    switch (column) {
    case SessionColumn::Name:
        return plain(session.name);
    case SessionColumn::State:
        return {phaseLine(session), stateSentence(session, now)};
    case SessionColumn::Model:
        return session.wish.model.isEmpty() ? plain(dash, Reading::tr("model unknown"))
                                            : plain(session.wish.model.section(QLatin1Char('/'), -1));
    case SessionColumn::Plan:
        return plain(planText(session) + QStringLiteral(" · ") + session.wish.region, planSentence(session));
    case SessionColumn::Up:
        return upCell(session, now);
    case SessionColumn::Billed:
        return billedCell(session, now);
    case SessionColumn::Ends:
        return endsCell(session, now, guard);
    case SessionColumn::Action:
        return actionCell(session);
    }
    return {};
}

QVariant sortKeyOf(const Session &session, SessionColumn column, const QDateTime &now,
                   const std::optional<GuardReport> &guard)
{
    switch (column) {
    case SessionColumn::Name:
        return session.name.toLower();
    case SessionColumn::State:
        return int(session.phase);
    case SessionColumn::Model:
    case SessionColumn::Plan:
        return cellOf(session, column, now).text.toLower();
    case SessionColumn::Up:
        return isRunning(session) ? session.created.secsTo(now) : qint64(-1);
    case SessionColumn::Billed: {
        const Bill bill = billOf(session, now);
        return bill.billed ? bill.billed->micros() : qint64(-1);
    }
    case SessionColumn::Ends:
        return endKey(session, now, guard);
    case SessionColumn::Action:
        return int(actionOf(session));
    }
    return {};
}

bool isBilled(const Session &session)
{
    return session.phase != Phase::NotOurs && session.mayBeRented();
}

bool isEnding(const Session &session)
{
    return session.destroyWanted || session.phase == Phase::Destroying;
}

Bill billOf(const Session &session, const QDateTime &now)
{
    return billAt(session.created, session.destroyedAt.isValid() ? session.destroyedAt : now, session.hourly);
}

QString billedText(const Session &session, const QDateTime &now)
{
    if (isCostUnknown(session))
        return Reading::tr("unknown");
    if (session.instanceId == 0 && session.createAttempts == 0)
        return Reading::tr("nothing");
    return priceText(billOf(session, now).billed);
}

QString planText(const Session &session)
{
    const auto gpus = gpusOf(session.wish.plan);
    //: How many GPUs, and which: "2 × RTX 4000 Ada".
    return gpus ? Reading::tr("%1 × %2").arg(gpus->count).arg(gpus->card.name()) : session.wish.plan;
}

QString planSentence(const Session &session)
{
    const QString &plan = session.wish.plan;
    const QString cards = planText(session);
    return cards == plan ? Reading::tr("%1 in %2").arg(plan, session.wish.region)
                         : Reading::tr("%1 (%2) in %3").arg(cards, plan, session.wish.region);
}

QString stateSentence(const Session &session, const QDateTime &now)
{
    switch (session.phase) {
    case Phase::Creating:
    case Phase::Loading:
        return session.engineSwitch && session.engineSwitch->asked
                   ? comingSentence(session, now) + u' ' + switchingSentence(*session.engineSwitch)
                   : comingSentence(session, now);
    case Phase::Ready:
        return session.readyAt.isValid() ? Reading::tr("Ready since %1.").arg(clockText(session.readyAt, now))
                                         : Reading::tr("Ready.");
    case Phase::Healing:
        return Reading::tr("Healing: something failed and is being repaired.");
    case Phase::Attention:
        return session.error
                   ? Reading::tr("Needs attention: it stopped before it was ready.")
                   : Reading::tr("Needs attention: it was found running and kept. Nothing is connected to it.");
    case Phase::Destroying:
        return Reading::tr("Destroying: it will be tried until Linode confirms it.");
    case Phase::Destroyed:
        return session.destroyedAt.isValid() ? Reading::tr("Destroyed at %1.").arg(clockText(session.destroyedAt, now))
                                             : Reading::tr("Destroyed.");
    case Phase::NotOurs:
        return Reading::tr("Not ours: a VM that another installation made.");
    case Phase::Unknown:
        return Reading::tr("Unknown: it is not certain whether a VM is running.");
    }
    return {};
}

QString brokenSentence(const QDateTime &since, const QDateTime &now)
{
    // It may be gone: only Linode knows.
    return Reading::tr("The connection is lost since %1 and is being rebuilt. As long as the VM exists, it is billed.")
        .arg(clockText(since, now));
}

QString idleCostSentence(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    if (!session.created.isValid())
        return Reading::tr("nothing yet");
    Receipt receipt = receiptOf(session);
    if (session.phase != Phase::Destroyed) {
        receipt.ended = now;
        if (guard)
            receipt.usage.idleSeconds = qint64(guard->idleTotalSeconds);
    }
    const ReceiptSum sum = sumOf(receipt);
    return idleCostText(sum.idleCost, sum.idleShare);
}

QString tokenCostSentence(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    if (!session.created.isValid())
        return Reading::tr("nothing yet");
    Receipt receipt = receiptOf(session);
    if (session.phase != Phase::Destroyed) {
        receipt.ended = now;
        receipt.usage = usageTold(session, guard);
    }
    return tokenCostText(receipt.usage, sumOf(receipt).perMillionTokens);
}

QUrl cloudManagerUrl(const Session &session)
{
    return session.instanceId > 0 ? QUrl(u"https://cloud.linode.com/linodes/%1"_qs.arg(session.instanceId)) : QUrl();
}

QString vmText(const Session &session)
{
    QStringList parts{session.label};
    if (session.instanceId > 0)
        parts << Reading::tr("number %1").arg(session.instanceId);
    parts << session.ip;
    parts.removeAll(QString());
    return parts.isEmpty() ? Reading::tr("none yet") : parts.join(QStringLiteral(" · "));
}

QString endpointText(const Session &session)
{
    if (session.phase == Phase::Ready && !isEnding(session))
        return session.endpoint();
    if (session.phase == Phase::Destroyed)
        return Reading::tr("none: the session is over");
    return isEnding(session) ? Reading::tr("none: the session is being destroyed") : Reading::tr("none yet");
}

namespace {

// Of a VM that nobody has set up yet there is nothing to doubt, and the older tool's have no guard.
QString doubtLine(const Session &session, Protection protection)
{
    if (session.isAdopted || !session.readyAt.isValid())
        return {};
    return u'\n' + doubtText(protection) + u' ' + nextStepText(protection);
}

} // namespace

QString protectionSentence(const Session &session, bool isAnswered, const QDateTime &now,
                           const std::optional<GuardReport> &guard)
{
    if (session.phase == Phase::Destroyed)
        return Reading::tr("Nothing is rented.");
    if (session.phase == Phase::NotOurs)
        return Reading::tr("It is guarded by whoever made it.");
    if (isEnding(session))
        return Reading::tr("It is being destroyed, and may be billed until Linode confirms that it is gone.");
    if (!session.leaseEnds.isValid())
        return Reading::tr("It has no end yet: the VM is not created.");
    const Protection protection = protectionOf(session, guard, now);
    if (protection == Protection::Protected)
        return Reading::tr("Protected: the VM ends itself at %1 at the latest, also while this computer is off.")
            .arg(whenText(session.leaseEnds, now));
    if (now >= session.leaseEnds)
        return Reading::tr(
                   "Its latest end was %1. It is destroyed as soon as that is possible, and may be billed until then.")
            .arg(clockText(session.leaseEnds, now));
    if (!isAnswered)
        return Reading::tr(
                   "Not protected: its latest end is %1, but nothing destroys it as long as Linode gives no answer.")
            .arg(whenText(session.leaseEnds, now));
    return Reading::tr("Not protected while this computer is off. This computer destroys it at %1 at the latest.")
               .arg(whenText(session.leaseEnds, now))
           + doubtLine(session, protection);
}

SessionAction actionOf(const Session &session)
{
    if (session.phase == Phase::Ready)
        return SessionAction::LaunchAider;
    return session.phase == Phase::Attention ? SessionAction::Resume : SessionAction::None;
}

} // namespace coder
