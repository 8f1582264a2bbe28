// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the commands that compare.
#include "app/cli/commandparts.h"
#include "app/cli/comparecommand.h"

#include <map>

namespace coder {
namespace {

struct Given
{
    Words runs;
    std::string model, plan, workload, sort, baseline, output;
    ReportFormat format = ReportFormat::Table;

    CompareOptions options() const
    {
        return {texts(runs), text(model), text(plan), text(workload), text(sort), text(baseline), format, text(output)};
    }
};

void addFilters(CLI::App *command, const std::shared_ptr<Given> &given)
{
    command->add_option("runs", given->runs, "Runs, by how their names begin, or files of results; default: all kept")
        ->type_name(valuetype::file);
    command->add_option("--model", given->model, "Only models with this in their name")->type_name(valuetype::model);
    command->add_option("--plan", given->plan, "Only plans with this in their name")->type_name(valuetype::plan);
    command->add_option("--workload", given->workload, "Only this one")
        ->check(CLI::IsMember({"coding", "context-heavy", "reasoning", "synthetic"}));
}

void addReport(CLI::App *command, const std::shared_ptr<Given> &given)
{
    static const std::map<std::string, ReportFormat> formats{{"table", ReportFormat::Table},
                                                             {"json", ReportFormat::Json},
                                                             {"csv", ReportFormat::Csv},
                                                             {"markdown", ReportFormat::Markdown},
                                                             {"html", ReportFormat::Html}};
    command->add_option("--sort", given->sort, "By output tokens a second, price an hour, or output tokens a dollar")
        ->check(CLI::IsMember({"throughput", "cost", "efficiency"}));
    command->add_option("--baseline", given->baseline, "Tell how far the others are from this run")->type_name("RUN");
    command->add_option("--format", given->format, "How to tell it; default: table")
        ->transform(CLI::Transformer(formats).description("{table,json,csv,markdown,html}"))
        ->type_name("TEXT");
    command->add_option("--output", given->output, "Write to this file")->type_name(valuetype::file);
}

void addImportOfRuns(CLI::App &app, Invocation &invocation)
{
    auto files = std::make_shared<Words>();
    CLI::App *command =
        addCommand(app, "benchmark-import", "Keep results that other programs measured",
                   "  coder benchmark-import vllm-result.json\n  coder benchmark-import    of the older tool\n"
                   "Takes files of vllm bench serve, of coder benchmark, and the older tool's database.");
    command->add_option("files", *files, "Files of results; default: the older tool's benchmark-database.json")
        ->type_name(valuetype::file);
    command->callback([files, &invocation] {
        invocation.command = [files](CliContext &context) { return runBenchmarkImport(context, texts(*files)); };
    });
}

} // namespace

void addCompare(CLI::App &app, Invocation &invocation)
{
    auto given = std::make_shared<Given>();
    CLI::App *command =
        addCommand(app, "benchmark-compare", "Runs beside each other: speed, price for a million tokens, what differs",
                   "  coder benchmark-compare --sort efficiency\n"
                   "  coder benchmark-compare --baseline 20261123 --format html --output report.html");
    addFilters(command, given);
    addReport(command, given);
    command->callback([given, &invocation] {
        invocation.command = [options = given->options()](CliContext &context) { return runCompare(context, options); };
    });
    addImportOfRuns(app, invocation);
}

} // namespace coder
