// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/democloudcommand.h"

#include "app/democloud/service.h"
#include "core/base/duration.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace coder {
namespace {

struct Words
{
    std::string listen = "127.0.0.1:0";
    std::string state;
    std::string idleExit;
    std::vector<std::string> durations;
    double speed = 60;
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

int run(const Words &words)
{
    demo::ServiceOptions options;
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
        "  coder demo-cloud --duration weights=300   a slow download of the weights");
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
