// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include <CLI/CLI.hpp>

namespace coder {

QString DesktopOptions::wish() const
{
    if (isQuit)
        return startwish::quit;
    if (isDestroy)
        return startwish::destroy;
    return isNewSession ? startwish::newSession : startwish::show;
}

void addDesktopOptions(CLI::App &app, DesktopOptions &options)
{
    app.add_flag("--demo", options.isDemo, "Use the built-in demo cloud: no account, no cost");
    app.add_option("--profile", options.profile, "Sessions and settings of their own")->type_name("PROFILE");
    app.add_flag("--minimized", options.isMinimized, "Start without showing the window, where that can be undone");
    CLI::Option *create = app.add_flag("--new-session", options.isNewSession,
                                       "Open the form for a new session, in the running program if there is one");
    CLI::Option *destroy = app.add_flag("--destroy", options.isDestroy,
                                        "Ask whether to destroy the running sessions, in the running program");
    CLI::Option *quit =
        app.add_flag("--quit", options.isQuit, "End the running program; it asks first if sessions are running");
    create->excludes(destroy)->excludes(quit);
    destroy->excludes(quit);
    app.set_version_flag("--version", CODER_VERSION, "Display program version information and exit");
}

} // namespace coder
