// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginemetrics.h"

#include "core/health/exposition.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace coder {
namespace {

using Number = std::optional<double> EngineMetrics::*;

struct Sum
{
    const char *name; // without vllm: and _total
    Number place;
};

constexpr std::array<Sum, 11> sums{{
    {"num_requests_running", &EngineMetrics::running},
    {"num_requests_waiting", &EngineMetrics::waiting},
    {"prompt_tokens", &EngineMetrics::promptTokens},
    {"generation_tokens", &EngineMetrics::generationTokens},
    {"request_success", &EngineMetrics::finished},
    {"num_preemptions", &EngineMetrics::preemptions},
    {"prefix_cache_queries", &EngineMetrics::prefixQueries},
    {"gpu_prefix_cache_queries", &EngineMetrics::prefixQueries}, // 0.8 and 0.9
    {"prefix_cache_hits", &EngineMetrics::prefixHits},
    {"gpu_prefix_cache_hits", &EngineMetrics::prefixHits},
    {"num_requests_swapped", &EngineMetrics::waiting}, // V0: they wait in the host's memory
}};

// 0.9 and 0.10 tell it under both names.
bool isKvUse(QByteArrayView name)
{
    return name == "kv_cache_usage_perc" || name == "gpu_cache_usage_perc";
}

void addTo(std::optional<double> &sum, double value)
{
    if (std::isfinite(value) && value >= 0)
        sum = sum.value_or(0) + value;
}

QByteArrayView withoutTotal(QByteArrayView name)
{
    return name.endsWith("_total") ? name.chopped(6) : name;
}

void takeSum(QByteArrayView name, double value, EngineMetrics &metrics)
{
    const auto *const sum = std::ranges::find_if(sums, [=](const Sum &one) { return name == one.name; });
    if (sum != sums.end())
        addTo(metrics.*sum->place, value);
}

void takeKvUse(double value, EngineMetrics &metrics)
{
    if (std::isfinite(value) && value >= 0)
        metrics.kvUse = std::max(metrics.kvUse.value_or(0), std::min(value, 1.0));
}

void takeCapacity(const ExpositionSample &sample, EngineMetrics &metrics)
{
    const double tokens = sample.label("num_gpu_blocks").toDouble() * sample.label("block_size").toDouble();
    if (tokens > 0)
        addTo(metrics.kvCapacity, tokens);
}

void takeBucket(const ExpositionSample &sample, Histogram &histogram)
{
    const QByteArray bound = sample.label("le");
    bool isNumber = false;
    const double value = bound == "+Inf" ? HUGE_VAL : bound.toDouble(&isNumber);
    if (isNumber || value == HUGE_VAL)
        histogram.add(value, sample.value);
}

struct Gaps
{
    Histogram perGap;     // V1 since 0.11
    Histogram perRequest; // V0, and V1 until 0.10
};

void takeEngine(QByteArrayView name, const ExpositionSample &sample, EngineMetrics &metrics, Gaps &gaps)
{
    metrics.isEngine = true;
    if (metrics.model.isEmpty())
        metrics.model = QString::fromUtf8(sample.label("model_name"));
    if (name == "cache_config_info")
        takeCapacity(sample, metrics);
    else if (isKvUse(name))
        takeKvUse(sample.value, metrics);
    else if (name == "time_to_first_token_seconds_bucket")
        takeBucket(sample, metrics.firstToken);
    else if (name == "inter_token_latency_seconds_bucket")
        takeBucket(sample, gaps.perGap);
    else if (name == "time_per_output_token_seconds_bucket")
        takeBucket(sample, gaps.perRequest);
    else
        takeSum(withoutTotal(name), sample.value, metrics);
}

} // namespace

EngineMetrics parseEngineMetrics(QByteArrayView text)
{
    EngineMetrics metrics;
    Gaps gaps;
    readExposition(text, [&](const ExpositionSample &sample) {
        if (sample.name.startsWith("vllm:"))
            takeEngine(sample.name.sliced(5), sample, metrics, gaps);
        else if (sample.name == "process_start_time_seconds" && std::isfinite(sample.value))
            metrics.startedAt = sample.value;
    });
    metrics.tokenGap = gaps.perGap.isEmpty() ? gaps.perRequest : gaps.perGap;
    return metrics;
}

std::optional<double> growth(const std::optional<double> &before, const std::optional<double> &after)
{
    if (!before || !after)
        return std::nullopt;
    return *after >= *before ? *after - *before : *after;
}

} // namespace coder
