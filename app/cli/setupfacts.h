// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setupfacts.h"
#include "core/config/setupcheck.h"
#include "core/services/cloud.h"
#include "core/services/hub.h"

namespace coder {

// Gathers what checkSetup() looks at. Each waits for its answers, asked side by side.

// Account, firewall, regions, plans and stock; nothing is changed.
void askCloud(SetupFacts &facts, Cloud &cloud);
// The model, with the token if there is one.
void askHub(SetupFacts &facts, Hub &hub, const std::optional<Secret> &token);

// The token for the hub that HF_ENDPOINT names, if there is one.
std::optional<Secret> hubToken(Program &program);

} // namespace coder
