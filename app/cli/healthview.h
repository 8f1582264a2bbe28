// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/gpusampler.h"

#include <QJsonObject>
#include <QStringList>

namespace coder {

// One moment of a session: {time, verdict, tokens_per_second, prompt_tokens_per_second, first_token_seconds, running,
// waiting, kv_cache_percent, gpus: […]}.
QJsonObject momentJson(const GpuSampler &sampler, const QDateTime &now);
QString momentLine(const GpuSampler &sampler, const QDateTime &now);

} // namespace coder
