// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/wizard/questions.h"

namespace coder {

// The five pages of the setup as questions on the terminal, one file each. What a page asks is in the desk's draft when
// it says Next; a page that is asked again begins with the answers it has.
Turn connectPage(CliContext &context, SetupDesk &desk);
Turn purposePage(CliContext &context, SetupDesk &desk);
Turn placePage(CliContext &context, SetupDesk &desk);
Turn safetyPage(CliContext &context, SetupDesk &desk);
// Next only once everything is written.
Turn reviewPage(CliContext &context, SetupDesk &desk);

} // namespace coder
