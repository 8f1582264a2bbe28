// SPDX-License-Identifier: GPL-3.0-or-later
// The staged bring-up of a VM beside the sum of the same stages one after the other, best of five on the demo cloud;
// and how long after the model answered the program noticed.
#include "tests/bench/report.h"
#include "tests/support/coderbed.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

using namespace coder;
using namespace coder::bench;

namespace {

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

struct BringUp
{
    double staged = 0; // s, from the first stage's start to the last one's end
    double serial = 0; // s, the stages' durations added
    double noticed = 0;
};

// The VM's own progress file: its stages with start and end.
BringUp measure(const QJsonObject &progress)
{
    BringUp result;
    QDateTime first;
    QDateTime last;
    for (const QJsonValue &stage : progress[u"stages"].toArray()) {
        const QDateTime started = timeOf(stage[u"started"]);
        const QDateTime ended = timeOf(stage[u"ended"]);
        if (stage[u"state"].toString() != u"done"_qs || !started.isValid() || !ended.isValid())
            continue;
        result.serial += double(started.msecsTo(ended)) / 1000;
        first = first.isValid() ? std::min(first, started) : started;
        last = last.isValid() ? std::max(last, ended) : ended;
    }
    result.staged = double(first.msecsTo(last)) / 1000;
    return result;
}

// When the flow went on from "engine": the first event behind it.
QDateTime noticedAt(const test::CoderBed &bed)
{
    QFile events(bed.path(u"state/linode-llm-coder/sessions/vault/events.jsonl"_qs));
    if (!events.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : events.readAll().split('\n'))
        if (line.contains("\"models\""))
            return timeOf(QJsonDocument::fromJson(line).object()[u"time"]);
    return {};
}

BringUp once()
{
    test::CoderBed bed;
    if (!bed.startCloud({u"--speed"_qs, u"60"_qs})) {
        std::fprintf(stderr, "%s\n", qPrintable(bed.problem));
        return {};
    }
    // An image without the driver, so that every stage has work to do.
    bed.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-32B-Instruct-AWQ\n"
                 "IMAGE=linode/ubuntu24.04\n");
    bed.run({u"up"_qs, u"vault"_qs});
    const auto progress =
        bed.run({u"ssh"_qs, u"vault"_qs, u"--"_qs, u"cat"_qs, u"/var/lib/coder/progress.json"_qs}).object();
    BringUp result = measure(progress);
    for (const QJsonValue &stage : progress[u"stages"].toArray())
        if (stage[u"id"].toString() == u"engine"_qs)
            result.noticed = double(timeOf(stage[u"ended"]).msecsTo(noticedAt(bed))) / 1000;
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    BringUp best;
    for (int i = 0; i < 5; ++i) {
        const BringUp run = once();
        std::printf("run %d: staged %.2f s, one after the other %.2f s, noticed %+.2f s\n", i + 1, run.staged,
                    run.serial, run.noticed);
        if (i == 0 || (run.staged > 0 && run.staged < best.staged))
            best = run;
    }
    // The VM itself looks for readiness twice a second: its "ended" is up to 0.5 s behind the model's first answer.
    const double latest = best.noticed + 0.5;
    std::printf("readiness noticed at most %.2f s after the model answers (goal <= 1)\n", latest);
    const bool isMet = report(u"bringup"_qs, {{u"staged_ratio"_qs, u"s"_qs, best.staged, best.serial, 0.65}});
    return isMet && latest <= 1 ? 0 : 1;
}
