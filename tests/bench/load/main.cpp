// SPDX-License-Identifier: GPL-3.0-or-later
// The load generator against a server whose times are known: how far its medians are from the truth, and what 256
// streams at once cost its thread, beside a plain asyncio client of Python's standard library (peer.py) that does the
// same work against the same server. The best of five each.
#include "core/benchmark/loadgenerator.h"
#include "core/benchmark/statistics.h"
#include "tests/bench/report.h"
#include "tests/support/pacedserver.h"

#include <QCoreApplication>
#include <QProcess>

#include <sys/resource.h>

using namespace coder;
using namespace coder::bench;
using namespace coder::benchmark;
using coder::test::PacedAnswer;
using coder::test::PacedServer;

namespace {

constexpr int rounds = 5;

struct Measured
{
    double ttft = 1e9; // ms beyond what is allowed per cent of the truth
    double itl = 1e9;
    double cores = 1e9;
    double eventsPerCoreSecond = 0;
};

PacedAnswer answer()
{
    PacedAnswer paced;
    paced.firstMs = 100;
    paced.gapMs = 20;
    paced.tokens = 40;
    return paced;
}

double cpuOfThisThread()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double beyondOnePercent(double found, double truth)
{
    return std::max(0.0, std::abs(found - truth) - truth / 100);
}

// `apart` is between two requests. The stand-in counts from when it has read a request: of many that come at once, the
// last would wait in its queue, which is no error of ours.
Measured measure(int concurrency, std::chrono::milliseconds apart)
{
    const PacedServer server({answer()});
    LoadPlan plan;
    plan.url = server.url();
    plan.concurrency = concurrency;
    plan.warmups = QList<QByteArray>(concurrency, "{}"); // opens the connections, as each run's warm-up does
    plan.bodies = QList<QByteArray>(std::max(5, 2 * concurrency), "{}");
    for (int i = 0; apart.count() > 0 && i < plan.bodies.size(); ++i)
        plan.arrivals << i * apart;
    LoadGenerator generator;
    double cpu = 0; // of the run's own thread, which is the one that tells
    const LoadResult result =
        generator.start(plan, [&cpu](const LoadProgress &) { cpu = cpuOfThisThread(); }).result().value();
    const Statistics all = statisticsOf(result.records, result.duration);
    QList<double> firsts;
    QList<double> gaps;
    for (const auto &times : server.written().mid(plan.warmups.size())) {
        firsts << double(times.first().count()) / 1e6;
        for (int i = 1; i < times.size(); ++i)
            gaps << double((times[i] - times[i - 1]).count()) / 1e6;
    }
    if (all.completed != plan.bodies.size())
        return {};
    return {beyondOnePercent(all.ttft.median, spreadOf(firsts).median),
            beyondOnePercent(all.itl.median, spreadOf(gaps).median), cpu / all.duration,
            double((plan.warmups.size() + plan.bodies.size()) * answer().tokens) / cpu};
}

// 0 if it did not do the whole work.
double measurePeer(int concurrency)
{
    const PacedServer server({answer()});
    const int requests = std::max(5, 2 * concurrency);
    QProcess peer;
    peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    peer.start(QStringLiteral("/usr/bin/python3"),
               {QStringLiteral("-I"), QStringLiteral(CODER_SOURCE_DIR "/tests/bench/load/peer.py"), server.url().host(),
                QString::number(server.url().port()), server.url().path(), QString::number(concurrency),
                QString::number(requests)});
    peer.waitForFinished(120'000);
    const QJsonObject told = QJsonDocument::fromJson(peer.readAllStandardOutput()).object();
    const double cpu = told[QStringLiteral("cpu_seconds")].toDouble();
    const bool isWhole = told[QStringLiteral("completed")].toInt() == requests
                         && told[QStringLiteral("events")].toInt() == requests * answer().tokens;
    return isWhole && cpu > 0 ? told[QStringLiteral("events")].toDouble() / cpu : 0;
}

double bestOfPeer(int concurrency)
{
    double best = 0;
    for (int i = 0; i < rounds; ++i)
        best = std::max(best, measurePeer(concurrency));
    return best;
}

Measured bestOf(int concurrency, std::chrono::milliseconds apart = {})
{
    Measured best;
    for (int i = 0; i < rounds; ++i) {
        const Measured one = measure(concurrency, apart);
        best = {std::min(best.ttft, one.ttft), std::min(best.itl, one.itl), std::min(best.cores, one.cores),
                std::max(best.eventsPerCoreSecond, one.eventsPerCoreSecond)};
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Measured one = bestOf(1);
    const Measured many = bestOf(64, std::chrono::milliseconds(2));
    const Measured most = bestOf(256);
    const Figure beside{QStringLiteral("events_ratio"),
                        QStringLiteral("per_core_s"),
                        most.eventsPerCoreSecond,
                        bestOfPeer(256),
                        5,
                        false};
    const QString ms = QStringLiteral("ms");
    const bool met = report(QStringLiteral("load"), {beside},
                            {{QStringLiteral("ttft_error_at_1"), ms, one.ttft, 1},
                             {QStringLiteral("itl_error_at_1"), ms, one.itl, 1},
                             {QStringLiteral("ttft_error_at_64"), ms, many.ttft, 3},
                             {QStringLiteral("itl_error_at_64"), ms, many.itl, 3},
                             {QStringLiteral("cores_at_256"), QStringLiteral("cores"), most.cores, 1}});
    return met ? 0 : 1;
}
