// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keeper.h"

#include <QEventLoop>

namespace coder {

Result<Unit> awaitTunnel(CliContext &context, const Session &session, std::chrono::seconds patience)
{
    const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), {}};
    SessionStore &store = context.program->store();
    QEventLoop loop;
    bool isOpen = false;
    auto ask = [&] {
        whenDone(context.program->modelServer().health(endpoint), &loop, [&](const Result<Unit> &answered) {
            isOpen = isOpen || answered.has_value();
            if (isOpen)
                loop.quit();
        });
    };
    store.watch();
    // Who opens the tunnel saves the session then.
    QObject::connect(&store, &SessionStore::changed, &loop, [&](const QString &name) {
        if (name == session.name)
            ask();
    });
    context.program->clock().after(patience, &loop, [&loop] { loop.quit(); });
    ask();
    if (!isOpen)
        loop.exec();
    return isOpen ? Result<Unit>(Unit{}) : fail(ErrorCode::Timeout, session.endpoint());
}

} // namespace coder
