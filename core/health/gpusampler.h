// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/health/gpuhistory.h"
#include "core/health/healthmonitor.h"
#include "core/health/metricshistory.h"
#include "core/health/sampleframes.h"
#include "core/services/shell.h"

#include <QObject>
#include <functional>
#include <memory>

namespace coder {

// Where samples come from.
struct SampleSource
{
    ShellTarget target;
    QByteArray script;                                // resources/guest/sampler.py
    QString container = QStringLiteral("coder-vllm"); // the model server's
    int port = 8000;                                  // of the model server on the VM's loopback
};

// Reads one VM's GPUs and model server for as long as it lives: one SSH connection with one command, which writes a
// sample a second, and what it kept while nobody read. A connection that is lost is made again after 1, 2, 4, … 30
// seconds and goes on where it ended. Changes nothing on the VM but a folder of its own.
class GpuSampler : public QObject
{
    Q_OBJECT
public:
    GpuSampler(Clock &clock, std::function<std::unique_ptr<Shell>()> makeShell, QObject *parent = nullptr);
    ~GpuSampler() override;

    // Of another VM than before: begins with empty histories. `since`: what the VM kept is of interest from there on.
    void start(const SampleSource &source, const QDateTime &since);
    void stop();
    bool isRunning() const { return m_isWanted; }

    const GpuHistory &gpus() const { return m_gpus; }
    const MetricsHistory &engine() const { return m_engine; }
    const HealthMonitor &health() const { return m_health; }
    const SmiReport &lastSmi() const { return m_lastSmi; }
    // By the VM's clock; 0 before there was one.
    double lastAt() const { return m_lastAt; }

Q_SIGNALS:
    // Something new can be read; at most once for what arrived together.
    void sampled();

private:
    void connectNow();
    void stream();
    void again();
    void tickLater();
    void take(const QByteArray &bytes);
    void take(const SampleFrame &frame);
    void takeSmi(const SampleFrame &frame);
    void takeEngine(const SampleFrame &frame);
    void takeContainer(const SampleFrame &frame);
    bool isNew(const SampleFrame &frame);
    bool isLive(const SampleFrame &frame) const;
    QString command() const;

    Clock &m_clock;
    std::function<std::unique_ptr<Shell>()> m_makeShell;
    std::unique_ptr<Shell> m_shell;
    SampleSource m_source;
    SampleFrames m_frames;
    GpuHistory m_gpus;
    MetricsHistory m_engine;
    HealthMonitor m_health;
    SmiReport m_lastSmi;
    std::map<QByteArray, double> m_lastOf; // kind → time of its last frame
    double m_lastAt = 0;
    double m_vmNow = 0; // the VM's clock when it last said that it is there
    double m_since = 0;
    bool m_isWanted = false;
    int m_run = 0;  // counts start() and stop()
    int m_turn = 0; // counts connections
    int m_failures = 0;
};

} // namespace coder
