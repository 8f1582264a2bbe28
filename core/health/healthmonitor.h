// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/enginemetrics.h"
#include "core/health/smicsv.h"

#include <QDateTime>
#include <array>

namespace coder {

// From the ground up: what is above a layer that is down cannot be known.
enum class HealthLayer { Ssh, Driver, Container, Engine, Tokens };
inline constexpr int healthLayers = 5;

enum class LayerState { Unknown, Good, Bad };

enum class ContainerState { Unknown, Running, Stopped, Missing };

// What is wrong with a session, the lowest layer first.
enum class HealthVerdict {
    Unknown, // not enough was heard, or it was heard too long ago
    Healthy,
    SshLost,
    DriverFailed,
    GpuLost,
    ContainerStopped,
    Loading,    // the container runs, and its engine has not answered yet
    EngineDown, // it had answered since the container was started
    Hung,       // requests run, and for nearly a minute none of them got a token
};

// Facts to a verdict; knows no service and sends nothing. One bad reading is no fault and one good reading no recovery:
// a layer turns bad after seven seconds of nothing but bad readings (the container after two of Docker's) and good
// after two readings. So a crash is seen in at most 15 seconds with readings every second (of the container every
// five). A hang needs no second reading, its minute is proof enough: it is told 55 seconds after the last token,
// and what two readings are apart: less than 60 where they are two seconds apart.
// After a sleep of this computer nothing turns bad for 20 seconds: what is heard then is older than it looks.
class HealthMonitor
{
public:
    void sshIs(bool up, const QDateTime &now);
    void smiSaid(const SmiReport &report, const QDateTime &now);
    void containerIs(ContainerState state, const QByteArray &startedAt, const QDateTime &now);
    // nullptr: /metrics did not answer.
    void engineSaid(const EngineMetrics *metrics, const QDateTime &now);
    // At least every five seconds, for what is not heard; a longer pause was a sleep.
    void tick(const QDateTime &now);

    LayerState layer(HealthLayer layer) const;
    HealthVerdict verdict() const;
    // Since when the layer has been what it is.
    QDateTime since(HealthLayer layer) const { return at(layer).since; }

private:
    struct Layer
    {
        LayerState state = LayerState::Unknown;
        QDateTime since;
        QDateTime heard;    // the last reading
        QDateTime badSince; // of an unbroken row of bad readings
        int goodInARow = 0;
    };
    const Layer &at(HealthLayer layer) const { return m_layers.at(std::size_t(layer)); }
    Layer &at(HealthLayer layer) { return m_layers.at(std::size_t(layer)); }
    void hear(HealthLayer which, bool good, const QDateTime &now);
    void turn(Layer &layer, LayerState state, const QDateTime &now);
    void forget(HealthLayer from);
    void watchTokens(const EngineMetrics &metrics, const QDateTime &now);

    std::array<Layer, healthLayers> m_layers;
    QDateTime m_lastTick;
    QDateTime m_quietUntil;
    bool m_isGpuLost = false;
    std::optional<double> m_tokens;
    QDateTime m_progressAt; // when a token was made, or nothing was running
    QByteArray m_startedAt; // of the container
    bool m_engineWasUp = false;
};

} // namespace coder
