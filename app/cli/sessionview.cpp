// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sessionview.h"

#include "app/assembly/publisher.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "app/words/guardtext.h"
#include "core/base/clock.h"
#include "core/cost/bill.h"
#include "core/session/rental.h"

#include <QJsonArray>

namespace coder {
namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dollarsOrNull(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->dollars()) : QJsonValue();
}

Bill billOf(const Session &session, const QDateTime &now)
{
    return billAt(session.created, session.destroyedAt.isValid() ? session.destroyedAt : now, session.hourly);
}

// Of an adopted VM nobody remembers it.
QString modelText(const SessionWish &wish)
{
    return wish.model.isEmpty() ? Cli::tr("unknown") : wish.model + QStringLiteral(" · ") + wish.servedModelName;
}

QString billedText(const Session &session, const QDateTime &now)
{
    if (isCostUnknown(session))
        return Cli::tr("unknown");
    if (session.instanceId == 0 && session.createAttempts == 0)
        return Cli::tr("nothing");
    const Bill bill = billOf(session, now);
    return bill.billed ? moneyText(*bill.billed) : Cli::tr("price unknown");
}

QString hourlyText(const Session &session)
{
    return session.hourly ? Cli::tr("%1 per started hour").arg(moneyText(*session.hourly)) : Cli::tr("price unknown");
}

QString idleText(const std::optional<GuardReport> &guard, const QDateTime &now)
{
    const auto seconds = idleSecondsOf(guard, now);
    return seconds ? durationText(qint64(*seconds)) : QStringLiteral("–");
}

QStringList row(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    const bool isRunning = session.created.isValid() && session.phase != Phase::Destroyed;
    return {session.name,
            phaseText(session.phase),
            session.wish.model,
            session.wish.plan + QStringLiteral(" · ") + session.wish.region,
            isRunning ? durationText(session.created.secsTo(now)) : QStringLiteral("–"),
            billedText(session, now),
            idleText(guard, now),
            protectionWord(session, guard, now),
            session.leaseEnds.isValid() && isRunning ? Cli::tr("ends %1").arg(clockText(session.leaseEnds, now))
                                                     : QStringLiteral("–")};
}

// A detail may be a program's last words of many lines; the whole is in the JSON and the log.
QString oneLine(const QString &detail)
{
    const QString flat = detail.simplified();
    return flat.size() > 300 ? QStringLiteral("…") + flat.right(300) : flat;
}

// Open WebUI's page for a browser; empty without one.
QString chatUrl(const Session &session)
{
    return session.webuiPort == 0 ? QString() : QStringLiteral("http://127.0.0.1:%1").arg(session.webuiPort);
}

QList<QStringList> howToRows(const Session &session, const Paths &paths)
{
    return {{Cli::tr("Shell"), QStringLiteral("coder ssh ") + session.name},
            {Cli::tr("aider"), QStringLiteral("coder aider ") + session.name},
            {Cli::tr("Environment"), QStringLiteral(". ") + aiderEnvFile(paths, session.name)},
            {Cli::tr("Try it"), QStringLiteral("coder client curl %1 | sh").arg(session.name)},
            {Cli::tr("End it"), QStringLiteral("coder down ") + session.name}};
}

} // namespace

static QJsonArray noticesJson(const QList<Notice> &notices)
{
    QJsonArray rows;
    for (const Notice &notice : notices)
        rows << QJsonObject{{u"notice"_qs, noticeId(notice.kind)}, {u"detail"_qs, notice.detail}};
    return rows;
}

QJsonObject sessionJson(const Session &session, const Paths &paths, const QDateTime &now,
                        const std::optional<GuardReport> &guard)
{
    const bool isReady = session.phase == Phase::Ready;
    const Bill bill = billOf(session, now);
    QJsonObject json;
    json[u"name"] = session.name;
    json[u"phase"] = phaseId(session.phase);
    json[u"instance_id"] = session.instanceId == 0 ? QJsonValue() : QJsonValue(session.instanceId);
    json[u"label"] = orNull(session.label);
    json[u"plan"] = orNull(session.wish.plan);
    json[u"region"] = orNull(session.wish.region);
    json[u"model"] = orNull(session.wish.model);
    json[u"served_model_name"] = orNull(session.wish.servedModelName);
    json[u"ip"] = orNull(session.ip);
    json[u"endpoint"] = orNull(session.endpoint());
    json[u"webui_url"] = orNull(chatUrl(session));
    json[u"api_key_file"] = isReady ? QJsonValue(apiKeyFileOf(paths, session.name)) : QJsonValue();
    json[u"hourly_usd"] = dollarsOrNull(session.hourly);
    json[u"billed_usd"] = dollarsOrNull(bill.billed);
    json[u"next_charge"] = session.phase == Phase::Destroyed ? QJsonValue() : orNull(toIso(bill.nextCharge));
    json[u"created"] = orNull(toIso(session.created));
    json[u"ready_at"] = orNull(toIso(session.readyAt));
    json[u"lease_ends"] = orNull(toIso(session.leaseEnds));
    json[u"destroyed_at"] = orNull(toIso(session.destroyedAt));
    json[u"destroy_wanted"] = session.destroyWanted;
    const auto idle = idleSecondsOf(guard, now);
    json[u"idle_seconds"] = idle ? QJsonValue(*idle) : QJsonValue();
    const Protection protection = protectionOf(session, guard, now);
    const bool isOver = session.phase == Phase::Destroyed; // there is nothing to protect
    json[u"protected"] = protection == Protection::Protected && !isOver;
    json[u"protection"] = isOver ? QJsonValue() : QJsonValue(protectionId(protection));
    json[u"due_at"] = idle ? orNull(toIso(guard->dueAt())) : QJsonValue();
    json[u"max_model_len"] = session.maxModelLen == 0 ? QJsonValue() : QJsonValue(session.maxModelLen);
    json[u"perf_profile"] = orNull(servedProfile(session));
    json[u"engine_changes"] = changesJson(session.engineChanges);
    json[u"heal"] = session.heal ? QJsonValue(toJson(*session.heal)) : QJsonValue();
    json[u"healed"] = attemptsJson(session.healed);
    json[u"notices"] = noticesJson(session.notices);
    json[u"error"] =
        session.error
            ? QJsonValue(QJsonObject{{u"code"_qs, errorId(session.error->code)}, {u"detail"_qs, session.error->detail}})
            : QJsonValue();
    return json;
}

QString costSoFar(const Session &session, const QDateTime &now)
{
    const Bill bill = billOf(session, now);
    return bill.billed ? Cli::tr("Billed so far: %1.").arg(moneyText(*bill.billed))
                       : Cli::tr("What was billed so far is not known.");
}

QString sessionTable(const QList<Session> &sessions, const QDateTime &now, const GuardOf &guardOf)
{
    if (sessions.isEmpty())
        return Cli::tr("No sessions. Nothing is costing money.");
    //: Headings of a table: UP is how long the VM runs, BILLED what it has cost, IDLE for how long it has been idle,
    //: PROTECTED whether it ends itself while this computer is off, ENDS when it ends at the latest.
    QList<QStringList> rows{{Cli::tr("NAME"), Cli::tr("STATE"), Cli::tr("MODEL"), Cli::tr("PLAN · REGION"),
                             Cli::tr("UP"), Cli::tr("BILLED"), Cli::tr("IDLE"), Cli::tr("PROTECTED"), Cli::tr("ENDS")}};
    for (const Session &session : sessions)
        rows << row(session, now, guardOf(session.name));
    return tableText(rows);
}

QString sessionText(const Session &session, const Paths &paths, const QDateTime &now, bool howTo,
                    const std::optional<GuardReport> &guard)
{
    QList<QStringList> rows{
        {Cli::tr("Session"), session.name + QStringLiteral(" · ") + phaseText(session.phase)},
        {Cli::tr("Model"), modelText(session.wish)},
        {Cli::tr("Plan"), session.wish.plan + QStringLiteral(" · ") + session.wish.region},
        {Cli::tr("VM"), session.instanceId == 0
                            ? Cli::tr("none known")
                            : QStringLiteral("%1 · %2 · %3").arg(session.instanceId).arg(session.label, session.ip)},
        {Cli::tr("Endpoint"), session.endpoint().isEmpty() ? Cli::tr("none yet") : session.endpoint()},
        {Cli::tr("API key"), apiKeyFileOf(paths, session.name)},
        {Cli::tr("Cost"), QStringLiteral("%1 · %2").arg(hourlyText(session),
                                                        Cli::tr("billed so far: %1").arg(billedText(session, now)))},
        {Cli::tr("Protection"), protectionText(session, guard, now)}};
    if (const QString idleness = idlenessText(guard, now); !idleness.isEmpty())
        rows << QStringList{Cli::tr("Idleness"), idleness};
    if (session.webuiPort != 0)
        rows << QStringList{Cli::tr("Chat"), chatUrl(session)};
    if (session.error)
        rows << QStringList{Cli::tr("Problem"),
                            errorId(session.error->code) + QStringLiteral(": ") + oneLine(session.error->detail)};
    if (howTo)
        rows << howToRows(session, paths);
    return tableText(rows);
}

QString receiptText(const Session &session)
{
    const Bill bill = billOf(session, session.destroyedAt);
    if (session.instanceId == 0)
        return Cli::tr("%1 is ended. Nothing was rented.").arg(session.name);
    QStringList lines{
        Cli::tr("%1 is destroyed: the provider no longer knows VM %2.").arg(session.name).arg(session.instanceId)};
    if (!bill.billed)
        lines << Cli::tr("The price is unknown: see the provider's invoice.");
    else
        lines
            << Cli::tr("%n started hour(s) billed, %1.", nullptr, int(bill.startedHours)).arg(moneyText(*bill.billed));
    for (const QString &leftover : session.leftovers)
        lines << Cli::tr("Left behind, delete it by hand: %1").arg(leftover);
    return lines.join(QLatin1Char('\n'));
}

} // namespace coder
