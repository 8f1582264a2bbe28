// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/follow.h"

#include "app/assembly/stagetimes.h"
#include "core/base/termination.h"

#include <QTimer>

namespace coder {

void follow(CliContext &context, const QString &name, ProgressView &view, QEventLoop &loop,
            const std::function<bool(const Session &)> &isOver)
{
    SessionStore &store = context.program->store();
    auto look = [&] {
        const auto session = store.read(name);
        if (!session)
            return;
        view.show(*session, context.program->clock().now());
        if (isOver(*session))
            loop.quit();
    };
    QTimer tick; // also the owner of both connections: they end with this call
    QObject::connect(&tick, &QTimer::timeout, &tick, look);
    QObject::connect(&store, &SessionStore::changed, &tick, [&](const QString &changed) {
        if (changed == name)
            look();
    });
    tick.start(500);
    loop.exec();
    context.out.clearStatus();
}

bool followToEnd(CliContext &context, const Session &session, const std::function<bool(const Session &)> &isOver)
{
    QEventLoop loop;
    bool hasEnded = false;
    ProgressView view(context.out, loadStageTimes(context.program->paths(), session.wish));
    view.skip(session);
    onTermination(&loop, [&](int) { loop.quit(); });
    context.program->store().watch();
    follow(context, session.name, view, loop, [&](const Session &now) {
        hasEnded = isOver(now);
        return hasEnded;
    });
    return hasEnded;
}

} // namespace coder
