// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace coder {

// The whole `coder` program; answers its exit code.
int runCli(int argc, char **argv);

} // namespace coder
