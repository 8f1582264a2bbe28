// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

struct ListOptions
{
    bool offline = false; // what is on disk, without asking the provider
    bool all = false;     // destroyed sessions too
};

int runList(CliContext &context, const ListOptions &options);
// One session in detail; with `howTo` also how to connect.
int runStatus(CliContext &context, const QString &name, bool howTo);
// Makes it the current session of the working directory.
int runUse(CliContext &context, const QString &name);

} // namespace coder
