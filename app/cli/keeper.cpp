// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keeper.h"

#include <QEventLoop>

namespace coder {
namespace {

// Why the session needs attention; empty if it does not.
std::optional<Error> troubleOf(const SessionStore &store, const QString &name)
{
    const auto session = store.read(name);
    return session && session->phase == Phase::Attention ? session->error : std::nullopt;
}

} // namespace

Result<Unit> awaitTunnel(CliContext &context, const Session &session, std::chrono::seconds patience)
{
    const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), {}};
    SessionStore &store = context.program->store();
    QEventLoop loop;
    bool isOpen = false;
    std::optional<Error> why;
    // What stood there before the holder began is none of his.
    bool isNews = !troubleOf(store, session.name);
    auto ask = [&] {
        whenDone(context.program->modelServer().health(endpoint), &loop, [&](const Result<Unit> &answered) {
            isOpen = isOpen || answered.has_value();
            if (isOpen)
                loop.quit();
        });
    };
    store.watch();
    // Who opens the tunnel saves the session then, and who cannot saves why.
    QObject::connect(&store, &SessionStore::changed, &loop, [&](const QString &name) {
        if (name != session.name)
            return;
        ask();
        why = troubleOf(store, name);
        if (why && isNews)
            loop.quit();
        isNews = isNews || !why;
    });
    context.program->clock().after(patience, &loop, [&loop] { loop.quit(); });
    ask();
    if (!isOpen)
        loop.exec();
    return isOpen ? Result<Unit>(Unit{}) : fail(why && isNews ? *why : Error{ErrorCode::Timeout, session.endpoint()});
}

} // namespace coder
