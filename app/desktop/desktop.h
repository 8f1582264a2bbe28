// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace coder {

// The whole `coder-desktop` program; answers its exit code.
int runDesktop(int argc, char **argv);

} // namespace coder
