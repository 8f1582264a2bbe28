// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/democloud.h"

#include "app/democloud/api/checks.h"
#include "app/democloud/api/operations.h"
#include "app/democloud/api/views.h"
#include "app/democloud/hub/hub.h"
#include "app/democloud/state/lifecycle.h"

namespace coder::demo {
namespace {

// The client is on this computer: what it is seen with, and what firewalls have to admit.
const QString clientAddress = QStringLiteral("127.0.0.1");

VmWish wishOf(const Instance &instance)
{
    const CataloguePlan *plan = findPlan(instance.type);
    const Card card = cardOf(*plan);
    return {instance.id,
            instance.label,
            instance.address,
            instance.userData,
            instance.authorizedKeys,
            plan->gpus,
            card.name,
            card.vramMib,
            instance.image.endsWith(u"-nvidia"_qs)};
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
             {u"CODER_SSH_USER"_qs, m_host.sshUser()}}};
}

Answer DemoCloud::answer(const Request &request)
{
    m_lastRequest = m_clock.now();
    settle();
    const QString world = request.path.value(0);
    if (world == u"demo"_qs)
        return request.method == "GET" ? answerDemo(request.path.mid(1)) : notFound();
    if (world == u"hub"_qs)
        return answerHub(request, request.path.mid(1));
    if (world != u"v4"_qs && world != u"v4beta"_qs)
        return notFound();
    const Outcome outcome = answerApi(m_state, request, request.path.mid(1), m_lastRequest);
    obey(outcome.orders);
    settle();
    return outcome.answer;
}

Answer DemoCloud::answerDemo(const QStringList &path) const
{
    if (path == QStringList{u"address"_qs})
        return textAnswer(clientAddress.toUtf8());
    if (path != QStringList{u"instances"_qs})
        return notFound();
    QJsonArray rows;
    for (const Instance &instance : m_state.instances)
        rows.append(demoView(instance));
    return jsonAnswer(rows);
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
