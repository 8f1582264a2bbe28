// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace coder {

struct DesktopOptions
{
    bool isDemo = false;
    bool isMinimized = false;
    std::string profile;
};

// The whole command line of coder-desktop; also what its man page is made from.
void addDesktopOptions(CLI::App &app, DesktopOptions &options);

} // namespace coder
