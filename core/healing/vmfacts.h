// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/diagnosis.h"
#include "core/healing/remedy.h"

namespace coder::healing {

// What a VM tells of its model server, gathered by one command.
struct VmFacts
{
    Symptoms symptoms;
    VllmArguments arguments; // as the container was made with, without what may be a secret
    HealingLimits limits;    // GPUs and their capability filled in
    int dockersRestarts = 0; // how often Docker started the container again by itself
};

// Which start of the container the log is wanted of.
enum class LogOf {
    Newest,
    Former, // the one before Docker's own restart, where there was one; else the newest
};

// A shell command that prints what parseVmFacts() reads. It changes nothing.
QString vmFactsCommand(const QString &container, LogOf which);
// Total: what is missing is empty.
VmFacts parseVmFacts(const QByteArray &printed);

} // namespace coder::healing
