// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/democloud.h"

#include "app/democloud/api/checks.h"
#include "app/democloud/api/operations.h"
#include "app/democloud/api/views.h"
#include "app/democloud/hub/hub.h"
#include "app/democloud/state/lifecycle.h"

#include <QJsonDocument>
#include <algorithm>

namespace coder::demo {
namespace {

// The client is on this computer: what it is seen with, and what firewalls have to admit.
const QString clientAddress = QStringLiteral("127.0.0.1");
// What it is told while it seems to be elsewhere.
const QString formerAddress = QStringLiteral("203.0.113.99");

State otherAccount(const State &ours)
{
    State other = freshState(u"0THER000-0000-4000-8000-000000000000"_qs, ours.speed, Secret(ours.tokens.first().value),
                             ours.startedAt);
    other.username = u"somebody-else"_qs;
    return other;
}

std::chrono::milliseconds lasting(const QMap<QString, double> &told, const QString &stage,
                                  std::chrono::milliseconds usual)
{
    const auto found = told.constFind(stage);
    return found == told.constEnd() ? usual : std::chrono::milliseconds(qRound64(*found * 1000));
}

bool isReachable(const State &state, const Instance &instance)
{
    const auto firewall = state.firewalls.constFind(instance.firewallId);
    return firewall == state.firewalls.constEnd() || admits(firewall->rules, clientAddress, 22);
}

QJsonObject demoView(const Instance &instance)
{
    return {{u"id"_qs, instance.id},
            {u"label"_qs, instance.label},
            {u"tags"_qs, QJsonArray::fromStringList(instance.tags)},
            {u"region"_qs, instance.region},
            {u"type"_qs, instance.type},
            {u"created"_qs, apiTime(instance.created)},
            {u"user_data"_qs, QString::fromUtf8(instance.userData)}};
}

} // namespace

DemoCloud::DemoCloud(Clock &clock, VmHost &host, State state, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_host(host)
    , m_state(std::move(state))
    , m_usual(m_state.durations)
    , m_other(otherAccount(m_state))
    , m_token(m_state.tokens.first().value)
    , m_lastRequest(clock.now())
    , m_server([this](const Request &request) { return answer(request); })
{
    connect(&m_host, &VmHost::isUp, this, &DemoCloud::onUp);
    connect(&m_host, &VmHost::hasEnded, this, &DemoCloud::onEnded);
}

DemoCloud::~DemoCloud()
{
    for (const Instance &instance : m_state.instances)
        m_host.destroy(instance.id);
}

Result<Unit> DemoCloud::listen(const QHostAddress &address, quint16 port)
{
    if (!address.isLoopback())
        return fail(ErrorCode::InvalidInput, u"%1 is not a loopback address"_qs.arg(address.toString()));
    const quint16 got = m_server.listen(address, port);
    if (got == 0)
        return fail(ErrorCode::PortTaken, u"%1:%2"_qs.arg(address.toString()).arg(port));
    m_base.setScheme(u"http"_qs);
    m_base.setHost(address.toString());
    m_base.setPort(got);
    return Unit{};
}

Environment DemoCloud::environment() const
{
    const auto at = [this](const QString &path) {
        QUrl url = m_base;
        url.setPath(path);
        return url;
    };
    return {at(u"/v4"_qs),
            m_token,
            {{u"LINODE_URL"_qs, at(u"/v4"_qs).toString()},
             {u"HF_ENDPOINT"_qs, at(u"/hub"_qs).toString()},
             {u"CODER_ADDRESS_URL"_qs, at(u"/demo/address"_qs).toString()},
             {u"CODER_SSH_PORT"_qs, QString::number(m_host.sshPort())},
             {u"CODER_SSH_USER"_qs, m_host.sshUser()},
             {u"CODER_PACE"_qs, QString::number(m_state.speed)}}};
}

Answer DemoCloud::answer(const Request &request)
{
    m_lastRequest = m_clock.now();
    settle();
    const QString world = request.path.value(0);
    if (world == u"demo"_qs)
        return request.path.size() == 2 ? answerDemo(request, request.path.at(1)) : notFound();
    if (world == u"hub"_qs && m_play.has(Change::HubUnreachable))
        return {503, "upstream connect error", "text/plain", {}};
    if (world == u"hub"_qs)
        return answerHub(request, request.path.mid(1), m_play.has(Change::ModelsGated));
    if (world != u"v4"_qs && world != u"v4beta"_qs)
        return notFound();
    return answerProvider(request);
}

Answer DemoCloud::answerProvider(const Request &request)
{
    const QStringList path = request.path.mid(1);
    const auto fault = m_play.faultFor(request.method, pathPattern(path));
    if (fault && !fault->isDone)
        return fault->answer;
    const Outcome outcome = answerApi(stateForClient(), request, path, m_lastRequest);
    obey(outcome.orders);
    settle();
    noteRunning(request);
    return fault ? fault->answer : outcome.answer;
}

State &DemoCloud::stateForClient()
{
    return m_play.has(Change::OtherAccount) ? m_other : m_state;
}

// A client that asks for one VM and is told that it runs.
void DemoCloud::noteRunning(const Request &request)
{
    if (request.method == "GET" && request.path.size() == 4 && request.path.at(2) == u"instances"_qs
        && m_state.instances.value(request.path.at(3).toLongLong()).power == Power::Running)
        m_play.sawRunning();
}

Answer DemoCloud::answerDemo(const Request &request, const QString &what)
{
    if (what == u"scenarios"_qs)
        return answerScenarios(request);
    if (request.method != "GET")
        return notFound();
    if (what == u"address"_qs)
        return textAnswer((m_play.has(Change::ClientMoved) ? formerAddress : clientAddress).toUtf8());
    if (what != u"instances"_qs)
        return notFound();
    QJsonArray rows;
    for (const Instance &instance : m_state.instances)
        rows.append(demoView(instance));
    return jsonAnswer(rows);
}

Answer DemoCloud::answerScenarios(const Request &request)
{
    if (request.method == "PUT") {
        const QJsonDocument names = QJsonDocument::fromJson(request.body);
        if (!names.isArray())
            return refused(400, {{u"Must be an array of names"_qs, {}}});
        if (const auto played = play(textsOf(names.array())); !played)
            return refused(400, {{played.error().detail, {}}});
    }
    QJsonArray known;
    for (const Scenario &scenario : scenarios())
        known.append(QJsonObject{{u"name"_qs, scenario.name}, {u"sentence"_qs, scenario.sentence}});
    return jsonAnswer(QJsonObject{{u"playing"_qs, QJsonArray::fromStringList(m_play.names())}, {u"known"_qs, known}});
}

Result<Unit> DemoCloud::play(const QStringList &names)
{
    if (const QStringList unknown = unknownScenarios(names); !unknown.isEmpty())
        return fail(ErrorCode::InvalidInput, unknownScenarioWords(unknown));
    if (names == m_play.names())
        return Unit{}; // they go on where they are
    const bool isRunning = std::ranges::any_of(
        m_state.instances, [](const Instance &instance) { return instance.power == Power::Running; });
    m_play = Play(names, isRunning);
    m_state.tokens.first().scopes = m_play.tokenScopes();
    m_state.durations.create = lasting(m_play.durations(), u"create"_qs, m_usual.create);
    m_state.durations.boot = lasting(m_play.durations(), u"power"_qs, m_usual.boot);
    return Unit{};
}

VmWish DemoCloud::wishOf(const Instance &instance) const
{
    const CataloguePlan *plan = findPlan(instance.type);
    const Card card = cardOf(*plan);
    VmWish wish{instance.id,
                instance.label,
                instance.address,
                instance.userData,
                instance.authorizedKeys,
                plan->gpus,
                card.name,
                card.vramMib,
                instance.image.endsWith(u"-nvidia"_qs)};
    wish.diskMib = plan->diskMib;
    wish.apiPort = quint16(m_base.port(0));
    wish.modelsAreGated = m_play.has(Change::ModelsGated);
    wish.durations = m_play.durations();
    wish.quirks = m_play.quirks();
    return wish;
}

// Does what is due by now, and asks to be called again when the next thing is.
void DemoCloud::settle()
{
    obey(advance(m_state, m_clock.now()));
    updateReachability();
    const std::optional<QDateTime> due = nextDue(m_state);
    if (!due || m_armedFor == *due)
        return;
    m_armedFor = *due;
    const qint64 wait = qMax(qint64(1), m_clock.now().msecsTo(*due) + 1);
    m_clock.after(std::chrono::milliseconds(wait), this, [this] {
        m_armedFor = {};
        settle();
    });
}

void DemoCloud::obey(const QList<VmOrder> &orders)
{
    for (const VmOrder &order : orders) {
        if (order.kind == VmOrder::Kind::Start)
            m_host.start(wishOf(m_state.instances.value(order.id)));
        else if (order.kind == VmOrder::Kind::Reboot)
            m_host.reboot(order.id);
        else
            m_host.destroy(order.id);
    }
}

void DemoCloud::updateReachability()
{
    for (const Instance &instance : m_state.instances)
        m_host.setReachable(instance.id, isReachable(m_state, instance));
}

void DemoCloud::onUp(qint64 id)
{
    vmIsUp(m_state, id);
    settle();
}

void DemoCloud::onEnded(qint64 id, const QString &why)
{
    if (m_play.has(Change::VmsVanish))
        obey(deleteInstance(m_state, id, m_clock.now()));
    else
        vmHasEnded(m_state, id, why, m_clock.now());
    settle();
}

State freshState(const QString &accountId, double speed, const Secret &token, const QDateTime &now)
{
    State state;
    state.accountId = accountId;
    state.speed = speed;
    state.startedAt = now;
    state.tokens.append({nextId(state), token.reveal(), u"demo"_qs, u"*"_qs, now, {}});
    return state;
}

} // namespace coder::demo
