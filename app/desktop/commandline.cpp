// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include <CLI/CLI.hpp>

namespace coder {

void addDesktopOptions(CLI::App &app, DesktopOptions &options)
{
    app.add_flag("--demo", options.isDemo, "Use the built-in demo cloud: no account, no cost");
    app.add_option("--profile", options.profile, "Sessions and settings of their own")->type_name("PROFILE");
    app.add_flag("--minimized", options.isMinimized, "Start without showing the window, where that can be undone");
    app.set_version_flag("--version", CODER_VERSION, "Display program version information and exit");
}

} // namespace coder
