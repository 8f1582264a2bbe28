// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importcommand.h"

#include "app/assembly/adopter.h"
#include "app/assembly/publisher.h"
#include "app/cli/commandparts.h"
#include "app/cli/importsecrets.h"
#include "app/cli/sessionview.h"
#include "app/cli/words.h"
#include "core/base/files.h"

#include <QJsonArray>

#include <csignal>

namespace coder {
namespace {

// `.env` is read as it is by both tools; what is wrong in it is said.
void tellSettings(CliContext &context, QJsonObject &report)
{
    const auto reading = readSettings(context);
    if (!reading) {
        context.out.error(reading.error(), MoneyState::NothingRented);
        return;
    }
    QJsonArray problems;
    for (const ConfigProblem &problem : reading->problems) {
        problems << problem.sentence;
        context.out.warn(problem.sentence + u' ' + problem.mend);
    }
    report[u"settings_problems"] = problems;
    if (problems.isEmpty())
        context.out.result(Cli::tr("The settings of .env are used as they are."));
}

bool isKnown(const SessionStore &store, qint64 instanceId)
{
    for (const Session &session : store.all())
        if (session.instanceId == instanceId && session.phase != Phase::Destroyed)
            return true;
    return false;
}

// The older tool's own watchdog, which destroys by its own rule.
int runningWatchdog(const Paths &paths, const QString &name)
{
    const auto text = readFile(u"%1/%2/watchdog.pid"_qs.arg(paths.mirror, name), 64);
    const int pid = text ? text->trimmed().toInt() : 0;
    return pid > 1 && ::kill(pid, 0) == 0 ? pid : 0;
}

class SessionImport
{
public:
    explicit SessionImport(CliContext &context)
        : m_context(context)
        , m_paths(context.program->paths())
    {}

    int run(QJsonObject &report)
    {
        const QStringList names = olderSessionNames(m_paths.mirror);
        int code = ExitDone;
        for (const QString &name : names) {
            const int one = take(name);
            code = code == ExitDone ? one : code;
        }
        report[u"sessions"] = m_sessions;
        report[u"skipped"] = m_skipped;
        return code;
    }

private:
    int skip(const QString &name, const QString &why)
    {
        m_context.out.warn(Cli::tr("%1 is not taken over: %2").arg(name, why));
        m_skipped << QJsonObject{{u"name"_qs, name}, {u"why"_qs, why}};
        return ExitDone;
    }

    int refuse(const QString &name, const Error &error, MoneyState money)
    {
        m_context.out.error(error, money);
        skip(name, errorId(error.code));
        return exitCodeFor(error);
    }

    int take(const QString &name)
    {
        const auto older = readOlderSession(m_paths.mirror, name);
        if (!older)
            return refuse(name, older.error(), MoneyState::MayBeRented);
        if (isKnown(m_context.program->store(), older->instanceId))
            return ExitDone;
        if (older->provider != u"linode"_qs)
            return skip(name, Cli::tr("its VM is not at Linode but at %1.").arg(older->provider));
        if (const auto connected = await(m_context.program->connectCloud()); !connected)
            return refuse(name, connected.error(), MoneyState::MayBeRented);
        const auto session = await(adoptOlder(*m_context.program, *older));
        if (session)
            return tell(name, *session);
        if (session.error().code == ErrorCode::NotFound)
            return skip(name, Cli::tr("this account has no VM %1. Its files stay.").arg(older->instanceId));
        return refuse(name, session.error(), MoneyState::MayBeRented);
    }

    int tell(const QString &folder, const Session &session)
    {
        const QDateTime now = m_context.program->clock().now();
        publish(session);
        m_sessions << sessionJson(session, m_paths, now);
        m_context.out.result(sessionText(session, m_paths, now, false));
        m_context.out.warn(
            Cli::tr("From now on %1 ends by itself when its lease does; move that with \"coder extend %1\".")
                .arg(session.name));
        if (session.hostKeys.isEmpty())
            m_context.out.warn(
                Cli::tr("~/.ssh/known_hosts has no ed25519 key of %1, so no tunnel is opened. Connect once with "
                        "\"ssh %2@%1\", then import again.")
                    .arg(session.ip, session.sshUser));
        if (const int pid = runningWatchdog(m_paths, folder))
            m_context.out.warn(
                Cli::tr("The older tool's watchdog still runs (process %1) and destroys by its own rule.").arg(pid));
        return ExitDone;
    }

    // What clients read; the older server asks for no key, so ours does no harm.
    void publish(const Session &session)
    {
        const auto key = await(m_context.program->apiKey());
        const auto written = key ? publishSession(m_paths, session, *key) : fail(key.error());
        if (!written)
            m_context.out.error(written.error(), MoneyState::Rented);
    }

    CliContext &m_context;
    const Paths &m_paths;
    QJsonArray m_sessions;
    QJsonArray m_skipped;
};

} // namespace

int runImport(CliContext &context, const ImportOptions &options)
{
    QJsonObject report;
    const bool hasSecrets = importSecrets(context, options.shred, report);
    context.program->reloadTokens();
    tellSettings(context, report);
    const int code = SessionImport(context).run(report);
    context.out.resultJson(report);
    return hasSecrets ? code : ExitFailed;
}

void addImport(CLI::App &app, Invocation &invocation)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App *import = addCommand(app, "import", "Take over tokens, settings and sessions of the older tool",
                                  "  coder import            asks before it takes secrets out of files\n"
                                  "  coder import --shred    takes them out without asking");
    import->add_flag("--shred", options->shred, "Take the secrets out of .env and .env.secrets without asking");
    import->callback([options, &invocation] {
        invocation.command = [options](CliContext &context) { return runImport(context, *options); };
    });
}

} // namespace coder
