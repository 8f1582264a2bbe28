// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/parts.h"
#include "tests/bench/desktop/procfs.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <functional>
#include <unistd.h>

namespace coder::bench {
namespace {

constexpr int pairs = 3;
constexpr unsigned settleSeconds = 5;
constexpr unsigned watchSeconds = 60;
constexpr double differenceMegabytes = 0.1; // less is not printed

struct Rested
{
    Memory memory;
    QMap<QString, double> mappings;
};

// Nothing tells that a program has come to rest: it is given time.
Rested settled(Bed &bed, const Running &running)
{
    bed.screen().closeLast();
    ::sleep(settleSeconds);
    return {memoryOf(running.pid()), mappingsOf(running.pid())};
}

// Where the product's memory is more than the peer's.
void printDifferences(const Rested &our, const Rested &peer)
{
    QList<std::pair<double, QString>> more;
    for (auto it = our.mappings.cbegin(); it != our.mappings.cend(); ++it)
        more.append({it.value() - peer.mappings.value(it.key()), it.key()});
    std::ranges::sort(more, std::greater());
    for (const auto &[megabytes, name] : more)
        if (megabytes >= differenceMegabytes)
            std::printf("  %+6.2f MB %s (%.2f)\n", megabytes, qPrintable(name), our.mappings.value(name));
}

std::unique_ptr<Running> productAtWork(Bed &bed)
{
    auto running = bed.run(bed.aloneAndTrusting(bed.product()));
    running->waitForPaint(bed.screen());
    const QDeadlineTimer patience(20000);
    while (!bed.trayLine().startsWith(QStringLiteral("coder - 1 running")) && !patience.hasExpired())
        ::usleep(100'000);
    return running;
}

std::unique_ptr<Running> peerAtWork(Bed &bed)
{
    auto running = bed.run(bed.aloneAndTrusting(bed.peer()));
    running->waitForPaint(bed.screen());
    if (!running->waitForLine("asked"))
        std::fprintf(stderr, "the peer made no TLS request\n");
    return running;
}

void measureIdle(const Running &running, Measured &measured)
{
    const Usage before = usageOf(running.pid());
    ::sleep(watchSeconds);
    const Usage after = usageOf(running.pid());
    const double percent = (after.cpuSeconds - before.cpuSeconds) * 100 / watchSeconds;
    std::printf("idle: %lld wakeups a minute\n", wakeupsBetween(before, after) * 60 / qint64(watchSeconds));
    measured.limits << Limit{QStringLiteral("idle_cpu"), QStringLiteral("%"), percent, 0.3};
}

} // namespace

void measureRest(Bed &bed, Measured &measured)
{
    if (!bed.copyLibraries())
        std::fprintf(stderr, "the libraries could not be copied: what else runs on this computer counts\n");
    QList<double> ours;
    QList<double> peers;
    for (int i = 0; i < pairs; ++i) {
        const Rested peer = settled(bed, *peerAtWork(bed));
        const auto product = productAtWork(bed);
        const Rested our = settled(bed, *product);
        std::printf("memory %d: ours %.1f MB (%.1f private, %.1f resident), peer %.1f MB (%.1f, %.1f)\n", i + 1,
                    our.memory.pss, our.memory.own, our.memory.rss, peer.memory.pss, peer.memory.own, peer.memory.rss);
        ours << our.memory.pss;
        peers << peer.memory.pss;
        if (i + 1 < pairs)
            continue;
        printDifferences(our, peer);
        measureIdle(*product, measured);
    }
    measured.figures << Figure{QStringLiteral("pss_ratio"), QStringLiteral("MB"), median(ours), median(peers), 1.4};
    measured.limits << Limit{QStringLiteral("pss"), QStringLiteral("MB"), median(ours), 50};
}

} // namespace coder::bench
