// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/launch.h"
#include "core/config/setupcheck.h"
#include "core/services/cloud.h"
#include "core/services/hub.h"

namespace coder {

// Gathers what checkSetup() looks at. Each waits for its answers, asked side by side.

// Account, firewall, regions, plans and stock; nothing is changed.
void askCloud(SetupFacts &facts, Cloud &cloud);
// The model, with the token if there is one.
void askHub(SetupFacts &facts, Hub &hub, const std::optional<Secret> &token);
// What follows from the answers: card, tensor parallel, fit, price and worst case.
void deriveFacts(SetupFacts &facts);

} // namespace coder
