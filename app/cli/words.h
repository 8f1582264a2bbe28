// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

namespace coder {

// Where translations of what the commands say are looked up: Cli::tr("…"). Files and the program's own names are not
// translated, and JSON is English in every language.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace coder
