// SPDX-License-Identifier: GPL-3.0-or-later
// coder-desktop beside an empty window with a tray icon over the same libraries, in turns on one private desktop: time
// to the first painted window, memory and CPU in the tray, stalls of the event loop. `bench_desktop
// [start|rest|stalls]`
#include "tests/bench/desktop/parts.h"
#include "tests/bench/desktop/procfs.h"

#include <QCoreApplication>

using namespace coder::bench;

namespace {

int fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const QString reason = coder::test::DesktopBed::unavailableReason(); !reason.isEmpty())
        return fail(reason);
    Bed bed;
    if (!bed.start())
        return fail(bed.problem);
    if (librariesOf(bed.product().first()) != librariesOf(bed.peer().first()))
        return fail(QStringLiteral("the peer does not link the product's libraries"));
    const QString part = QCoreApplication::arguments().value(1);
    const auto isWanted = [&part](const char *name) { return part.isEmpty() || part == QLatin1String(name); };
    Measured measured;
    if (isWanted("start"))
        measureStart(bed, measured);
    if (isWanted("rest"))
        measureRest(bed, measured);
    if (isWanted("stalls"))
        measureStalls(measured);
    return report(QStringLiteral("desktop"), measured.figures, measured.limits) ? 0 : 1;
}
