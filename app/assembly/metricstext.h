// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/gpusampler.h"
#include "core/session/session.h"

namespace coder {

// A session, and what is read of its VM; nullptr where nothing is.
struct MeasuredSession
{
    Session session;
    const GpuSampler *sampler = nullptr;
};

// Sessions, money, idleness, tokens and GPUs as Prometheus reads them (text format 0.0.4). What is not known is left
// out, never a zero.
QByteArray metricsText(const QList<MeasuredSession> &sessions, const QDateTime &now);

} // namespace coder
