// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/gpusampler.h"

#include <QCryptographicHash>
#include <algorithm>

namespace coder {
namespace {

// The script comes by standard input, so that connecting, bringing it and running it are one command. Its name is of
// its content: a newer program's samples are taken by a newer script beside the old one.
const QString bringAndRun = QStringLiteral(
    "umask 077; d=/var/lib/coder/sampler-%1; mkdir -p $d && cat > $d/new.$$ && mv $d/new.$$ $d/sampler.py && "
    "exec python3 $d/sampler.py stream %2 %3 %4 %5 %6");

QString shortHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(8));
}

std::chrono::seconds pauseAfter(int failures)
{
    return std::chrono::seconds(std::min(30, 1 << std::min(failures, 5)));
}

ContainerState containerState(const SampleFrame &frame, const QList<QByteArray> &words)
{
    if (frame.status != 0)
        return frame.body.contains("No such") ? ContainerState::Missing : ContainerState::Unknown;
    return words.value(0) == "running" ? ContainerState::Running : ContainerState::Stopped;
}

} // namespace

GpuSampler::GpuSampler(Clock &clock, std::function<std::unique_ptr<Shell>()> makeShell, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_makeShell(std::move(makeShell))
{}

GpuSampler::~GpuSampler()
{
    stop();
}

void GpuSampler::start(const SampleSource &source, const QDateTime &since)
{
    stop();
    m_source = source;
    m_gpus = {};
    m_engine = {};
    m_health = {};
    m_lastSmi = {};
    m_lastOf.clear();
    m_lastAt = m_vmNow = 0;
    m_since = double(since.toSecsSinceEpoch());
    m_failures = 0;
    m_isWanted = true;
    connectNow();
    tickLater();
}

void GpuSampler::stop()
{
    ++m_turn;
    ++m_run;
    m_isWanted = false;
    m_shell.reset();
}

void GpuSampler::connectNow()
{
    m_frames.clear();
    m_shell = m_makeShell();
    whenDone(m_shell->open(m_source.target), this, [this, turn = ++m_turn](const Result<Unit> &result) {
        if (turn != m_turn)
            return;
        m_health.sshIs(result.has_value(), m_clock.now());
        if (result)
            stream();
        else
            again();
    });
}

QString GpuSampler::command() const
{
    const double since = m_lastAt > 0 ? m_lastAt - 2 : m_since; // the kinds of samples are not in one order
    return bringAndRun.arg(shortHash(m_source.script), QString::number(since, 'f', 3), m_source.container)
        .arg(m_source.port)
        .arg(smiFields().join(u','), minimalSmiFields().join(u','));
}

void GpuSampler::stream()
{
    const int turn = m_turn;
    auto ended = m_shell->stream(command(), m_source.script, [this, turn](const QByteArray &bytes) {
        if (turn == m_turn)
            take(bytes);
    });
    whenDone(std::move(ended), this, [this, turn](const Result<ExecResult> & /*how*/) {
        if (turn == m_turn)
            again();
    });
}

void GpuSampler::again()
{
    m_health.sshIs(false, m_clock.now());
    Q_EMIT sampled();
    m_clock.after(pauseAfter(m_failures++), this, [this, turn = m_turn] {
        if (turn == m_turn && m_isWanted)
            connectNow();
    });
}

void GpuSampler::tickLater()
{
    m_clock.after(std::chrono::seconds(5), this, [this, run = m_run] {
        if (run != m_run)
            return;
        m_health.tick(m_clock.now());
        tickLater();
    });
}

void GpuSampler::take(const QByteArray &bytes)
{
    const int turn = m_turn;
    m_frames.feed(bytes, [this](const SampleFrame &frame) { take(frame); });
    if (turn == m_turn)
        Q_EMIT sampled();
}

void GpuSampler::take(const SampleFrame &frame)
{
    m_failures = 0;
    if (frame.kind == "here") {
        m_vmNow = frame.at;
        m_health.sshIs(true, m_clock.now());
        return;
    }
    if (!isNew(frame))
        return;
    if (frame.kind == "smi")
        takeSmi(frame);
    else if (frame.kind == "vllm")
        takeEngine(frame);
    else if (frame.kind == "box")
        takeContainer(frame);
}

bool GpuSampler::isNew(const SampleFrame &frame)
{
    double &last = m_lastOf[frame.kind];
    if (frame.at <= last)
        return false;
    last = frame.at;
    m_lastAt = std::max(m_lastAt, frame.at);
    return true;
}

// What was kept on the VM is history, not a fact about now.
bool GpuSampler::isLive(const SampleFrame &frame) const
{
    return frame.at > m_vmNow - 10;
}

void GpuSampler::takeSmi(const SampleFrame &frame)
{
    m_lastSmi = parseSmi(frame.body, {}, frame.status);
    m_gpus.add(qint64(frame.at), frame.step, m_lastSmi.gpus);
    if (isLive(frame))
        m_health.smiSaid(m_lastSmi, m_clock.now());
}

void GpuSampler::takeEngine(const SampleFrame &frame)
{
    const EngineMetrics metrics = parseEngineMetrics(frame.body);
    const bool isUp = frame.status == 200 && metrics.isEngine;
    if (isUp)
        m_engine.add(frame.at, frame.step, metrics);
    else
        m_engine.addNothing();
    if (isLive(frame))
        m_health.engineSaid(isUp ? &metrics : nullptr, m_clock.now());
}

void GpuSampler::takeContainer(const SampleFrame &frame)
{
    const QList<QByteArray> words = frame.body.trimmed().split(' ');
    if (isLive(frame))
        m_health.containerIs(containerState(frame, words), words.value(4), m_clock.now());
}

} // namespace coder
