// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/aidercommand.h"
#include "app/cli/benchmarkcommand.h"
#include "app/cli/checkcommand.h"
#include "app/cli/cleanupcommand.h"
#include "app/cli/clientcommand.h"
#include "app/cli/commandparts.h"
#include "app/cli/completioncommand.h"
#include "app/cli/connectcommands.h"
#include "app/cli/costcommand.h"
#include "app/cli/democloudcommand.h"
#include "app/cli/diagnosecommand.h"
#include "app/cli/downcommand.h"
#include "app/cli/explaincommand.h"
#include "app/cli/fitcommand.h"
#include "app/cli/healcommand.h"
#include "app/cli/importcommand.h"
#include "app/cli/leftoverscommand.h"
#include "app/cli/listcommand.h"
#include "app/cli/listtypescommand.h"
#include "app/cli/metricscommand.h"
#include "app/cli/modelcommand.h"
#include "app/cli/presetcommand.h"
#include "app/cli/supportcommand.h"
#include "app/cli/switchcommand.h"
#include "app/cli/upcommand.h"
#include "app/cli/validatecommand.h"
#include "app/cli/watchdogcommand.h"
#include "app/cli/webhookcommand.h"
#include "app/cli/wizardcommand.h"
#include "core/base/duration.h"
#include "core/clients/clientsettings.h"

namespace coder {
namespace {

void addWizard(CLI::App &app, Invocation &invocation)
{
    CLI::App *wizard =
        addCommand(app, "wizard", "Set up by answering questions: writes .env, stores the token in the keyring",
                   "  coder wizard\n  coder --demo wizard    on the built-in demo cloud");
    wizard->callback([&invocation] { invocation.command = runWizard; });
}

void addUp(CLI::App &app, Invocation &invocation)
{
    struct Given
    {
        std::string name, idle, lease;
        double cap = 0;
        Words admit;
        bool aider = false;
    };
    auto given = std::make_shared<Given>();
    CLI::App *up = addCommand(app, "up", "Rent a VM, serve the model of .env on it and open the tunnel",
                              "  coder up                      with the settings of .env in this folder\n"
                              "  coder up review --lease 2h    a second session that ends after two hours\n"
                              "  coder --demo up               the same on the built-in demo cloud, for free");
    up->add_option("name", given->name, "Session; default: the current one, else \"coder\"")
        ->type_name(valuetype::session);
    up->add_flag("--launch-aider", given->aider, "Start aider when the model is ready");
    up->add_option("--idle-limit", given->idle, "Idle time after which the VM ends, as 30m")->check(isDuration());
    up->add_option("--lease", given->lease, "Latest end of the VM, as 4h")->check(isDuration());
    up->add_option("--cap", given->cap, "Most this session may cost")->type_name("USD")->check(CLI::PositiveNumber);
    up->add_option("--admit", given->admit, "Who may reach the VM's SSH; default: this computer's address")
        ->type_name("CIDR");
    up->callback([given, &invocation] {
        UpOptions options;
        options.name = text(given->name);
        options.launchAider = given->aider;
        options.admit = texts(given->admit);
        if (!given->idle.empty())
            options.overrides.idleLimit = *parseDuration(text(given->idle));
        if (!given->lease.empty())
            options.overrides.lease = *parseDuration(text(given->lease));
        if (given->cap > 0)
            options.overrides.cap = Money::dollars(given->cap);
        invocation.command = [options](CliContext &context) { return runUp(context, options); };
    });
}

void addDown(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto given = std::make_shared<DownOptions>();
    auto chats = std::make_shared<std::string>();
    CLI::App *down = addCommand(app, "down", "Destroy a session's VM and prove that it is gone",
                                "  coder down              the current or only session, after a question\n"
                                "  coder down review --force\n"
                                "  coder down review --save-chats    with the chats of Open WebUI saved to a file");
    addSessionName(down, name);
    down->add_flag("--force", given->force, "Do not ask");
    const CLI::Option *saves =
        down->add_option("--save-chats", *chats, "Save the chats of Open WebUI first, to a file or folder")
            ->type_name("[FILE]")
            ->expected(0, 1);
    down->callback([name, given, chats, saves, &invocation] {
        given->savesChats = saves->count() > 0;
        given->chatFile = text(*chats);
        invocation.command = [name, given](CliContext &context) { return runDown(context, text(*name), *given); };
    });
}

void addExtend(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto longer = std::make_shared<std::string>("1h");
    CLI::App *extend = addCommand(app, "extend", "Move the latest end of a session",
                                  "  coder extend              one hour more\n  coder extend review --for 30m");
    addSessionName(extend, name);
    extend->add_option("--for", *longer, "How much longer")->check(isDuration())->capture_default_str();
    extend->callback([name, longer, &invocation] {
        invocation.command = [name, longer](CliContext &context) {
            return runExtend(context, text(*name), *parseDuration(text(*longer)));
        };
    });
}

void addList(CLI::App &app, Invocation &invocation)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *list = addCommand(app, "list", "All sessions, held against the provider's list",
                                "  coder list\n  coder list --offline --json");
    list->add_flag("--offline", options->offline, "Only what is on disk");
    list->add_flag("--all", options->all, "Destroyed ones too");
    list->callback([options, &invocation] {
        invocation.command = [options](CliContext &context) { return runList(context, *options); };
    });
}

void addStatus(CLI::App &app, Invocation &invocation, const char *command, bool howTo)
{
    auto name = std::make_shared<std::string>();
    CLI::App *status = addCommand(
        app, command, howTo ? "One session, and how to connect to it" : "One session: state, cost, protection",
        howTo ? "  coder info" : "  coder status\n  coder status review --json");
    addSessionName(status, name);
    status->callback([name, howTo, &invocation] {
        invocation.command = [name, howTo](CliContext &context) { return runStatus(context, text(*name), howTo); };
    });
}

void addUse(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    CLI::App *use =
        addCommand(app, "use", "Make a session the current one of this folder", "  coder use review && . ./.aider-env");
    use->add_option("name", *name, "Session")->type_name(valuetype::session)->required();
    use->callback([name, &invocation] {
        invocation.command = [name](CliContext &context) { return runUse(context, text(*name)); };
    });
}

void addClient(CLI::App &app, Invocation &invocation)
{
    auto client = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    CLI::App *command = addCommand(app, "client", "Settings for other programs that shall use a session's model",
                                   "  coder client zed\n  coder client continue review\n  coder client curl | sh");
    const QStringList ids = clientIds();
    Words known;
    for (const QString &id : ids)
        known.push_back(id.toStdString());
    command->add_option("client", *client, "The program")->required()->check(CLI::IsMember(known));
    addSessionName(command, name);
    command->callback([client, name, &invocation] {
        invocation.command = [client, name](CliContext &context) {
            return runClient(context, text(*client), text(*name));
        };
    });
}

void addTunnel(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto detach = std::make_shared<bool>(false);
    CLI::App *tunnel = addCommand(app, "tunnel", "Hold a session's tunnel until Ctrl+C",
                                  "  coder tunnel\n  coder tunnel --detach    leaves a keeper behind");
    addSessionName(tunnel, name);
    tunnel->add_flag("--detach", *detach, "Leave a background process behind that holds it");
    tunnel->callback([name, detach, &invocation] {
        invocation.command = [name, detach](CliContext &context) { return runTunnel(context, text(*name), *detach); };
    });
}

// `[NAME] [-- WORDS]`: what stands behind "--" is handed on as it is.
template<class Run>
void addWithRest(CLI::App *command, Invocation &invocation, Run run)
{
    auto name = std::make_shared<std::string>();
    addSessionName(command, name);
    command->callback([name, run, &invocation] {
        invocation.command = [name, run, rest = invocation.rest](CliContext &context) {
            return run(context, text(*name), rest);
        };
    });
}

void addLogs(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto source = std::make_shared<std::string>("vllm");
    auto options = std::make_shared<LogsOptions>();
    CLI::App *logs =
        addCommand(app, "logs", "What the model server, the VM's setup or this program wrote",
                   "  coder logs -f\n  coder logs --source cloud-init -n 50\n  coder logs --source watchdog");
    addSessionName(logs, name);
    logs->add_option("--source", *source, "Whose log")
        ->check(CLI::IsMember({"vllm", "cloud-init", "watchdog", "app"}))
        ->capture_default_str();
    logs->add_option("-n,--lines", options->lines, "How many lines")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    logs->add_flag("-f,--follow", options->follow, "Go on until Ctrl+C");
    logs->callback([name, source, options, &invocation] {
        options->source = text(*source);
        invocation.command = [name, options](CliContext &context) { return runLogs(context, text(*name), *options); };
    });
}

void addValidate(CLI::App &app, Invocation &invocation)
{
    CLI::App *validate = addCommand(app, "validate", "Check settings, token, plan, model and price; nothing is rented",
                                    "  coder validate && coder up\n  coder validate --json");
    validate->callback([&invocation] { invocation.command = runValidate; });
}

void addCheck(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto looking = std::make_shared<std::string>("20s");
    auto asks = std::make_shared<bool>(false);
    CLI::App *check = addCommand(
        app, "check", "Look at a session for half a minute: GPUs, how they share the model, tokens, speed",
        "  coder check\n  coder check review --json\n  coder check --ask    with one short question to the model\n"
        "Tokens are told from the model server's counters. Exit code 1 where something keeps the session from its "
        "work");
    addSessionName(check, name);
    check->add_option("--for", *looking, "How long to look")->check(isDuration())->capture_default_str();
    check->add_flag("--ask", *asks, "Put one short question to the model; the session counts as used then");
    check->callback([name, looking, asks, &invocation] {
        invocation.command = [name, looking, asks](CliContext &context) {
            return runCheck(context, text(*name),
                            {*asks ? ExamKind::Ask : ExamKind::Look, *parseDuration(text(*looking))});
        };
    });
}

void addValidatePerf(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto quick = std::make_shared<bool>(false);
    CLI::App *command = addCommand(
        app, "validate-perf",
        "About five minutes: hardware, topology, tensor parallel, memory, NCCL, three prompt sizes, recommendations",
        "  coder validate-perf\n  coder validate-perf review --quick --json    about a minute\n"
        "It puts questions of three sizes to the model. Exit code 1 where something keeps the session from its work");
    addSessionName(command, name);
    command->add_flag("--quick", *quick, "Two questions a size instead of up to twelve");
    command->callback([name, quick, &invocation] {
        invocation.command = [name, quick](CliContext &context) {
            return runCheck(context, text(*name), {*quick ? ExamKind::Quick : ExamKind::Full, {}});
        };
    });
}

void addWatch(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto interval = std::make_shared<std::string>("5s");
    CLI::App *watch =
        addCommand(app, "watch", "A session's health, tokens and GPUs, a line at a time until Ctrl+C",
                   "  coder watch\n  coder watch review --interval 1s\n  coder watch --json | jq .verdict");
    addSessionName(watch, name);
    watch->add_option("--interval", *interval, "Time between two lines")->check(isDuration())->capture_default_str();
    watch->callback([name, interval, &invocation] {
        invocation.command = [name, interval](CliContext &context) {
            return runWatch(context, text(*name), *parseDuration(text(*interval)));
        };
    });
}

void addMetrics(CLI::App &app, Invocation &invocation)
{
    auto address = std::make_shared<std::string>();
    CLI::App *metrics = addCommand(app, "metrics", "Tell Prometheus of sessions, money, idleness, tokens and GPUs",
                                   "  coder metrics --listen 127.0.0.1:9099\n"
                                   "  curl -s http://127.0.0.1:9099/metrics | grep coder_session_billed_dollars");
    metrics->add_option("--listen", *address, "Address of this computer's loopback; port 0 takes a free one")
        ->type_name("ADDRESS:PORT")
        ->required();
    metrics->callback([address, &invocation] {
        invocation.command = [address](CliContext &context) { return runMetrics(context, text(*address)); };
    });
}

void addExplain(CLI::App &app, Invocation &invocation)
{
    auto id = std::make_shared<std::string>();
    CLI::App *explain = addCommand(app, "explain", "What an error means, by the name its message ends with",
                                   "  coder explain sold_out\n  coder explain    all names");
    explain->add_option("error", *id, "The error's name; without it all are listed")->type_name("NAME");
    explain->callback([id, &invocation] {
        invocation.command = [id](CliContext &context) { return runExplain(context, text(*id)); };
    });
}

void addGlobals(CLI::App &app, Invocation &invocation)
{
    auto profile = std::make_shared<std::string>();
    app.add_flag("--json", invocation.options.json, "Results as JSON on standard output");
    app.add_flag("-q,--quiet", invocation.options.quiet, "No progress, no notes");
    app.add_flag("--demo", invocation.options.demo, "Use the built-in demo cloud; nothing is rented");
    app.add_flag("--no-input", invocation.options.noInput, "Never ask");
    app.add_option("--profile", *profile, "A state of its own under this name")->type_name(valuetype::profile);
    app.parse_complete_callback([profile, &invocation] { invocation.options.profile = text(*profile); });
    app.set_version_flag("--version", CODER_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer("Exit codes: 0 done, 1 failed, 2 usage, 3 nothing to act on, 4 the provider refused, 5 cancelled,\n"
               "6 unknown outcome (money may be running).\n"
               "Start with: coder --demo up --launch-aider");
}

} // namespace

void addCommands(CLI::App &app, Invocation &invocation)
{
    addGlobals(app, invocation);
    addWizard(app, invocation);
    addUp(app, invocation);
    addDown(app, invocation);
    addExtend(app, invocation);
    addSwitchModel(app, invocation);
    addSwitchProfile(app, invocation);
    addList(app, invocation);
    addListTypes(app, invocation);
    addExplain(app, invocation);
    addValidate(app, invocation);
    addFit(app, invocation);
    addStatus(app, invocation, "status", false);
    addStatus(app, invocation, "info", true);
    addUse(app, invocation);
    addCleanup(app, invocation);
    addCost(app, invocation);
    addHistory(app, invocation);
    addLeftovers(app, invocation);
    addImport(app, invocation);
    addPreset(app, invocation);
    addTunnel(app, invocation);
    addWithRest(
        addCommand(app, "ssh", "A shell on the VM, or one command", "  coder ssh\n  coder ssh review -- nvidia-smi"),
        invocation, runSsh);
    addLogs(app, invocation);
    addDiagnose(app, invocation);
    addHeal(app, invocation);
    addCheck(app, invocation);
    addValidatePerf(app, invocation);
    addWatch(app, invocation);
    addMetrics(app, invocation);
    addBenchmark(app, invocation);
    addWatchdog(app, invocation);
    addWithRest(addCommand(app, "aider", "Start aider with the session's model",
                           "  coder aider\n  coder aider review -- --no-git"),
                invocation, runAider);
    addClient(app, invocation);
    addWebhook(app, invocation);
    addSupportBundle(app, invocation);
    addCompletion(app, invocation);
    addDemoCloudCommand(app, invocation.exitCode);
}

} // namespace coder
