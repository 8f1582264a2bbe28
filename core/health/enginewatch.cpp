// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginewatch.h"

#include "core/health/enginemetrics.h"

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto interval = 2s; // a hang is told two of them and 55 seconds after the last token: within a minute

} // namespace

EngineWatch::EngineWatch(Clock &clock, SessionStore &store, ModelServer &server,
                         std::function<bool(const QString &)> isServed, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_store(store)
    , m_server(server)
    , m_isServed(std::move(isServed))
{}

void EngineWatch::begin()
{
    if (!std::exchange(m_isTicking, true))
        later();
}

void EngineWatch::later()
{
    m_clock.after(interval, this, [this] { look(); });
}

void EngineWatch::look()
{
    bool isAny = false;
    const QStringList names = m_store.names();
    for (const QString &name : names) {
        const auto session = m_isServed(name) ? m_store.read(name) : fail(ErrorCode::SessionUnknown, name);
        if (session && session->phase == Phase::Ready && !session->isAdopted)
            ask(*session);
        else
            m_watched.remove(name); // what is seen after that is another beginning
        isAny = isAny || session.has_value();
    }
    m_isTicking = isAny;
    if (isAny)
        later();
}

void EngineWatch::ask(const Session &session)
{
    const QString name = session.name;
    Watched &watched = m_watched[name];
    watched.monitor.tick(m_clock.now());
    if (std::exchange(watched.isAsked, true))
        return;
    const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), {}};
    whenDone(m_server.metrics(endpoint), this, [this, name](const Result<QByteArray> &text) { take(name, text); });
}

void EngineWatch::take(const QString &name, const Result<QByteArray> &text)
{
    const auto watched = m_watched.find(name);
    if (watched == m_watched.end())
        return;
    watched->isAsked = false;
    if (!m_isServed(name)) {
        m_watched.erase(watched); // the tunnel broke while it was asked
        return;
    }
    const EngineMetrics metrics = parseEngineMetrics(text.value_or(QByteArray()));
    watched->monitor.engineSaid(metrics.isEngine ? &metrics : nullptr, m_clock.now());
    tell(name);
}

void EngineWatch::tell(const QString &name)
{
    const HealthVerdict verdict = m_watched[name].monitor.verdict();
    if (verdict == HealthVerdict::Healthy)
        m_silent.remove(name);
    // A ready session's engine was up before we looked: one that is silent from the first look on died in between.
    const bool isDown = verdict == HealthVerdict::EngineDown || verdict == HealthVerdict::Loading;
    if ((!isDown && verdict != HealthVerdict::Hung) || (isDown && m_silent.contains(name)))
        return;
    m_watched.remove(name);
    if (isDown)
        m_silent.insert(name);
    if (verdict == HealthVerdict::Hung)
        Q_EMIT hung(name);
    else
        Q_EMIT crashed(name);
}

} // namespace coder
