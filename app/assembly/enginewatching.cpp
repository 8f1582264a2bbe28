// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/enginewatching.h"

#include "core/base/log.h"

namespace coder {

std::unique_ptr<EngineWatch> watchEngines(Clock &clock, SessionStore &store, ModelServer &server,
                                          SessionManager &manager)
{
    auto watch = std::make_unique<EngineWatch>(clock, store, server, [&manager](const QString &name) {
        return manager.holds(name) && !manager.unreachableSince(name).isValid();
    });
    const auto heal = [&manager](const QString &name, HealCause cause) {
        if (const auto begun = manager.heal(name, cause); !begun)
            log().warn("session {} is not healed: {}", name, begun.error().detail);
    };
    QObject::connect(&manager, &SessionManager::ready, watch.get(), &EngineWatch::begin);
    QObject::connect(watch.get(), &EngineWatch::crashed, watch.get(),
                     [heal](const QString &name) { heal(name, HealCause::Crashed); });
    QObject::connect(watch.get(), &EngineWatch::hung, watch.get(),
                     [heal](const QString &name) { heal(name, HealCause::Hung); });
    return watch;
}

} // namespace coder
