// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

struct UpOptions
{
    QString name; // empty = the current or only session, else a new one called "coder"
    bool launchAider = false;
    QStringList admit;
    LaunchOverrides overrides;
};

// From a wish to a ready session, with progress. Never ends without saying what is rented.
int runUp(CliContext &context, const UpOptions &options);

} // namespace coder
