// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/guest/hostkey.h"
#include "core/session/recipes/parts.h"

// The host key, pinned from birth and rotated at first contact in two phases. At every moment the keys on disk are
// exactly those the VM may show: a crash between two steps never locks us out and never lets a stranger in.
namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

// The bootstrap key went with the user-data: nobody is trusted who does not show it.
SessionStep pinStep(const RecipeTools &tools)
{
    return step(u"pin"_qs, [tools](const Session &session) {
        if (!session.hostKeys.isEmpty())
            return say(SessionAnswer::done());
        const auto key = tools.bootstrapHostKey(session);
        if (!key)
            return say(SessionAnswer::failed(key.error()));
        return say(SessionAnswer::done(
            [publicKey = key->publicKey, port = tools.sshPort, user = tools.sshUser](Session &changed) {
                changed.hostKeys = {publicKey};
                changed.sshPort = port;
                changed.sshUser = user;
            }));
    });
}

Future<SessionAnswer> run(const RecipeTools &tools, const QString &command,
                          std::function<SessionAnswer(const QByteArray &)> take)
{
    return mapped<SessionAnswer>(
        tools.shell->exec(command), [take = std::move(take)](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
            if (!ran)
                return isPassing(ran.error().code) ? SessionAnswer::notYet(ran.error())
                                                   : SessionAnswer::failed(ran.error());
            if (ran->exitCode != 0)
                return SessionAnswer::failed({ErrorCode::RemoteFailed, QString::fromUtf8(ran->err.right(400))});
            return take(ran->out);
        });
}

SessionAnswer takeNewKey(const Session &session, const QByteArray &out)
{
    const QStringList words = QString::fromLatin1(out.trimmed()).split(u' ');
    if (words.size() < 2 || words.first() != u"ssh-ed25519"_qs)
        return SessionAnswer::failed({ErrorCode::RemoteFailed, u"no host key in the answer"_qs});
    const QString key = words.at(0) + u' ' + words.at(1);
    return SessionAnswer::done([key, old = session.hostKeys](Session &changed) {
        if (!old.contains(key))
            changed.hostKeys = old + QStringList{key};
    });
}

SessionStep makeKeyStep(const RecipeTools &tools)
{
    return step(u"hostkey-make"_qs, [tools](const Session &session) {
        return run(tools, guest::makeHostKeyCommand(),
                   [session](const QByteArray &out) { return takeNewKey(session, out); });
    });
}

SessionStep switchKeyStep(const RecipeTools &tools)
{
    return step(u"hostkey-switch"_qs, [tools](const Session &session) {
        if (session.hostKeys.size() < 2)
            return say(SessionAnswer::done()); // rotated before a restart
        return run(tools, guest::switchHostKeyCommand(), [](const QByteArray &) { return SessionAnswer::done(); });
    });
}

// A new connection that accepts the new key only.
SessionStep proveKeyStep(const RecipeTools &tools)
{
    auto made = step(u"hostkey-prove"_qs, [tools](const Session &session) {
        tools.shell->close();
        ShellTarget target = shellTarget(session, tools);
        target.hostKeys = {session.hostKeys.last()};
        return mapped<SessionAnswer>(
            tools.shell->open(target),
            [key = session.hostKeys.last()](const Result<Unit> &opened) -> Result<SessionAnswer> {
                if (!opened)
                    return passOrFail(opened.error());
                return SessionAnswer::done([key](Session &changed) { changed.hostKeys = {key}; });
            });
    });
    made.limit = 2min;
    return made;
}

SessionStep dropKeyStep(const RecipeTools &tools)
{
    return step(u"hostkey-drop"_qs, [tools](const Session &) {
        return run(tools, guest::dropHostKeyCommand(), [](const QByteArray &) { return SessionAnswer::done(); });
    });
}

// Another computer of the same account can verify the VM by this tag. Not worth failing for.
SessionStep tagStep(const RecipeTools &tools)
{
    return step(u"hostkey-tag"_qs, [tools](const Session &session) {
        const QStringList tags = session.tags + QStringList{guest::hostKeyTag(session.hostKeys.last())};
        return mapped<SessionAnswer>(tools.services.cloud->setInstanceTags(session.instanceId, tags),
                                     [](const Result<Unit> &set) -> Result<SessionAnswer> {
                                         if (!set)
                                             log().warn("no fingerprint tag: {}", errorId(set.error().code));
                                         return SessionAnswer::done();
                                     });
    });
}

} // namespace

QList<SessionStep> trustSteps(const RecipeTools &tools)
{
    return {pinStep(tools),
            connectStep(tools, 10min),
            overSsh(tools, makeKeyStep(tools)),
            overSsh(tools, switchKeyStep(tools)),
            proveKeyStep(tools),
            overSsh(tools, dropKeyStep(tools)),
            tagStep(tools)};
}

} // namespace coder::recipes
