// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/guardwatch.h"

#include "core/guest/guardcommands.h"

#include <QJsonDocument>

#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr double interval = 10; // seconds, of a real VM
constexpr qint64 keepSeconds = 30;
constexpr qint64 rearmSeconds = 60;
constexpr qint64 askSeconds = 30;
constexpr qint64 leaseGrace = 600 + 120; // the guard's own for work under way, and two minutes for its deletion

bool hasPassed(double seconds, const QDateTime &since, const QDateTime &now)
{
    const double passed = since.isValid() ? double(since.msecsTo(now)) / 1000 : seconds;
    return passed < 0 || passed >= seconds;
}

bool isOver(const Session &session)
{
    return session.phase == Phase::Destroying || session.phase == Phase::Destroyed || session.destroyWanted;
}

bool differ(const GuardReport &one, const GuardReport &other)
{
    return one.state != other.state || one.reason != other.reason || one.due != other.due
           || one.json[u"warned"] != other.json[u"warned"] || one.isArmed != other.isArmed
           || one.json[u"limits"] != other.json[u"limits"] || one.json[u"keep"] != other.json[u"keep"];
}

} // namespace

GuardWatch::GuardWatch(SessionStore &store, const RecipeTools &tools, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tools(tools)
{}

bool GuardWatch::mayAsk(const SessionRun &run) const
{
    const Session &session = run.session();
    const bool isSetUp = session.isArmed || (session.readyAt.isValid() && !session.isAdopted);
    const bool isBusyElsewhere = run.isBusy() && run.recipe() == Recipe::Arming;
    return isSetUp && !isOver(session) && !isBusyElsewhere;
}

void GuardWatch::look(SessionRun &run)
{
    if (!mayAsk(run) || run.shell().state() != ShellState::Connected || run.unreachableSince().isValid())
        return;
    const Watched &watched = m_watched[run.session().name];
    if (watched.isAsking || !hasPassed(std::max(1.0, interval / m_tools.pace), watched.askedAt, now()))
        return;
    if (watched.extendSeconds > 0)
        extend(run, std::chrono::seconds(qint64(watched.extendSeconds)));
    else
        ask(run, guest::guardStatusCommand(), {});
}

void GuardWatch::extend(SessionRun &run, std::chrono::seconds longer)
{
    const auto limits = wantedLimits(run.session());
    if (!limits || run.session().isAdopted)
        return;
    m_watched[run.session().name].extendSeconds = double(longer.count()); // until it is answered
    if (run.shell().state() != ShellState::Connected)
        return;
    const QJsonObject order{{u"seconds"_qs, double(longer.count())}, {u"end"_qs, limits->end}};
    ask(run, guest::guardExtendCommand(), QJsonDocument(order).toJson(QJsonDocument::Compact));
}

void GuardWatch::hasten(const QString &name)
{
    m_watched[name].askedAt = {};
    m_watched[name].armedAt = {};
}

void GuardWatch::ask(SessionRun &run, const QString &command, const QByteArray &input)
{
    const QString name = run.session().name;
    m_watched[name].isAsking = true;
    m_watched[name].askedAt = now();
    ExecOptions options;
    options.timeout = 15s;
    options.input = input;
    whenDone(run.shell().exec(command, options), &run,
             [this, &run, name, isExtension = !input.isEmpty()](const Result<ExecResult> &ran) {
                 m_watched[name].isAsking = false;
                 const auto report = ran ? parseGuardReport(ran->out, now()) : fail(ran.error());
                 if (!report)
                     return;
                 if (isExtension)
                     m_watched[name].extendSeconds = 0;
                 take(run, *report);
             });
}

void GuardWatch::take(SessionRun &run, const GuardReport &report)
{
    Watched &watched = m_watched[run.session().name];
    const GuardReport before = std::exchange(watched.report, report);
    watched.isHeard = true;
    const bool isWarned = report.warnedOf == u"idle" || report.due == u"idle";
    if (!isWarned)
        watched.warnedSince = {};
    else if (!watched.warnedSince.isValid())
        watched.warnedSince = report.readAt;
    tell(run, before, report);
    keep(run, before, report);
    const QString name = run.session().name;
    Q_EMIT heard(name);
    obey(run, report);
}

void GuardWatch::tell(SessionRun &run, const GuardReport &before, const GuardReport &report)
{
    const QString name = run.session().name;
    if (report.json[u"warned"] != before.json[u"warned"] && !report.warnedOf.isEmpty())
        m_store.appendEvent(name, report.readAt, u"guard-warned"_qs, report.warnedOf);
    if (report.due != before.due && !report.due.isEmpty())
        m_store.appendEvent(name, report.readAt, u"guard-due"_qs, report.due);
}

void GuardWatch::keep(const SessionRun &run, const GuardReport &before, const GuardReport &report)
{
    Watched &watched = m_watched[run.session().name];
    if (!differ(before, report) && !hasPassed(keepSeconds, watched.keptAt, report.readAt))
        return;
    watched.keptAt = report.readAt;
    m_store.keepGuard(run.session().name, toJson(report));
}

// A destroy of the lease is decided; one of idleness comes after a full warning here. The guard itself may be quicker.
void GuardWatch::obey(SessionRun &run, const GuardReport &report)
{
    if (isOver(run.session()))
        return;
    const Watched &watched = m_watched[run.session().name];
    const double warning = report.limits ? report.limits->warning : 0;
    const bool isWarned = hasPassed(warning, watched.warnedSince, report.readAt);
    if (report.due == u"lease" || (report.due == u"idle" && isWarned))
        Q_EMIT due(&run, report.due);
    else if (!run.isBusy())
        correct(run, report);
}

namespace {

// Its token is gone, refused, or ends before the lease does.
bool hasLostItsToken(const Session &session, const GuardReport &report)
{
    if (!session.isArmed)
        return false;
    if (!report.isArmed || !report.token || report.token->error == u"401")
        return true;
    return report.token->expires.isValid() && report.token->expires <= session.leaseEnds;
}

bool goesByOthers(const Session &session, const GuardReport &report)
{
    const auto wanted = wantedLimits(session);
    return !report.limits || !wanted || !areAlike(*report.limits, *wanted);
}

} // namespace

void GuardWatch::correct(SessionRun &run, const GuardReport &report)
{
    Watched &watched = m_watched[run.session().name];
    if (!goesByOthers(run.session(), report) && !hasLostItsToken(run.session(), report))
        return;
    // An extension that is owed comes first.
    if (watched.extendSeconds > 0 || !hasPassed(rearmSeconds, watched.armedAt, report.readAt))
        return;
    watched.armedAt = report.readAt;
    watched.askedAt = {}; // read back as soon as it was told
    Q_EMIT strayed(&run);
}

// Whoever has just begun to hold the session, or has slept, asks the guard first.
bool GuardWatch::isLeaseOurs(const SessionRun &run)
{
    const auto last = report(run.session().name);
    const QDateTime at = now();
    const bool isSilent = !last || double(last->readAt.msecsTo(at)) / 1000 + last->heartbeatAge > 60;
    Watched &watched = m_watched[run.session().name];
    if (!isSilent)
        watched.silentSince = {};
    else if (!watched.silentSince.isValid())
        watched.silentSince = at;
    const bool isAnswerless = isSilent && (!run.session().isArmed || watched.silentSince.secsTo(at) >= askSeconds);
    return isAnswerless || run.session().leaseEnds.secsTo(at) > leaseGrace;
}

std::optional<GuardReport> GuardWatch::report(const QString &name) const
{
    const auto found = m_watched.constFind(name);
    return found != m_watched.constEnd() && found->isHeard ? std::optional(found->report) : std::nullopt;
}

} // namespace coder
