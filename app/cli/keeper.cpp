// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keeper.h"

#include <QElapsedTimer>
#include <QTimer>

namespace coder {

Result<Unit> awaitTunnel(CliContext &context, const Session &session, std::chrono::seconds patience)
{
    const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), {}};
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < std::chrono::milliseconds(patience).count()) {
        if (await(context.program->modelServer().health(endpoint)))
            return Unit{};
        QEventLoop pause;
        QTimer::singleShot(100, &pause, &QEventLoop::quit);
        pause.exec();
    }
    return fail(ErrorCode::Timeout, session.endpoint());
}

} // namespace coder
