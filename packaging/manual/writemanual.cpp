// SPDX-License-Identifier: GPL-3.0-or-later
// usage: write_manual PROGRAM PAGE OUTPUT   fills a hand-written man page with what the program's command table says
#include "app/cli/commands.h"
#include "app/cli/manual.h"
#include "core/base/files.h"

#ifdef CODER_WITH_DESKTOP
#include "app/desktop/commandline.h"
#endif

#include <CLI/CLI.hpp>

using namespace coder;

namespace {

QByteArray fill(const QString &program, const QByteArray &page)
{
    CLI::App app{programSummary, program.toStdString()};
    Invocation invocation;
#ifdef CODER_WITH_DESKTOP
    DesktopOptions options;
    if (program == u"coder-desktop"_qs) {
        addDesktopOptions(app, options);
        return manualPage(app, page);
    }
#endif
    addCommands(app, invocation);
    return manualPage(app, page);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const auto page = readFile(QString::fromLocal8Bit(argv[2]));
    if (!page)
        return 1;
    const QByteArray text = fill(QString::fromLocal8Bit(argv[1]), *page);
    return writePrivate(QString::fromLocal8Bit(argv[3]), text, 0644) ? 0 : 1;
}
