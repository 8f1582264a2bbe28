// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/checkup.h"

#include <QJsonObject>

namespace coder {

// {session, ok, verdict, layers, hardware, gpus, topology, tensor_parallel, parallel, nccl, tokens, trials, kv_cache,
// findings, recommendations}; what is not known is null.
QJsonObject checkJson(const Checkup &found, const QString &session);

// "healthy", "hung", …
QString verdictId(HealthVerdict verdict);
// One GPU as it was last read: {index, name, memory_used_mib, …}.
QJsonObject gpuJson(const GpuReading &gpu);

} // namespace coder
