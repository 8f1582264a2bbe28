// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"
#include "core/health/examination.h"

#include <chrono>

namespace coder {

struct CheckOptions
{
    ExamKind kind = ExamKind::Look;
    std::optional<std::chrono::seconds> looking; // another time than is usual for the kind
};

// Examines a ready session: GPUs, topology, how the GPUs share the model, memory, NCCL, tokens, recommendations. Done
// if nothing keeps the session from its work, else Failed.
int runCheck(CliContext &context, const QString &name, const CheckOptions &options);

// A line, or with --json an object, of a session's health at each interval, until Ctrl+C.
int runWatch(CliContext &context, const QString &name, std::chrono::seconds interval);

} // namespace coder
