// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/health/gpusampler.h"

namespace coder {

// Where the samples of a session come from. SessionUnknown for a VM without address or host key.
Result<SampleSource> sampleSourceOf(Program &program, const Session &session);

} // namespace coder
