// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/follow.h"

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

} // namespace coder
