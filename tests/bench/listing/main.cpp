// SPDX-License-Identifier: GPL-3.0-or-later
// `coder list --offline` with three sessions on disk beside `python3 -c pass`: wall time (best of five) and memory.
#include "core/session/sessionstore.h"
#include "core/session/stages.h"
#include "tests/bench/report.h"
#include "tests/support/coderbed.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace coder;
using namespace coder::bench;

namespace {

struct Cost
{
    double ms = 0;
    double mib = 0;
};

// One run of a program with its output thrown away.
Cost runOnce(const QList<QByteArray> &words, const QProcessEnvironment &environment)
{
    QElapsedTimer timer;
    timer.start();
    const pid_t child = ::fork();
    if (child == 0) {
        for (const QString &key : environment.keys())
            qputenv(key.toLocal8Bit().constData(), environment.value(key).toLocal8Bit());
        if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr))
            ::_exit(126);
        std::vector<char *> argv;
        for (const QByteArray &word : words)
            argv.push_back(const_cast<char *>(word.constData()));
        argv.push_back(nullptr);
        ::execvp(argv.front(), argv.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (status != 0)
        std::fprintf(stderr, "%s ended with %d\n", words.first().constData(), status);
    return {double(timer.nsecsElapsed()) / 1e6, double(usage.ru_maxrss) / 1024};
}

Cost best(const QList<Cost> &costs)
{
    Cost least = costs.first();
    for (const Cost &cost : costs)
        least = {std::min(least.ms, cost.ms), std::min(least.mib, cost.mib)};
    return least;
}

void fill(const test::CoderBed &bed)
{
    SessionStore store(bed.path(QStringLiteral("state/linode-llm-coder/sessions")));
    for (const char *name : {"one", "two", "three"}) {
        Session session;
        session.name = QString::fromLatin1(name);
        session.label = QStringLiteral("coder-00000000-") + session.name;
        session.phase = Phase::Ready;
        session.stages = initialStages();
        if (const auto saved = store.save(session); !saved)
            std::fprintf(stderr, "%s\n", qPrintable(saved.error().detail));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const test::CoderBed bed;
    fill(bed);
    const QByteArray program = (QCoreApplication::applicationDirPath() + QStringLiteral("/coder")).toLocal8Bit();
    QList<Cost> ours;
    QList<Cost> peers;
    for (int i = 0; i < 6; ++i) { // the first of each warms the caches and is not counted
        ours << runOnce({program, "list", "--offline"}, bed.environment);
        peers << runOnce({"/usr/bin/python3", "-c", "pass"}, bed.environment);
    }
    const Cost our = best(ours.mid(1));
    const Cost peer = best(peers.mid(1));
    std::printf("peak memory: %.1f MiB (goal <= 25), python3: %.1f MiB\n", our.mib, peer.mib);
    const bool isMet =
        report(QStringLiteral("listing"), {{QStringLiteral("wall_ratio"), QStringLiteral("ms"), our.ms, peer.ms, 3}});
    return isMet && our.mib <= 25 ? 0 : 1;
}
