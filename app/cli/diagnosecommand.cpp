// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosecommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/diagnosisview.h"
#include "app/cli/symptoms.h"
#include "app/cli/words.h"
#include "core/base/files.h"

#include <QFile>

#include <cstdio>

namespace coder {
namespace {

using namespace healing;

Result<QByteArray> logFrom(const QString &path)
{
    if (path != u"-")
        return readFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, input.errorString());
    return input.readAll();
}

void tell(Output &out, const Diagnosis &diagnosis, const VllmArguments &arguments, const HealingLimits &limits)
{
    const Remedy remedy = nextRemedy(diagnosis, {}, arguments, limits);
    out.result(diagnosisText(diagnosis, remedy));
    out.resultJson(diagnosisJson(diagnosis, remedy));
}

// Needs neither settings nor a session: it works where nothing else does.
int diagnoseFile(Output &out, const QString &path)
{
    const auto log = logFrom(path);
    if (!log) {
        out.error(log.error(), MoneyState::NothingRented);
        return exitCodeFor(log.error());
    }
    tell(out, diagnose({*log, {}, {}, {}}), {}, {});
    return ExitDone;
}

} // namespace

int runDiagnose(CliContext &context, const QString &name)
{
    const auto session = chosenSession(context, name);
    if (!session) {
        context.out.error(session.error(), moneyOfUnread(session.error()));
        return exitCodeFor(session.error());
    }
    const auto facts = gatherSymptoms(context, *session);
    if (!facts) {
        context.out.error(facts.error(), session->mayBeRented() ? MoneyState::Rented : MoneyState::NothingRented);
        return exitCodeFor(facts.error());
    }
    tell(context.out, diagnose(facts->symptoms), facts->arguments, facts->limits);
    return ExitDone;
}

void addDiagnose(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto log = std::make_shared<std::string>();
    CLI::App *command = addCommand(app, "diagnose", "What is wrong with the model server, and what would help",
                                   "  coder diagnose                   the current or only session's\n"
                                   "  coder diagnose --log vllm.log    a log of any vLLM; \"-\" reads standard input\n"
                                   "  docker logs vllm 2>&1 | coder diagnose --log - --json\n"
                                   "Nothing is changed.");
    addSessionName(command, name);
    command->add_option("--log", *log, "Read this log instead of a session's VM")->type_name(valuetype::file);
    command->callback([name, log, &invocation] {
        if (!log->empty() && !name->empty())
            throw CLI::ValidationError("--log", "a log or a session, not both");
        if (!log->empty())
            invocation.plain = [log](Output &out, const GlobalOptions &) { return diagnoseFile(out, text(*log)); };
        else
            invocation.command = [name](CliContext &context) { return runDiagnose(context, text(*name)); };
    });
}

} // namespace coder
