// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/launchplan.h"

namespace coder {
namespace {

// The demo asks for nothing: what `.env` leaves open is filled in.
void addDemoDefaults(Config &config)
{
    const std::pair<QString, QString> defaults[] = {
        {u"REGION"_qs, u"us-ord"_qs},
        {u"TYPE"_qs, u"g2-gpu-rtx4000a2-s"_qs},
        {u"MODEL_ID"_qs, u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs},
    };
    for (const auto &[name, value] : defaults)
        if (!config.isGiven(name))
            config.put(name, value, u"the demo"_qs);
}

SessionWish toWish(const LaunchSettings &launch)
{
    SessionWish wish;
    wish.name = launch.name;
    wish.region = launch.region;
    wish.plan = launch.plan;
    wish.model = launch.model;
    wish.servedModelName = launch.servedModelName;
    wish.image = launch.image;
    wish.firewallId = launch.firewallId;
    wish.localPort = launch.localPort;
    wish.webuiPort = launch.webuiPort;
    wish.idleLimitSeconds = launch.idleLimitSeconds;
    wish.leaseSeconds = launch.leaseSeconds;
    wish.cap = launch.cap;
    wish.guest = launch.guest;
    return wish;
}

} // namespace

Result<ConfigReading> projectSettings(const Program &program)
{
    const auto file = EnvFile::load(program.paths().envFile());
    if (!file)
        return fail(file.error());
    ConfigReading reading = readConfig(*file, program.environment());
    if (program.options().isDemo) {
        addDemoDefaults(reading.config);
        reading.problems.removeIf([](const ConfigProblem &problem) { return problem.isMissing; });
    }
    return reading;
}

Result<LaunchPlan> launchPlan(const Program &program, const QString &name, const LaunchOverrides &overrides)
{
    const auto reading = projectSettings(program);
    if (!reading)
        return fail(reading.error());
    const auto config = usable(*reading);
    if (!config)
        return fail(config.error());
    const LaunchSettings settings = launchFrom(*config, name, overrides);
    return LaunchPlan{toWish(settings), settings.monthCap, reading->notes};
}

} // namespace coder
