// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/healthview.h"

#include "app/assembly/checkjson.h"
#include "app/cli/words.h"
#include "app/words/checkwords.h"
#include "core/base/clock.h"

#include <QJsonArray>
#include <QLocale>

namespace coder {
namespace {

constexpr qint64 freshSeconds = 10;

QJsonValue json(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QString number(const std::optional<double> &value, int decimals = 0)
{
    return value ? QLocale().toString(*value, 'f', decimals) : u"–"_qs;
}

// Newer than ten seconds.
std::optional<double> fresh(const History &history, double at)
{
    const Span last = history.last();
    return last.isGap() || double(last.start) < at - freshSeconds ? std::nullopt : std::optional(double(last.mean));
}

std::optional<double> fresh(const GpuSampler &sampler, EngineQuantity quantity)
{
    return fresh(sampler.engine().of(quantity), sampler.lastAt());
}

} // namespace

QJsonObject momentJson(const GpuSampler &sampler, const QDateTime &now)
{
    QJsonArray gpus;
    for (int index = 0; index < sampler.gpus().count(); ++index)
        gpus.append(gpuJson(sampler.gpus().gpu(index)));
    return {{u"time"_qs, toIso(now)},
            {u"verdict"_qs, verdictId(sampler.health().verdict())},
            {u"tokens_per_second"_qs, json(fresh(sampler, EngineQuantity::GenerationRate))},
            {u"prompt_tokens_per_second"_qs, json(fresh(sampler, EngineQuantity::PromptRate))},
            {u"first_token_seconds"_qs, json(fresh(sampler, EngineQuantity::FirstTokenMedian))},
            {u"running"_qs, json(fresh(sampler, EngineQuantity::Running))},
            {u"waiting"_qs, json(fresh(sampler, EngineQuantity::Waiting))},
            {u"kv_cache_percent"_qs, json(fresh(sampler, EngineQuantity::KvUse))},
            {u"gpus"_qs, gpus}};
}

QString momentLine(const GpuSampler &sampler, const QDateTime &now)
{
    QStringList gpus;
    for (int index = 0; index < sampler.gpus().count(); ++index) {
        const GpuReading &gpu = sampler.gpus().gpu(index);
        gpus << Cli::tr("GPU %1: %2 %, %3 W").arg(gpu.index).arg(number(gpu.utilization), number(gpu.power));
    }
    return Cli::tr("%1  %2; %3 tokens/s; %4 running, %5 waiting; KV cache %6 %; %7")
        .arg(QLocale().toString(now.toLocalTime().time(), u"HH:mm:ss"_qs), verdictText(sampler.health().verdict()),
             number(fresh(sampler, EngineQuantity::GenerationRate)), number(fresh(sampler, EngineQuantity::Running)),
             number(fresh(sampler, EngineQuantity::Waiting)), number(fresh(sampler, EngineQuantity::KvUse)),
             gpus.join(u"; "_qs));
}

} // namespace coder
