// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `coder benchmark`.
#include "app/cli/benchmarkcommand.h"
#include "app/cli/commandparts.h"

namespace coder {
namespace {

struct Given
{
    std::string name, endpoint, model, keyFile, output, workload = "coding";
    std::vector<int> concurrency;
    int requests = 0, outputTokens = 256;
    unsigned seed = 0;
    double rate = 0;

    BenchmarkOptions options() const
    {
        BenchmarkOptions made;
        made.name = text(name);
        made.endpoint = text(endpoint);
        made.model = text(model);
        made.keyFile = text(keyFile);
        made.output = text(output);
        made.workload.name = text(workload);
        made.workload.requests = requests;
        made.workload.outputTokens = outputTokens;
        made.workload.seed = seed;
        made.concurrency = QList<int>(concurrency.begin(), concurrency.end());
        made.requestsPerSecond = rate;
        return made;
    }
};

void addTarget(CLI::App *command, const std::shared_ptr<Given> &given)
{
    command->add_option("name", given->name, "Session; default: the current or only one")
        ->type_name(valuetype::session);
    command->add_option("--endpoint", given->endpoint, "Any vLLM instead, as http://127.0.0.1:8000/v1")
        ->type_name("URL");
    command->add_option("--model", given->model, "What it serves, by its served name")->type_name(valuetype::model);
    command
        ->add_option("--api-key-file", given->keyFile,
                     "Its API key; \"-\" reads standard input; default: OPENAI_API_KEY of the environment")
        ->type_name(valuetype::file);
}

void addLoad(CLI::App *command, const std::shared_ptr<Given> &given)
{
    command->add_option("--workload", given->workload, "What is asked of the model")
        ->check(CLI::IsMember({"coding", "context-heavy", "reasoning", "synthetic"}))
        ->capture_default_str();
    command->add_option("--concurrency", given->concurrency, "Requests at once, a run for each number, as 1,2,4,8")
        ->delimiter(',')
        ->check(CLI::Range(1, 512));
    command->add_option("--requests", given->requests, "Requests of a run; default: four for each at once, at least 12")
        ->check(CLI::Range(1, 100000));
    command->add_option("--request-rate", given->rate, "Send so many a second, at random times, without waiting")
        ->check(CLI::PositiveNumber);
    command->add_option("--output-tokens", given->outputTokens, "Tokens of each answer")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->add_option("--seed", given->seed, "Another seed makes other words and times")->capture_default_str();
}

void checkTarget(const Given &given)
{
    if (!given.endpoint.empty() && !given.name.empty())
        throw CLI::ValidationError("--endpoint", "an endpoint or a session, not both");
    if (!given.endpoint.empty() && given.model.empty())
        throw CLI::RequiredError("--model");
    if (given.endpoint.empty() && (!given.model.empty() || !given.keyFile.empty()))
        throw CLI::RequiredError("--endpoint");
}

} // namespace

void addBenchmark(CLI::App &app, Invocation &invocation)
{
    auto given = std::make_shared<Given>();
    CLI::App *command =
        addCommand(app, "benchmark", "How fast a session's model answers under load, in the terms of vllm bench serve",
                   "  coder benchmark --concurrency 1,2,4,8 --output result.json\n"
                   "  coder benchmark --endpoint http://127.0.0.1:8000/v1 --model coder --workload synthetic\n"
                   "Failed requests are told and are in no average.");
    addTarget(command, given);
    addLoad(command, given);
    command->add_option("--output", given->output, "Write the results as JSON to this file")
        ->type_name(valuetype::file);
    command->callback([given, &invocation] {
        checkTarget(*given);
        const BenchmarkOptions options = given->options();
        if (given->endpoint.empty())
            invocation.command = [options](CliContext &context) { return runBenchmark(context, options); };
        else
            invocation.plain = [options](Output &out, const GlobalOptions &) { return runBenchmark(out, options); };
    });
}

} // namespace coder
