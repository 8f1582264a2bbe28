// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validatecommand.h"

#include "app/assembly/monthcap.h"
#include "app/assembly/setupfacts.h"
#include "app/cli/setupfacts.h"
#include "app/cli/words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace coder {
namespace {

bool isOpenToOthers(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() && (file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

void lookAround(SetupFacts &facts, const Program &program)
{
    const Paths &paths = program.paths();
    facts.isSecretsFileOpen = isOpenToOthers(paths.secretsFile());
    facts.hasInstallKey = QFileInfo::exists(paths.sshKey());
    facts.ownPublicKeys = int(publicKeysIn(paths.home + u"/.ssh"_qs).size());
    if (!program.endpoint().isPublic)
        facts.apiUrl = program.endpoint().url.toString();
}

SetupFacts gather(CliContext &context, const ConfigReading &reading)
{
    Program &program = *context.program;
    SetupFacts facts;
    facts.reading = reading;
    lookAround(facts, program);
    context.out.status(Cli::tr("Asking the provider …"));
    facts.token = await(program.tokens().linodeToken(program.endpoint()));
    if (*facts.token) {
        if (const auto connected = await(program.connectCloud()); connected)
            askCloud(facts, program.cloud());
        else
            facts.account = fail(connected.error());
    }
    context.out.status(Cli::tr("Asking the model hub …"));
    askHub(facts, program.hub(), hubToken(program));
    context.out.clearStatus();
    deriveFacts(facts, allSessions(program), program.clock().now());
    return facts;
}

QString sourceId(TokenSource source)
{
    switch (source) {
    case TokenSource::Environment:
        return u"environment"_qs;
    case TokenSource::SecretsFile:
        return u"secrets_file"_qs;
    case TokenSource::Keychain:
        return u"keychain"_qs;
    case TokenSource::LinodeCli:
        return u"linode_cli"_qs;
    }
    return {};
}

QJsonObject toJson(const QList<Check> &checks, const SetupFacts &facts)
{
    QJsonArray list;
    for (const Check &check : checks)
        list << QJsonObject{{u"id"_qs, check.id},
                            {u"state"_qs, checkStateId(check.state)},
                            {u"sentence"_qs, check.sentence},
                            {u"mend"_qs, check.mend.isEmpty() ? QJsonValue() : QJsonValue(check.mend)}};
    const bool hasToken = facts.token && *facts.token;
    return {{u"launchable"_qs, isLaunchable(checks)},
            {u"token_source"_qs, hasToken ? QJsonValue(sourceId((*facts.token)->source)) : QJsonValue()},
            {u"checks"_qs, list}};
}

QString mark(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return Cli::tr("ok");
    case CheckState::Warn:
        return Cli::tr("note");
    case CheckState::Fail:
        return Cli::tr("wrong");
    case CheckState::Unknown:
        return Cli::tr("unknown");
    }
    return {};
}

void tell(CliContext &context, const QList<Check> &checks)
{
    for (const Check &check : checks) {
        if (context.options.quiet && check.state == CheckState::Ok)
            continue;
        context.out.result(mark(check.state).leftJustified(9) + check.sentence);
        if (!check.mend.isEmpty())
            context.out.result(QString(9, u' ') + check.mend);
    }
    context.out.note(isLaunchable(checks) ? Cli::tr("Nothing stands in the way of \"coder up\". Nothing was rented.")
                                          : Cli::tr("Correct what is wrong before \"coder up\". Nothing was rented."));
}

} // namespace

int runValidate(CliContext &context)
{
    const auto reading = readSettings(context);
    if (!reading) {
        context.out.error(reading.error(), MoneyState::NothingRented);
        return exitCodeFor(reading.error());
    }
    const SetupFacts facts = gather(context, *reading);
    const QList<Check> checks = checkSetup(facts);
    tell(context, checks);
    context.out.resultJson(toJson(checks, facts));
    return isLaunchable(checks) ? ExitDone : ExitFailed;
}

} // namespace coder
