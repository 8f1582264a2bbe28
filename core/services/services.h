// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/services/cloud.h"
#include "core/services/hub.h"
#include "core/services/modelserver.h"
#include "core/services/secretstore.h"
#include "core/services/shell.h"
#include "core/services/web.h"

#include <functional>
#include <memory>

namespace coder {

// All that a flow may ask, owned by the assembly. A Shell is made per session.
struct Services
{
    Clock *clock = nullptr;
    Cloud *cloud = nullptr;
    ModelServer *modelServer = nullptr;
    Hub *hub = nullptr;
    SecretStore *secrets = nullptr;
    Web *web = nullptr;
    std::function<std::unique_ptr<Shell>()> makeShell;
};

} // namespace coder
