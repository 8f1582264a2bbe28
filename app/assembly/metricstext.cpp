// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/metricstext.h"

#include "core/cost/bill.h"

#include <cmath>
#include <map>
#include <vector>

namespace coder {
namespace {

using Labels = std::vector<std::pair<const char *, QString>>;

constexpr double freshSeconds = 10;
constexpr double mebibyte = 1 << 20;

QByteArray escaped(const QString &value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return text;
}

// All samples of a metric stand together, below its help.
class Exposition
{
public:
    void add(const char *name, const char *help, const Labels &labels, std::optional<double> value)
    {
        if (!value || !std::isfinite(*value))
            return;
        QByteArray &text = m_metrics[name];
        if (text.isEmpty())
            text = QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + " gauge\n";
        QByteArray words;
        for (const auto &[key, word] : labels)
            words += (words.isEmpty() ? "" : ",") + QByteArray(key) + "=\"" + escaped(word) + '"';
        text += QByteArray(name) + '{' + words + "} " + QByteArray::number(*value, 'g', 12) + '\n';
    }

    QByteArray text() const
    {
        QByteArray all;
        for (const auto &[name, one] : m_metrics)
            all += one;
        return all;
    }

private:
    std::map<QByteArray, QByteArray> m_metrics;
};

std::optional<double> secondsOf(const QDateTime &time)
{
    return time.isValid() ? std::optional(double(time.toSecsSinceEpoch())) : std::nullopt;
}

std::optional<double> dollars(const std::optional<Money> &money)
{
    return money ? std::optional(money->dollars()) : std::nullopt;
}

void addSession(Exposition &out, const Session &session, const QDateTime &now)
{
    const Labels labels{{"session", session.name}};
    out.add("coder_session_info", "A session that may cost money.",
            {{"session", session.name}, {"phase", phaseId(session.phase)}, {"model", session.wish.servedModelName}}, 1);
    out.add("coder_session_ready", "1 where the model answers.", labels, session.phase == Phase::Ready ? 1 : 0);
    out.add("coder_session_hourly_dollars", "Price of a started hour.", labels, dollars(session.hourly));
    out.add("coder_session_billed_dollars", "Billed so far, by started hours.", labels,
            dollars(billAt(session.created, now, session.hourly).billed));
    out.add("coder_session_lease_end_timestamp_seconds", "When the VM is destroyed at the latest.", labels,
            secondsOf(session.leaseEnds));
}

std::optional<double> fresh(const GpuSampler &sampler, EngineQuantity quantity)
{
    const Span last = sampler.engine().of(quantity).last();
    return last.isGap() || double(last.start) < sampler.lastAt() - freshSeconds ? std::nullopt
                                                                                : std::optional(double(last.mean));
}

// Since a token was last seen to be made; unknown before there was one.
std::optional<double> idleSeconds(const GpuSampler &sampler)
{
    const auto token = sampler.engine().lastTokenAt();
    if (!token || fresh(sampler, EngineQuantity::Running).value_or(1) > 0)
        return token ? std::optional(0.0) : std::nullopt;
    return sampler.lastAt() - *token;
}

std::optional<double> percent(const std::optional<double> &value)
{
    return value ? std::optional(*value / 100) : std::nullopt;
}

std::optional<double> bytes(const std::optional<double> &mebibytes)
{
    return mebibytes ? std::optional(*mebibytes * mebibyte) : std::nullopt;
}

void addEngine(Exposition &out, const QString &session, const GpuSampler &sampler)
{
    const Labels labels{{"session", session}};
    const HealthVerdict verdict = sampler.health().verdict();
    if (verdict != HealthVerdict::Unknown)
        out.add("coder_session_healthy", "1 where nothing is found wrong.", labels,
                verdict == HealthVerdict::Healthy ? 1 : 0);
    out.add("coder_session_idle_seconds", "Since a token was last seen to be made.", labels, idleSeconds(sampler));
    const auto rate = [&](const char *kind, EngineQuantity quantity) {
        out.add("coder_tokens_per_second", "Of the last second.",
                {{"session", session}, {"kind", QString::fromLatin1(kind)}}, fresh(sampler, quantity));
    };
    rate("generation", EngineQuantity::GenerationRate);
    rate("prompt", EngineQuantity::PromptRate);
    const auto requests = [&](const char *state, EngineQuantity quantity) {
        out.add("coder_requests", "In the model server.", {{"session", session}, {"state", QString::fromLatin1(state)}},
                fresh(sampler, quantity));
    };
    requests("running", EngineQuantity::Running);
    requests("waiting", EngineQuantity::Waiting);
    out.add("coder_kv_cache_ratio", "0 to 1.", labels, percent(fresh(sampler, EngineQuantity::KvUse)));
}

void addGpu(Exposition &out, const QString &session, const GpuReading &gpu)
{
    const Labels labels{{"session", session}, {"gpu", QString::number(gpu.index)}, {"name", gpu.name}};
    out.add("coder_gpu_utilization_ratio", "0 to 1.", labels, percent(gpu.utilization));
    out.add("coder_gpu_memory_used_bytes", "With what the driver keeps.", labels, bytes(gpu.memoryUsed));
    out.add("coder_gpu_memory_total_bytes", "Of the card.", labels, bytes(gpu.memoryTotal));
    out.add("coder_gpu_power_watts", "Drawn now.", labels, gpu.power);
    out.add("coder_gpu_power_limit_watts", "The most it may draw.", labels, gpu.powerLimit);
    out.add("coder_gpu_temperature_celsius", "Of the chip.", labels, gpu.temperature);
}

} // namespace

QByteArray metricsText(const QList<MeasuredSession> &sessions, const QDateTime &now)
{
    Exposition out;
    for (const MeasuredSession &one : sessions) {
        addSession(out, one.session, now);
        if (!one.sampler || !(one.sampler->lastAt() > 0))
            continue;
        addEngine(out, one.session.name, *one.sampler);
        for (const GpuReading &gpu : one.sampler->lastSmi().gpus)
            addGpu(out, one.session.name, gpu);
    }
    return out.text();
}

} // namespace coder
