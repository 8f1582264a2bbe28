// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/catalog/planpresets.h"
#include "core/config/config.h"
#include "core/config/launch.h"

namespace coder {

// What `.env` and the environment ask for.
struct LaunchPlan
{
    SessionWish wish;
    std::optional<Money> monthCap; // of all sessions of a month
    QStringList notes;             // worth telling, no error
};

// The settings as they stand, with all that is wrong with them; in the demo what is missing has a default.
Result<ConfigReading> projectSettings(const Program &program);

// The plan for a session of this name. ConfigMissing, ConfigInvalid and
// the errors of reading a file.
Result<LaunchPlan> launchPlan(const Program &program, const QString &name, const LaunchOverrides &overrides = {});

// The same with a preset's plan and model in place of those set up, for this one session: no file is written.
Result<LaunchPlan> presetPlan(const Program &program, const QString &name, const PlanPreset &preset);

// The same with another model on a plan, its context the longest that fits where the catalogue knows.
Result<LaunchPlan> modelPlan(const Program &program, const QString &name, const QString &model, const QString &plan);

} // namespace coder
