// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// `coder explain [NAME]`: the entry of the error catalogue, or all names.
int runExplain(CliContext &context, const QString &id);

} // namespace coder
