// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace coder {

// Adds `demo-cloud` to the program. When it is chosen, parsing runs it until SIGTERM or SIGINT ends it (needs a
// QCoreApplication) and sets `exitCode`: 0 ended, 1 could not serve, 2 an option is wrong.
void addDemoCloudCommand(CLI::App &parent, int &exitCode);

} // namespace coder
