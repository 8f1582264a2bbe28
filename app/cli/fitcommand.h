// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// What `coder fit` was asked. A figure of 0 and an empty text were not given.
struct FitOptions
{
    QString model;      // at the hub
    QString configFile; // or a config.json
    QString plan;
    double vramGib = 0;
    int gpus = 0;
    int tensorParallel = 0;
    QString kvCacheDtype;
    double availableKvGib = 0;
    int context = 0;
};

// Whether a model fits on a plan or GPU, and how much context; rents nothing.
int runFit(CliContext &context, const FitOptions &options);

void addFit(CLI::App &app, Invocation &invocation);

} // namespace coder
