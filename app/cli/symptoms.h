// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"
#include "core/healing/remedy.h"

namespace coder {

// What a session's VM tells of its model server: log, container, kernel, GPUs, and how the server was started.
struct GatheredSymptoms
{
    healing::Symptoms symptoms;
    healing::VllmArguments arguments;
    healing::HealingLimits limits;
};

// Asks over SSH, one command a fact; only the log must be had. The session's API key is masked in all of it.
Result<GatheredSymptoms> gatherSymptoms(CliContext &context, const Session &session);

// The words behind `vllm serve` and the environment that `docker inspect` names, without what may be a secret.
healing::VllmArguments argumentsOf(const QByteArray &inspected);

} // namespace coder
