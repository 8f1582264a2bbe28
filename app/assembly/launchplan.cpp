// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/launchplan.h"

#include "core/catalog/modelchoice.h"

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
    wish.warningSeconds = launch.warningSeconds;
    wish.isHourAware = launch.hourAware;
    wish.leaseSeconds = launch.leaseSeconds;
    wish.cap = launch.cap;
    wish.guest = launch.guest;
    return wish;
}

ConfigReading readSettings(const Program &program, const EnvFile &file, const QProcessEnvironment &environment)
{
    ConfigReading reading = readConfig(file, environment);
    if (program.options().isDemo) {
        addDemoDefaults(reading.config);
        reading.problems.removeIf([](const ConfigProblem &problem) { return problem.isMissing; });
    }
    return reading;
}

Result<LaunchPlan> planFrom(const ConfigReading &reading, const QString &name, const LaunchOverrides &overrides)
{
    const auto config = usable(reading);
    if (!config)
        return fail(config.error());
    const LaunchSettings settings = launchFrom(*config, name, overrides);
    return LaunchPlan{toWish(settings), settings.monthCap, reading.notes};
}

// The settings with some in place of those set up. The environment wins over the file, so what they say is taken out of
// it, too; a served name was the former model's. An empty value takes a setting out.
Result<LaunchPlan> planWith(const Program &program, const QString &name, const QMap<QString, QString> &values)
{
    auto file = EnvFile::load(program.paths().envFile());
    if (!file)
        return fail(file.error());
    QProcessEnvironment environment = program.environment();
    for (auto it = values.begin(); it != values.end(); ++it) {
        environment.remove(it.key());
        if (it->isEmpty())
            file->remove(it.key());
        else if (const auto set = file->set(it.key(), it.value()); !set)
            return fail(set.error());
    }
    environment.remove(u"SERVED_MODEL_NAME"_qs);
    file->remove(u"SERVED_MODEL_NAME"_qs);
    return planFrom(readSettings(program, *file, environment), name, {});
}

} // namespace

Result<ConfigReading> projectSettings(const Program &program)
{
    const auto file = EnvFile::load(program.paths().envFile());
    return file ? Result<ConfigReading>(readSettings(program, *file, program.environment())) : fail(file.error());
}

Result<LaunchPlan> launchPlan(const Program &program, const QString &name, const LaunchOverrides &overrides)
{
    const auto reading = projectSettings(program);
    if (!reading)
        return fail(reading.error());
    return planFrom(*reading, name, overrides);
}

Result<LaunchPlan> presetPlan(const Program &program, const QString &name, const PlanPreset &preset)
{
    return planWith(program, name, settingsOf(preset));
}

// What a session of `.env` as it is would be given stays, if model and plan are the same.
Result<LaunchPlan> modelPlan(const Program &program, const QString &name, const QString &model, const QString &plan)
{
    auto usual = launchPlan(program, name);
    if (usual && usual->wish.model == model && usual->wish.plan == plan)
        return usual;
    const int context = suggestedContext(model, plan);
    return planWith(program, name,
                    {{u"TYPE"_qs, plan},
                     {u"MODEL_ID"_qs, model},
                     {u"VLLM_MAX_MODEL_LEN"_qs, context > 0 ? QString::number(context) : QString()},
                     {u"VLLM_TENSOR_PARALLEL_SIZE"_qs, QString()}});
}

} // namespace coder
