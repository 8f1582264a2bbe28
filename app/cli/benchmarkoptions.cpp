// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the commands that measure.
#include "app/cli/advisecommand.h"
#include "app/cli/benchmarkcommand.h"
#include "app/cli/commandparts.h"
#include "app/cli/comparecommand.h"

#include <QRegularExpression>

namespace coder {
namespace {

struct Given
{
    std::string name, endpoint, model, keyFile, output, workload = "coding";
    std::vector<int> concurrency;
    Words goodput;
    int requests = 0, outputTokens = 256, repeats = 1;
    unsigned seed = 0;
    double rate = 0;
    bool isKept = false, isTogether = false, tellsProgress = false;

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
        made.repeats = repeats;
        made.goodput = limits();
        made.isKept = isKept;
        made.tellsProgress = tellsProgress;
        return made;
    }

    benchmark::GoodputLimits limits() const
    {
        benchmark::GoodputLimits made;
        for (const QString &word : texts(goodput)) {
            const double limit = word.section(u':', 1).toDouble();
            const QString what = word.section(u':', 0, 0);
            (what == u"ttft" ? made.ttftMs : what == u"tpot" ? made.tpotMs : made.e2elMs) = limit;
        }
        return made;
    }
};

const CLI::Validator &isLimit()
{
    static const CLI::Validator validator(
        [](const std::string &word) {
            static const QRegularExpression form(u"^(ttft|tpot|e2el):[0-9]{1,9}(\\.[0-9]{1,6})?$"_qs);
            return form.match(text(word)).hasMatch() ? std::string()
                                                     : "\"" + word + "\" is not ttft:MS, tpot:MS or e2el:MS";
        },
        "LIMIT");
    return validator;
}

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
    command->add_option("--repeats", given->repeats, "Measure each so often and tell how far the repeats are apart")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command
        ->add_option("--goodput", given->goodput,
                     "Count the requests a second that keep these limits, in milliseconds, as ttft:500,tpot:50")
        ->delimiter(',')
        ->expected(1, 3)
        ->check(isLimit());
    command->add_option("--seed", given->seed, "Another seed makes other words and times")->capture_default_str();
}

void checkTarget(const Given &given)
{
    if (!given.endpoint.empty() && !given.name.empty())
        throw CLI::ValidationError("--endpoint", "an endpoint or a session, not both");
    if (!given.endpoint.empty() && given.model.empty())
        throw CLI::RequiredError("--model");
    if (!given.endpoint.empty() && given.isKept)
        throw CLI::ValidationError("--keep", "of a session only; benchmark-import takes the file of another");
    if (given.endpoint.empty() && (!given.model.empty() || !given.keyFile.empty()))
        throw CLI::RequiredError("--endpoint");
}

void addOutput(CLI::App *command, const std::shared_ptr<Given> &given)
{
    command->add_option("--output", given->output, "Write the results as JSON to this file")
        ->type_name(valuetype::file);
}

void addPlain(CLI::App &app, Invocation &invocation)
{
    auto given = std::make_shared<Given>();
    CLI::App *command =
        addCommand(app, "benchmark", "How fast a session's model answers under load, in the terms of vllm bench serve",
                   "  coder benchmark --concurrency 1,2,4,8 --output result.json\n"
                   "  coder benchmark --repeats 3 --goodput ttft:500,tpot:50\n"
                   "  coder benchmark --endpoint http://127.0.0.1:8000/v1 --model coder --workload synthetic\n"
                   "Failed requests are told and are in no average.");
    addTarget(command, given);
    addLoad(command, given);
    addOutput(command, given);
    command->add_flag("--keep", given->isKept, "Keep the runs, for benchmark-compare; of a session only");
    command->add_flag("--progress", given->tellsProgress,
                      "Tell how far it is on standard error, a JSON object a line, for a program that watches");
    command->callback([given, &invocation] {
        checkTarget(*given);
        const BenchmarkOptions options = given->options();
        if (given->endpoint.empty())
            invocation.command = [options](CliContext &context) { return runBenchmark(context, options); };
        else
            invocation.plain = [options](Output &out, const GlobalOptions &) { return runBenchmark(out, options); };
    });
}

// The defaults are what runs of other days and other computers are compared by.
void setUsual(Given &given)
{
    given.concurrency = {1, 4};
    given.requests = 24;
    given.isKept = true;
}

void addCollect(CLI::App &app, Invocation &invocation)
{
    auto given = std::make_shared<Given>();
    setUsual(*given);
    CLI::App *command = addCommand(app, "benchmark-collect", "Measure a session with the usual load and keep the runs",
                                   "  coder benchmark-collect\n  coder benchmark-collect review --workload reasoning\n"
                                   "24 requests with one at once, and with four.");
    command->add_option("name", given->name, "Session; default: the current or only one")
        ->type_name(valuetype::session);
    addLoad(command, given);
    addOutput(command, given);
    command->callback([given, &invocation] {
        invocation.command = [options = given->options()](CliContext &context) {
            return runBenchmark(context, options);
        };
    });
}

void addAll(CLI::App &app, Invocation &invocation)
{
    auto given = std::make_shared<Given>();
    setUsual(*given);
    CLI::App *command = addCommand(app, "benchmark-all", "Measure every session that is ready and keep the runs",
                                   "  coder benchmark-all\n  coder benchmark-all --together --output all.json");
    command->add_flag("--together", given->isTogether, "All at once instead of one after the other");
    addLoad(command, given);
    addOutput(command, given);
    command->callback([given, &invocation] {
        invocation.command = [options = given->options(), isTogether = given->isTogether](CliContext &context) {
            return runBenchmarkAll(context, options, isTogether);
        };
    });
}

} // namespace

void addBenchmark(CLI::App &app, Invocation &invocation)
{
    addPlain(app, invocation);
    addCollect(app, invocation);
    addAll(app, invocation);
    addCompare(app, invocation);
    addAdvise(app, invocation);
}

} // namespace coder
