// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/healthmonitor.h"

#include <algorithm>

namespace coder {
namespace {

constexpr qint64 badAfter = 7; // seconds
constexpr qint64 badAfterDocker = 4;
constexpr int goodAfter = 2; // readings
constexpr qint64 staleAfter = 20;
// A hang is told at most 60 seconds after the last token: what a reading and its way here take is left for them.
constexpr qint64 hungAfter = 55000; // milliseconds
constexpr qint64 sleepAfter = 15;
constexpr qint64 quiet = 20;

} // namespace

void HealthMonitor::turn(Layer &layer, LayerState state, const QDateTime &now)
{
    if (layer.state == state)
        return;
    layer.state = state;
    layer.since = now;
}

void HealthMonitor::hear(HealthLayer which, bool good, const QDateTime &now)
{
    // Docker's word that a container ended is no slip of a reading: two of them, five seconds apart, are enough.
    const qint64 patience = which == HealthLayer::Container ? badAfterDocker : badAfter;
    Layer &layer = at(which);
    layer.heard = now;
    layer.goodInARow = good ? layer.goodInARow + 1 : 0;
    if (good)
        layer.badSince = {};
    else if (!layer.badSince.isValid() || now < m_quietUntil)
        layer.badSince = now;
    if (layer.goodInARow >= goodAfter)
        turn(layer, LayerState::Good, now);
    else if (!good && layer.badSince.secsTo(now) >= patience)
        turn(layer, LayerState::Bad, now);
}

// Nothing is known of this layer and those above it.
void HealthMonitor::forget(HealthLayer from)
{
    for (auto one = std::size_t(from); one < m_layers.size(); ++one)
        m_layers.at(one) = {};
    m_progressAt = {};
    m_tokens.reset();
}

void HealthMonitor::sshIs(bool up, const QDateTime &now)
{
    hear(HealthLayer::Ssh, up, now);
    if (layer(HealthLayer::Ssh) == LayerState::Bad)
        forget(HealthLayer::Driver);
}

void HealthMonitor::smiSaid(const SmiReport &report, const QDateTime &now)
{
    m_isGpuLost = report.problem == SmiProblem::GpuLost;
    hear(HealthLayer::Driver, report.problem == SmiProblem::None, now);
}

void HealthMonitor::containerIs(ContainerState state, const QByteArray &startedAt, const QDateTime &now)
{
    if (state == ContainerState::Unknown)
        return;
    if (std::exchange(m_startedAt, startedAt) != startedAt)
        m_engineWasUp = false;
    hear(HealthLayer::Container, state == ContainerState::Running, now);
}

void HealthMonitor::engineSaid(const EngineMetrics *metrics, const QDateTime &now)
{
    hear(HealthLayer::Engine, metrics != nullptr, now);
    if (!metrics) {
        m_progressAt = {};
        at(HealthLayer::Tokens) = {};
        return;
    }
    m_engineWasUp = true;
    watchTokens(*metrics, now);
}

void HealthMonitor::watchTokens(const EngineMetrics &metrics, const QDateTime &now)
{
    const bool moved = m_tokens && metrics.generationTokens && *metrics.generationTokens != *m_tokens;
    const bool isIdle = metrics.running.value_or(0) < 1;
    m_tokens = metrics.generationTokens;
    if (moved || isIdle || !m_progressAt.isValid() || now < m_quietUntil)
        m_progressAt = now;
    Layer &tokens = at(HealthLayer::Tokens);
    tokens.heard = now;
    turn(tokens, m_progressAt.msecsTo(now) >= hungAfter ? LayerState::Bad : LayerState::Good, now);
}

void HealthMonitor::tick(const QDateTime &now)
{
    const bool slept = m_lastTick.isValid() && (m_lastTick.secsTo(now) > sleepAfter || now < m_lastTick);
    m_lastTick = now;
    if (slept) {
        m_quietUntil = now.addSecs(quiet);
        for (Layer &layer : m_layers)
            layer.badSince = {};
        m_progressAt = {};
    }
    if (now < m_quietUntil)
        return;
    for (Layer &layer : m_layers)
        if (layer.heard.isValid() && layer.heard.secsTo(now) > staleAfter)
            turn(layer, LayerState::Unknown, now);
}

LayerState HealthMonitor::layer(HealthLayer layer) const
{
    return at(layer).state;
}

HealthVerdict HealthMonitor::verdict() const
{
    if (layer(HealthLayer::Ssh) == LayerState::Bad)
        return HealthVerdict::SshLost;
    if (layer(HealthLayer::Driver) == LayerState::Bad)
        return m_isGpuLost ? HealthVerdict::GpuLost : HealthVerdict::DriverFailed;
    if (layer(HealthLayer::Container) == LayerState::Bad)
        return HealthVerdict::ContainerStopped;
    if (layer(HealthLayer::Engine) == LayerState::Bad)
        return m_engineWasUp ? HealthVerdict::EngineDown : HealthVerdict::Loading;
    if (layer(HealthLayer::Tokens) == LayerState::Bad)
        return HealthVerdict::Hung;
    return layer(HealthLayer::Engine) == LayerState::Good ? HealthVerdict::Healthy : HealthVerdict::Unknown;
}

} // namespace coder
