// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/democloudcommand.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace coder {

int runCli(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    CLI::App app{"Rents a GPU VM at Linode, serves a coding model on it, and destroys it", "coder"};
    int exitCode = 2;
    addDemoCloudCommand(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return exitCode;
}

} // namespace coder
