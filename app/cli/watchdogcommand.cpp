// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watchdogcommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/guardcommand.h"
#include "app/cli/idlecommand.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/base/duration.h"
#include "core/watchdog/trace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace coder {
namespace {

Result<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-"_qs ? file.open(0, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return fail(ErrorCode::FileUnreadable, name + u": "_qs + file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, name + u": "_qs + file.errorString());
    return bytes;
}

QString words(const Decision &decision)
{
    const bool isIdle = decision.reason == Decision::Reason::Idle;
    if (decision.action == Decision::Action::Destroy)
        return isIdle ? Cli::tr("Destroyed, because it was idle.") : Cli::tr("Destroyed, because its lease had ended.");
    return isIdle ? Cli::tr("Warned: it is idle.") : Cli::tr("Warned: its lease ends soon.");
}

void tell(CliContext &context, const Replay &replay)
{
    QList<QStringList> rows;
    for (const Decision &decision : replay.decisions)
        rows << QStringList{durationText(qint64(decision.t)), words(decision)};
    context.out.resultJson(toJson(replay));
    context.out.result(rows.isEmpty() ? Cli::tr("Nothing would have been decided.") : tableText(rows).trimmed());
    context.out.result(Cli::tr("Idle at the end: %1").arg(durationText(qint64(replay.idleSeconds))));
}

} // namespace

int runWatchdogReplay(CliContext &context, const QString &file, const IdleLimits &limits)
{
    const auto bytes = readInput(file);
    const auto samples = bytes ? parseTrace(*bytes) : fail(bytes.error());
    if (!samples) {
        context.out.error(samples.error(), MoneyState::NothingRented);
        return exitCodeFor(samples.error());
    }
    if (const double warning = clampedWarning(limits); warning < limits.warning)
        context.out.note(
            Cli::tr("The warning comes %1 before: it is at most as long as the idle limit, and 20 minutes.")
                .arg(durationText(qint64(warning))));
    tell(context, replay(limits, *samples));
    return ExitDone;
}

namespace {

void addSet(CLI::App &watchdog, Invocation &invocation)
{
    struct Given
    {
        std::string limit;
        bool isOff = false;
        bool isHourAware = true;
    };
    auto given = std::make_shared<Given>();
    auto name = std::make_shared<std::string>();
    CLI::App *set = watchdog.add_subcommand("set", "Change the idle limit of a session, on the VM itself");
    addSessionName(set, name);
    CLI::Option *limit =
        set->add_option("--idle-limit", given->limit, "Idle time after which the VM ends")->check(isDuration());
    CLI::Option *off = set->add_flag("--no-idle-limit", given->isOff, "Only the lease ends the VM")->excludes(limit);
    CLI::Option *aware = set->add_flag("--hour-aware,!--no-hour-aware", given->isHourAware,
                                       "Whether an idle VM is kept until the end of the hour that is paid");
    set->callback([given, name, limit, off, aware, &invocation] {
        IdleChange change;
        if (off->count() > 0)
            change.limitSeconds = 0;
        else if (limit->count() > 0)
            change.limitSeconds = int(parseDuration(text(given->limit))->count());
        if (aware->count() > 0)
            change.isHourAware = given->isHourAware;
        if (!change.limitSeconds && !change.isHourAware)
            throw CLI::RequiredError("--idle-limit");
        invocation.command = [change, name](CliContext &context) {
            return runWatchdogSet(context, text(*name), change);
        };
    });
}

} // namespace

void addWatchdog(CLI::App &app, Invocation &invocation)
{
    struct Given
    {
        std::string file, idle = "30m", warning = "5m";
        double end = 0;
        bool isNotHourAware = false;
    };
    auto given = std::make_shared<Given>();
    CLI::App *watchdog =
        addCommand(app, "watchdog", "When an idle VM, or one at its lease's end, is destroyed",
                   "  coder watchdog status\n  coder watchdog drill review\n"
                   "  coder watchdog set review --idle-limit 45m\n"
                   "  coder watchdog replay trace.jsonl --end 13440\n"
                   "  coder watchdog replay - --idle-limit 30m --warning 5m --end 13440 --json < trace.jsonl");
    watchdog->require_subcommand(1);
    const auto addQuestion = [&](const char *verb, const char *help, int (*ask)(CliContext &, const QString &)) {
        auto name = std::make_shared<std::string>();
        CLI::App *question = watchdog->add_subcommand(verb, help);
        addSessionName(question, name);
        question->callback([name, ask, &invocation] {
            invocation.command = [name, ask](CliContext &context) { return ask(context, text(*name)); };
        });
    };
    addQuestion("status", "What the guard on the VM says: idleness, limits, when it would end", runWatchdogStatus);
    addQuestion("drill", "The guard tries every part of a destroy but the last", runWatchdogDrill);
    addSet(*watchdog, invocation);
    CLI::App *replay = watchdog->add_subcommand("replay", "What the rules decide on recorded samples, JSON lines");
    replay->add_option("file", given->file, "The samples; - reads standard input")
        ->type_name(valuetype::file)
        ->required();
    replay->add_option("--idle-limit", given->idle, "Idle time after which the VM ends")
        ->check(isDuration())
        ->capture_default_str();
    replay->add_option("--warning", given->warning, "How long before an idle end it is said")
        ->check(isDuration())
        ->capture_default_str();
    replay->add_option("--end", given->end, "The lease's end, in seconds since the VM was created")
        ->type_name("SECONDS")
        ->check(CLI::NonNegativeNumber)
        ->required();
    replay->add_flag("--no-hour-aware", given->isNotHourAware, "Destroy as soon as the limit is reached");
    replay->callback([given, &invocation] {
        const IdleLimits limits{double(parseDuration(text(given->idle))->count()),
                                double(parseDuration(text(given->warning))->count()), given->end,
                                !given->isNotHourAware};
        invocation.command = [given, limits](CliContext &context) {
            return runWatchdogReplay(context, text(given->file), limits);
        };
    });
}

} // namespace coder
