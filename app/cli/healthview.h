// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/checkup.h"

#include <QJsonObject>
#include <QStringList>

namespace coder {

// {session, ok, verdict, layers, gpus, tensor_parallel, tokens, kv_cache, findings}; what is not known is null.
QJsonObject checkJson(const Checkup &found, const QString &session);
QStringList checkLines(const Checkup &found);

// One moment of a session: {time, verdict, tokens_per_second, prompt_tokens_per_second, first_token_seconds, running,
// waiting, kv_cache_percent, gpus: […]}.
QJsonObject momentJson(const GpuSampler &sampler, const QDateTime &now);
QString momentLine(const GpuSampler &sampler, const QDateTime &now);

} // namespace coder
