// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/reconciler.h"

#include "app/assembly/adopter.h"
#include "app/assembly/guardasking.h"
#include "core/flow/flow.h"
#include "core/guest/guardcommands.h"

#include <QSet>

#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

// What the questions teach.
struct Facts
{
    Cloud *cloud = nullptr; // one for all questions: the token may be replaced meanwhile
    QList<Session> known;   // read before the list is asked: a VM made meanwhile is nobody's loss
    Account account;
    QList<Instance> listed;
    QList<Plan> plans; // asked only where the list has a VM that no session knows
};

using FactStep = Step<Facts>;
using FactAnswer = Answer<Facts>;

template<class T, class Learn>
Future<FactAnswer> learning(Future<T> &&future, Learn learn)
{
    return mapped<FactAnswer>(std::move(future), [learn](const Result<T> &result) -> Result<FactAnswer> {
        if (!result)
            return fail(result.error());
        return FactAnswer::done([learn, value = *result](Facts &facts) { learn(facts, value); });
    });
}

// A token that cannot be found any more does not take away the one that works.
Future<Unit> connected(Program &program, const std::optional<Program::Renewal> &renewal)
{
    if (!renewal)
        return program.connectCloud();
    return mapped<Unit>(program.renewCloud(*renewal), [&program](const Result<Unit> &renewed) -> Result<Unit> {
        return program.isConnected() ? Result<Unit>(Unit{}) : renewed;
    });
}

bool isKnown(const Facts &facts, const Instance &instance)
{
    return std::ranges::any_of(facts.known, [&](const Session &session) { return session.label == instance.label; });
}

// No price is no reason not to tell of the VM.
Future<FactAnswer> askPrices(const Facts &facts)
{
    if (std::ranges::all_of(facts.listed, [&](const Instance &one) { return isKnown(facts, one); }))
        return answered<FactAnswer>(FactAnswer::done());
    return mapped<FactAnswer>(facts.cloud->plans(), [](const Result<QList<Plan>> &plans) -> Result<FactAnswer> {
        return FactAnswer::done([plans](Facts &learned) { learned.plans = plans.value_or(QList<Plan>()); });
    });
}

std::optional<Money> priceOf(const Session &session, const QList<Plan> &plans)
{
    for (const Plan &plan : plans)
        if (plan.id == session.wish.plan)
            return plan.hourlyIn(session.wish.region);
    return {};
}

QList<FactStep> questions(Program &program, const std::optional<Program::Renewal> &renewal)
{
    FactStep connect;
    connect.id = u"connect"_qs;
    connect.limit = 180s; // a locked keyring asks its owner
    connect.ask = [&program, renewal](const Facts &) {
        return learning(connected(program, renewal), [&program](Facts &facts, Unit) {
            facts.cloud = &program.cloud();
            facts.known = program.store().all();
        });
    };
    FactStep account;
    account.id = u"account"_qs;
    account.ask = [](const Facts &asked) {
        return learning(asked.cloud->account(), [](Facts &facts, const Account &who) { facts.account = who; });
    };
    FactStep list;
    list.id = u"list"_qs;
    list.ask = [](const Facts &asked) {
        return learning(asked.cloud->instances({{}, u"coder"_qs}),
                        [](Facts &facts, const QList<Instance> &listed) { facts.listed = listed; });
    };
    FactStep prices;
    prices.id = u"prices"_qs;
    prices.ask = askPrices;
    return {connect, account, list, prices};
}

Reconciliation reconciled(const Facts &facts, const QString &installId)
{
    Reconciliation found = reconcile(facts.known, facts.listed, installId, facts.account);
    for (Session &lost : found.found)
        lost.hourly = priceOf(lost, facts.plans);
    return found;
}

} // namespace

namespace {

void takeLimits(Session &session, const GuardReport &report)
{
    session.isArmed = report.isArmed;
    if (report.token) {
        session.guardTokenId = report.token->id;
        session.guardTokenExpires = report.token->expires;
    }
    if (!report.limits)
        return;
    session.wish.idleLimitSeconds = int(report.limits->idle);
    session.wish.warningSeconds = int(report.limits->warning);
    session.wish.isHourAware = report.limits->isHourAware;
    session.leaseEnds = session.created.addSecs(qint64(report.limits->end));
    session.wish.leaseSeconds = int(report.limits->end);
}

} // namespace

struct Reconciler::Job
{
    std::unique_ptr<Flow<Facts>> flow;
    Deferred<Reconciled> answer;
};

Reconciler::Reconciler(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{}

Reconciler::~Reconciler() = default;

Future<Reconciled> Reconciler::run(std::optional<Program::Renewal> renewal)
{
    if (m_job)
        return answered<Reconciled>(fail(ErrorCode::Cancelled, u"asked already"_qs));
    m_job = std::make_unique<Job>();
    const auto answer = m_job->answer;
    auto finished = [this](const Result<Unit> &end) {
        // Not from within the flow: it goes with the job.
        QMetaObject::invokeMethod(
            this,
            [this, end] {
                const auto job = std::move(m_job);
                const Facts &facts = job->flow->value();
                const auto install = end ? m_program.install() : fail(end.error());
                job->answer.resolve(install ? Result<Reconciled>(settle(reconciled(facts, install->id)))
                                            : fail(install.error()));
            },
            Qt::QueuedConnection);
    };
    m_job->flow = std::make_unique<Flow<Facts>>(m_program.clock(), Facts{}, questions(m_program, renewal),
                                                Flow<Facts>::Callbacks{{}, {}, finished});
    m_job->flow->start();
    return answer.future();
}

Reconciled Reconciler::settle(const Reconciliation &found)
{
    Reconciled result{found.sessions, found.missing, {}};
    for (const Session &lost : found.found)
        if (const auto session = adopt(lost)) {
            result.adopted << *session;
            result.sessions << *session;
        }
    result.sessions << found.notOurs;
    return result;
}

// Under a free name, so that nothing on disk is lost. Nothing if its session was written meanwhile.
std::optional<Session> Reconciler::adopt(Session lost)
{
    SessionStore &store = m_program.store();
    const QString name = lost.name;
    const QStringList names = store.names();
    for (const QString &other : names)
        if (const auto session = store.read(other); session && session->label == lost.label)
            return {};
    for (int i = 2; names.contains(lost.name); ++i)
        lost.name = name.left(34) + u'-' + QString::number(i);
    lost.wish.name = lost.name;
    const auto lock = store.tryLock(lost.name);
    const auto saved = lock ? store.save(lost) : fail(lock.error());
    if (!saved)
        log().error("lost session {} not saved: {}", lost.name, saved.error().detail);
    return lost;
}

Future<Unit> Reconciler::recognise(const QList<Session> &adopted)
{
    if (adopted.isEmpty())
        return answered<Unit>(Unit{});
    const Deferred<Unit> answer;
    const QString name = adopted.first().name;
    whenDone(recognised(name), this, [this, name, answer, rest = adopted.mid(1)](const Result<QStringList> &keys) {
        const auto kept = change(name, [&](Session &session) { session.hostKeys = keys.value_or(QStringList()); });
        if (!kept)
            log().error("host key of {} not saved: {}", name, kept.error().detail);
        whenDone(guarded(name), this, [this, answer, rest](const Result<Unit> &) {
            whenDone(recognise(rest), this, [answer](const Result<Unit> &) { answer.resolve(Unit{}); });
        });
    });
    return answer.future();
}

Future<QStringList> Reconciler::recognised(const QString &name)
{
    auto session = m_program.store().read(name);
    if (!session)
        return answered<QStringList>(fail(session.error()));
    if (!session->hostKeys.isEmpty())
        return answered<QStringList>(session->hostKeys);
    m_program.sshDoor(*session);
    return taggedHostKeys(*session, this);
}

// The lease and the limits that its guard goes by are the session's: nobody else remembers them.
Future<Unit> Reconciler::guarded(const QString &name)
{
    const auto session = m_program.store().read(name);
    if (!session)
        return answered<Unit>(fail(session.error()));
    const Deferred<Unit> answer;
    whenDone(askGuard(m_program, *session, guest::guardStatusCommand(), this), this,
             [this, name, answer](const Result<GuardReport> &report) {
                 if (!report)
                     return answer.resolve(fail(report.error()));
                 m_program.store().keepGuard(name, toJson(*report));
                 answer.resolve(change(name, [&](Session &adopted) { takeLimits(adopted, *report); }));
             });
    return answer.future();
}

Result<Unit> Reconciler::change(const QString &name, const std::function<void(Session &)> &how)
{
    SessionStore &store = m_program.store();
    const auto lock = store.tryLock(name);
    if (!lock)
        return fail(lock.error());
    auto session = store.read(name);
    if (!session)
        return fail(session.error());
    m_program.sshDoor(*session);
    how(*session);
    return store.save(*session);
}

Future<Unit> Reconciler::keep(const QString &name)
{
    const Deferred<Unit> answer;
    whenDone(recognised(name), this, [this, name, answer](const Result<QStringList> &keys) {
        if (!keys)
            return answer.resolve(fail(keys.error()));
        answer.resolve(change(name, [&](Session &session) {
            session.hostKeys = *keys;
            session.error.reset();
        }));
    });
    return answer.future();
}

// Another process has the session and was asked: what it found out is on disk soon.
void Reconciler::awaitHolder(const QString &name, QObject *watch, const std::function<void(const QString &)> &close,
                             int tries)
{
    const auto session = m_program.store().read(name);
    if (tries <= 0 || !session || session->phase == Phase::Destroyed) {
        close(name);
        return;
    }
    m_program.clock().after(250ms, watch,
                            [this, name, watch, close, tries] { awaitHolder(name, watch, close, tries - 1); });
}

Future<Unit> Reconciler::prove(const QStringList &missing)
{
    const Deferred<Unit> answer;
    auto *watch = new QObject(this);
    const auto open = std::make_shared<QSet<QString>>();
    SessionManager &manager = m_program.manager();
    auto close = [answer, open, watch](const QString &name) {
        if (open->remove(name) && open->isEmpty()) {
            answer.resolve(Unit{});
            watch->deleteLater();
        }
    };
    connect(&manager, &SessionManager::sessionDestroyed, watch, close);
    connect(&manager, &SessionManager::destroyDelayed, watch, close);
    open->insert({}); // until all are asked
    for (const QString &name : missing) {
        if (manager.holds(name) && !manager.unreachableSince(name).isValid())
            continue; // its VM answers: the list was wrong
        open->insert(name);
        const auto session = m_program.store().read(name);
        if (!session || session->instanceId == 0) {
            proveGone(name, watch, close);
            continue;
        }
        whenDone(m_program.cloud().instance(session->instanceId), watch,
                 [this, name, watch, close](const Result<Instance> &instance) {
                     if (!instance && instance.error().code == ErrorCode::NotFound)
                         proveGone(name, watch, close);
                     else
                         close(name); // it is there, only its tags are not: nobody asked to destroy it
                 });
    }
    close({});
    return answer.future();
}

void Reconciler::proveGone(const QString &name, QObject *watch, const std::function<void(const QString &)> &close)
{
    SessionManager &manager = m_program.manager();
    const auto proving = manager.proveGone(name);
    if (!proving && proving.error().code == ErrorCode::HeldElsewhere)
        awaitHolder(name, watch, close, 40);
    else if (!proving || !manager.holds(name))
        close(name);
}

} // namespace coder
