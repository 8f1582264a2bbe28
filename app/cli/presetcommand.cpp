// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/presetcommand.h"

#include "app/assembly/plancosts.h"
#include "app/cli/commandparts.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/catalog/planpresets.h"

#include <QJsonArray>
#include <QJsonObject>

namespace coder {
namespace {

// As the provider told when it was last asked; nothing is asked here.
std::optional<Money> keptPrice(const Paths &paths, const QString &plan)
{
    const Offer offer = keptOffer(paths);
    for (const Plan &known : offer.plans)
        if (known.id == plan)
            return known.hourly;
    return {};
}

QString cardsText(const PlanPreset &preset)
{
    const auto gpus = gpusOf(QString::fromLatin1(preset.plan));
    return gpus ? Cli::tr("%1 × %2, %3").arg(gpus->count).arg(gpus->card.name(), memoryText(gpus->vramGib()))
                : QString();
}

QJsonObject toJson(const PlanPreset &preset, const std::optional<Money> &price)
{
    return {{u"name"_qs, QString::fromLatin1(preset.id)},
            {u"plan"_qs, QString::fromLatin1(preset.plan)},
            {u"model"_qs, QString::fromLatin1(preset.served.model)},
            {u"max_model_len"_qs, preset.served.contextTokens},
            {u"hourly_usd"_qs, price ? QJsonValue(price->dollars()) : QJsonValue()}};
}

Result<Unit> write(const Paths &paths, const PlanPreset &preset)
{
    auto file = EnvFile::load(paths.envFile());
    if (!file)
        return fail(file.error());
    const QMap<QString, QString> values = settingsOf(preset);
    if (file->value(u"MODEL_ID"_qs) != values.value(u"MODEL_ID"_qs))
        file->remove(u"SERVED_MODEL_NAME"_qs); // it named the former model
    for (auto it = values.begin(); it != values.end(); ++it)
        if (const auto set = file->set(it.key(), it.value()); !set)
            return set;
    return file->save(paths.envFile());
}

} // namespace

int runPresetList(CliContext &context)
{
    QList<QStringList> rows{
        {Cli::tr("PRESET"), Cli::tr("PLAN"), Cli::tr("CARDS"), Cli::tr("MODEL"), Cli::tr("CONTEXT"), Cli::tr("PRICE")}};
    QJsonArray json;
    for (const PlanPreset &preset : planPresets()) {
        const auto price = keptPrice(context.program->paths(), QString::fromLatin1(preset.plan));
        rows << QStringList{QString::fromLatin1(preset.id),
                            QString::fromLatin1(preset.plan),
                            cardsText(preset),
                            QString::fromLatin1(preset.served.model),
                            QString::number(preset.served.contextTokens),
                            hourlyText(price)};
        json << toJson(preset, price);
    }
    context.out.result(tableText(rows));
    context.out.note(Cli::tr("Prices are those of the last \"coder list-types\"."));
    context.out.resultJson(json);
    return ExitDone;
}

int runPresetUse(CliContext &context, const QString &name)
{
    const PlanPreset *preset = findPlanPreset(name);
    if (!preset) {
        QStringList names;
        for (const PlanPreset &known : planPresets())
            names << QString::fromLatin1(known.id);
        context.out.warn(Cli::tr("There is no preset %1. There are: %2").arg(name, names.join(u", "_qs)));
        return ExitUsage;
    }
    const Paths &paths = context.program->paths();
    if (const auto written = write(paths, *preset); !written) {
        context.out.error(written.error(), MoneyState::NothingRented);
        return exitCodeFor(written.error());
    }
    context.out.result(Cli::tr("Written to %1: %2 on %3. Nothing is rented; check it with \"coder validate\".")
                           .arg(paths.envFile(), QString::fromLatin1(preset->served.model), cardsText(*preset)));
    const auto reading = readSettings(context);
    if (reading && reading->config.text(u"REGION"_qs).isEmpty())
        context.out.note(Cli::tr("REGION is not set yet; \"coder list-types\" tells where the plan is listed."));
    context.out.resultJson(toJson(*preset, keptPrice(paths, QString::fromLatin1(preset->plan))));
    return ExitDone;
}

void addPreset(CLI::App &app, Invocation &invocation)
{
    CLI::App *preset = addCommand(app, "preset", "The older tool's presets: a plan and a model that fits it",
                                  "  coder preset list\n  coder preset use rtx4000-2gpu && coder validate");
    preset->require_subcommand(1);
    preset->add_subcommand("list", "Show them")->callback([&invocation] { invocation.command = runPresetList; });
    auto name = std::make_shared<std::string>();
    CLI::App *use = preset->add_subcommand("use", "Write one into .env");
    use->add_option("name", *name, "Which one")->type_name(valuetype::preset)->required();
    use->callback([name, &invocation] {
        invocation.command = [name](CliContext &context) { return runPresetUse(context, text(*name)); };
    });
}

} // namespace coder
