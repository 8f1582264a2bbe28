// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/planpresets.h"

#include <QString>

namespace coder {

// A preset in the words of a menu: its cards and its model, "2 × RTX 4000 Ada, Qwen2.5-Coder-32B-Instruct-AWQ".
QString presetText(const PlanPreset &preset);

} // namespace coder
