// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localport.h"
#include "core/guest/contract.h"
#include "core/session/recipes/composechanges.h"
#include "core/session/recipes/guestfiles.h"
#include "core/session/recipes/parts.h"

namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

bool isDiskFull(const QString &words)
{
    return words.contains(u"no space left on device"_qs, Qt::CaseInsensitive);
}

// The files one by one: an upload that is cut off is made again whole; the go file is the last.
class FilePush
{
public:
    using Files = Result<QList<guest::PushFile>> (*)(const Session &, const RecipeTools &, const Secret &,
                                                     const Secret &);

    FilePush(RecipeTools tools, Files files)
        : m_tools(std::move(tools))
        , m_list(files)
    {}

    Future<SessionAnswer> ask(const Session &session)
    {
        if (!m_apiKey)
            return takeSecret(m_tools.apiKey(session), m_apiKey, true);
        if (!m_hubToken)
            return takeSecret(m_tools.hubToken(), m_hubToken, false);
        if (!m_files) {
            const auto files = m_list(session, m_tools, *m_apiKey, *m_hubToken);
            if (!files)
                return say(SessionAnswer::failed(files.error()));
            m_files = *files;
        }
        if (!m_hasFolders)
            return prepareFolders();
        return m_next < m_files->size() ? push(m_files->at(m_next)) : say(SessionAnswer::done());
    }

private:
    Future<SessionAnswer> takeSecret(Future<Secret> asked, std::optional<Secret> &into, bool isNeeded)
    {
        return mapped<SessionAnswer>(std::move(asked),
                                     [&into, isNeeded](const Result<Secret> &secret) -> Result<SessionAnswer> {
                                         if (!secret && isNeeded)
                                             return SessionAnswer::failed(secret.error());
                                         into = secret.value_or(Secret());
                                         return SessionAnswer::notYet();
                                     });
    }
    Future<SessionAnswer> prepareFolders()
    {
        return mapped<SessionAnswer>(m_tools.shell->exec(guest::prepareFoldersCommand()),
                                     [this](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         if (!ran)
                                             return passOrFail(ran.error());
                                         if (ran->exitCode != 0)
                                             return SessionAnswer::failed(
                                                 {ErrorCode::RemoteFailed, QString::fromUtf8(ran->err.right(400))});
                                         m_hasFolders = true;
                                         return SessionAnswer::notYet();
                                     });
    }
    Future<SessionAnswer> push(const guest::PushFile &file)
    {
        return mapped<SessionAnswer>(m_tools.shell->upload(file.content(), file.path, file.mode),
                                     [this](const Result<Unit> &pushed) -> Result<SessionAnswer> {
                                         if (!pushed)
                                             return passOrFail(pushed.error());
                                         ++m_next;
                                         return SessionAnswer::notYet();
                                     });
    }

    RecipeTools m_tools;
    Files m_list;
    std::optional<Secret> m_apiKey;
    std::optional<Secret> m_hubToken;
    std::optional<QList<guest::PushFile>> m_files;
    bool m_hasFolders = false;
    qsizetype m_next = 0;
};

// What helped a session of this plan, model and version before is used from the start, as long as the settings that it
// changed are what they were then.
SessionStep lastGoodStep(const RecipeTools &tools)
{
    return step(u"last-good"_qs, [tools](const Session &session) {
        const bool isNew = !session.readyAt.isValid() && session.engineChanges.isEmpty() && !session.heal;
        const auto known = isNew && tools.lastGood ? tools.lastGood(session) : QList<healing::Change>();
        const auto compose = guestCompose(session, tools);
        if (known.isEmpty() || !compose || !stillApply(known, composeArguments(*compose)))
            return say(SessionAnswer::done());
        return say(SessionAnswer::done([known](Session &changed) {
            changed.engineChanges = known;
            changed.notices << Notice{NoticeKind::LastGoodUsed, changesText(known)};
        }));
    });
}

SessionStep pushStep(const RecipeTools &tools, const QString &id, FilePush::Files files)
{
    auto push = std::make_shared<FilePush>(tools, files);
    auto made = step(id, [push](const Session &session) { return push->ask(session); });
    made.interval = 50ms;
    return made;
}

SessionStep filesStep(const RecipeTools &tools)
{
    return pushStep(tools, u"files"_qs, guestFiles);
}

// What the set-up goes by comes first: it runs again only when all is there.
Result<QList<guest::PushFile>> switchedFiles(const Session &session, const RecipeTools &tools, const Secret &apiKey,
                                             const Secret &hubToken)
{
    auto files = guestFiles(session, tools, apiKey, hubToken);
    const auto settings = guestBootstrapSettings(session, tools);
    if (!files || !settings)
        return fail(files ? settings.error() : files.error());
    files->prepend({guest::settingsFile, 0600, *settings, {}});
    return files;
}

// The VM's own set-up begins; what failed before is tried again, with the files as they are now.
SessionStep retryStep(const RecipeTools &tools)
{
    return step(u"retry"_qs, [tools](const Session &) {
        return mapped<SessionAnswer>(tools.shell->exec(guest::startCommand()),
                                     [](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         return ran ? SessionAnswer::done() : passOrFail(ran.error());
                                     });
    });
}

void putStage(Session &session, const Stage &stage)
{
    for (Stage &known : session.stages)
        if (known.id == stage.id) {
            known = stage;
            return;
        }
    session.stages << stage;
}

Answer<Session>::Learned takeStages(const guest::GuestProgress &progress)
{
    return [progress](Session &session) {
        for (const guest::GuestStage &told : progress.stages) {
            Stage stage;
            stage.id = told.id;
            stage.state = stageStateFromId(told.state);
            stage.percent = told.percent.value_or(-1);
            stage.started = told.started;
            stage.ended = told.ended;
            stage.detail = told.detail;
            putStage(session, stage);
        }
        if (const Stage *engine = session.stage(u"engine"_qs); engine && engine->state == StageState::Running)
            session.phase = Phase::Loading;
    };
}

bool isOver(const guest::GuestProgress &progress, const QString &id)
{
    for (const guest::GuestStage &stage : progress.stages)
        if (stage.id == id)
            return stage.state == u"done"_qs || stage.state == u"skipped"_qs;
    return false;
}

bool isInstalled(const guest::GuestProgress &progress)
{
    for (const QString &id : {u"driver"_qs, u"image"_qs, u"weights"_qs})
        if (!isOver(progress, id))
            return false;
    return true;
}

// Without a progress file the set-up has not begun: cloud-init is still at it, or has failed. Its last word may come a
// moment before the set-up's first.
SessionAnswer beforeProgress(const ExecResult &ran, int &missing)
{
    const QString trouble = guest::cloudInitTrouble(ran.out);
    if (trouble.isEmpty() || ++missing < 5)
        return SessionAnswer::notYet();
    return SessionAnswer::failed(
        {isDiskFull(trouble) ? ErrorCode::VmDiskFull : ErrorCode::BootstrapFailed, u"cloud-init: "_qs + trouble});
}

ErrorCode codeOf(const guest::GuestFailure &error)
{
    if (isDiskFull(error.message))
        return ErrorCode::VmDiskFull;
    return error.stage == u"engine"_qs ? ErrorCode::ModelFailed : ErrorCode::BootstrapFailed;
}

SessionAnswer takeProgress(const Result<ExecResult> &ran, bool (*isReached)(const guest::GuestProgress &),
                           const std::shared_ptr<int> &missing)
{
    if (!ran)
        return passOrFail(ran.error());
    if (ran->exitCode != 0)
        return beforeProgress(*ran, *missing); // not written yet
    *missing = 0;
    const auto progress = guest::parseProgress(ran->out);
    if (!progress)
        return SessionAnswer::notYet(progress.error());
    if (progress->error) {
        return SessionAnswer::failed(
            {codeOf(*progress->error), progress->error->stage + u": "_qs + progress->error->message},
            takeStages(*progress));
    }
    return isReached(*progress) ? SessionAnswer::done(takeStages(*progress))
                                : SessionAnswer::notYet({}, takeStages(*progress));
}

} // namespace

Future<SessionAnswer> readProgress(const RecipeTools &tools, bool (*isReached)(const guest::GuestProgress &),
                                   const std::shared_ptr<int> &missing)
{
    ExecOptions options;
    options.timeout = 10s;
    return mapped<SessionAnswer>(tools.shell->exec(guest::progressCommand(), options),
                                 [isReached, missing](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                     return takeProgress(ran, isReached, missing);
                                 });
}

namespace {

// Driver, image and weights; a reboot of the VM in between shows as a lost connection, which the tunnel rebuilds.
SessionStep installStep(const RecipeTools &tools)
{
    auto missing = std::make_shared<int>(0);
    auto made =
        step(u"install"_qs, [tools, missing](const Session &) { return readProgress(tools, isInstalled, missing); });
    made.interval = 700ms;
    made.limit = 60min;
    return made;
}

using PortMember = quint16 Session::*;

// A port that somebody took since it was chosen is given up for the next free one, as long as nobody was told of it.
SessionAnswer takeForward(const Session &session, PortMember port, const Result<quint16> &opened)
{
    if (opened)
        return SessionAnswer::done();
    if (opened.error().code != ErrorCode::PortTaken || session.readyAt.isValid())
        return SessionAnswer::failed(opened.error());
    quint16 next = session.*port;
    do
        ++next;
    while (next < 65535 && !isPortFree(next));
    return SessionAnswer::notYet(opened.error(), [port, next](Session &changed) { changed.*port = next; });
}

SessionStep forwardStep(const RecipeTools &tools, const QString &id, PortMember port, int remotePort)
{
    auto made = step(id, [tools, port, remotePort](const Session &session) {
        if (session.*port == 0)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(tools.shell->forward(session.*port, quint16(remotePort)),
                                     [session, port](const Result<quint16> &opened) -> Result<SessionAnswer> {
                                         return takeForward(session, port, opened);
                                     });
    });
    made.interval = 100ms;
    return made;
}

} // namespace

SessionStep switchedFilesStep(const RecipeTools &tools)
{
    return pushStep(tools, u"switch-files"_qs, switchedFiles);
}

QList<SessionStep> tunnelSteps(const RecipeTools &tools)
{
    return {forwardStep(tools, u"tunnel"_qs, &Session::localPort, guest::vllmPort),
            forwardStep(tools, u"tunnel-webui"_qs, &Session::webuiPort, guest::webuiPort)};
}

QList<SessionStep> guestSteps(const RecipeTools &tools)
{
    auto apiKey = std::make_shared<Secret>();
    return QList<SessionStep>{lastGoodStep(tools), overSsh(tools, filesStep(tools)), overSsh(tools, retryStep(tools))}
           + tunnelSteps(tools) + QList<SessionStep>{installStep(tools), engineStep(tools)} + answerSteps(tools, apiKey)
           + QList<SessionStep>{publishStep(tools, apiKey)};
}

} // namespace coder::recipes
