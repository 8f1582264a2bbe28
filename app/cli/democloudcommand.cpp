// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/democloudcommand.h"

#include "app/democloud/scenario/scenario.h"
#include "app/democloud/service.h"
#include "core/base/duration.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>

namespace coder {
namespace {

struct Words
{
    std::string listen = "127.0.0.1:0";
    std::string state;
    std::string idleExit;
    std::vector<std::string> durations;
    std::vector<std::string> scenarios;
    std::string smiCsv, vllmLog, vllmMetrics;
    double speed = 60;
    bool listsScenarios = false;
};

QString text(const std::string &word)
{
    return QString::fromStdString(word);
}

int complain(const QString &why)
{
    std::fprintf(stderr, "coder demo-cloud: %s\n", qPrintable(why));
    return 2;
}

int listScenarios()
{
    for (const demo::Scenario &scenario : demo::scenarios())
        std::printf("%-25s %s\n", qPrintable(scenario.name), qPrintable(scenario.sentence));
    return 0;
}

// Absolute: the service may outlive this folder.
QMap<QString, QString> givenFiles(const Words &words)
{
    QMap<QString, QString> given;
    for (const auto &[name, path] :
         {std::pair(u"nvidia-smi.csv"_qs, words.smiCsv), std::pair(u"vllm.log"_qs, words.vllmLog),
          std::pair(u"vllm.metrics"_qs, words.vllmMetrics)})
        if (!path.empty())
            given.insert(name, QFileInfo(text(path)).absoluteFilePath());
    return given;
}

int run(const Words &words)
{
    if (words.listsScenarios)
        return listScenarios();
    demo::ServiceOptions options;
    for (const std::string &word : words.scenarios)
        options.scenarios << text(word);
    if (const QStringList unknown = demo::unknownScenarios(options.scenarios); !unknown.isEmpty())
        return complain(demo::unknownScenarioWords(unknown));
    options.given = givenFiles(words);
    const auto address = demo::parseListen(text(words.listen));
    if (!address)
        return complain(address.error().detail);
    options.address = address->first;
    options.port = address->second;
    options.speed = words.speed;
    options.stateFolder = text(words.state);
    if (!words.idleExit.empty()) {
        const auto limit = parseDuration(text(words.idleExit));
        if (!limit)
            return complain(limit.error().detail);
        options.idleExit = *limit;
    }
    for (const std::string &word : words.durations) {
        const auto duration = demo::parseStage(text(word));
        if (!duration)
            return complain(duration.error().detail);
        options.durations.insert(duration->first, duration->second);
    }
    return demo::runService(options);
}

} // namespace

void addDemoCloudCommand(CLI::App &parent, int &exitCode)
{
    auto words = std::make_shared<Words>();
    CLI::App *command = parent.add_subcommand(
        "demo-cloud", "Run a local stand-in for the provider, the model hub and the VMs, and print how to use it");
    command->footer(
        "Examples:\n"
        "  coder demo-cloud                          until Ctrl+C; prints one line of JSON when ready\n"
        "  coder demo-cloud --speed 600              what takes a provider minutes takes tenths of seconds\n"
        "  coder demo-cloud --duration weights=300   a slow download of the weights\n"
        "  coder demo-cloud --scenario sold-out      something goes wrong; --list-scenarios tells what can\n"
        "  CODER_DEMO_SCENARIO=\"slow-boot delete-fails-twice\" coder --demo up");
    command->add_option("--scenario", words->scenarios, "What goes wrong: one name or several")
        ->type_name("NAME")
        ->delimiter(',');
    command->add_flag("--list-scenarios", words->listsScenarios, "Tell the names and what each plays, and end");
    const auto addFile = [command](const char *option, std::string &path, const char *help) {
        command->add_option(option, path, help)->type_name("FILE")->check(CLI::ExistingFile.description(""));
    };
    addFile("--nvidia-smi-csv", words->smiCsv, "What nvidia-smi's queries answer, as CSV with its header");
    addFile("--vllm-log", words->vllmLog, "What the model server's log says");
    addFile("--vllm-metrics", words->vllmMetrics, "What the model server's /metrics say");
    command->add_option("--listen", words->listen, "Loopback address and port; port 0 takes a free one")
        ->type_name("ADDRESS:PORT")
        ->capture_default_str();
    command->add_option("--speed", words->speed, "Divides every duration of the provider and the VMs")
        ->check(CLI::Range(0.1, 100000.0))
        ->capture_default_str();
    command->add_option("--duration", words->durations, "Seconds one stage takes at speed 1; may be repeated")
        ->type_name("STAGE=SECONDS");
    command->add_option("--state", words->state, "Folder that keeps the account, and says where the demo cloud is")
        ->type_name("FOLDER");
    command->add_option("--idle-exit", words->idleExit, "End after so long without a request and without a VM")
        ->type_name("DURATION");
    command->callback([words, &exitCode] { exitCode = run(*words); });
}

} // namespace coder
