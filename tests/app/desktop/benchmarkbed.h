// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdialog.h"
#include "app/desktop/benchmark/benchmarkmeasurer.h"
#include "tests/app/desktop/windowbed.h"

#include <QPushButton>

namespace coder::test {

// Of a session at `perUser` tokens a second for one user, at US$1 an hour.
inline QJsonObject benchmarkResult(int day, double perUser, double total)
{
    const QJsonObject context{{u"session"_qs, u"work"_qs},
                              {u"plan"_qs, u"plan-%1"_qs.arg(day)},
                              {u"hourly_usd"_qs, 1.0},
                              {u"driver"_qs, u"570"_qs}};
    return {{u"date"_qs, u"202611%1-080000"_qs.arg(day)},
            {u"model_id"_qs, u"qwen"_qs},
            {u"num_prompts"_qs, 24},
            {u"completed"_qs, 24},
            {u"max_concurrency"_qs, 4},
            {u"duration"_qs, 10.0},
            {u"output_throughput"_qs, total},
            {u"mean_tpot_ms"_qs, 1000 / perUser},
            {u"p50_ttft_ms"_qs, 100.0 * (day - 9)},
            {u"p95_ttft_ms"_qs, 200.0},
            {u"p99_ttft_ms"_qs, 300.0},
            {u"context"_qs, context}};
}

// What it writes and how it ends is the script's, to which the arguments go.
inline CoderCommand playedCommand(const QString &script)
{
    return {u"sh"_qs, {u"-c"_qs, script, u"coder"_qs}, QProcessEnvironment::systemEnvironment(), {}};
}

// The windows' desk over a folder of runs, and a command that is a script.
struct BenchmarkBed
{
    explicit BenchmarkBed(const QString &script = u"exit 0"_qs)
        : measurer(playedCommand(script))
    {}

    QTemporaryDir dir;
    WindowBed window;
    Controller controller{*window.program};
    BenchmarkMeasurer measurer;
    BenchmarkDesk desk{dir.filePath(u"runs"_qs)};

    // Day 10 onwards; the store's own notice reaches the desk.
    void keep(int count)
    {
        benchmark::RunStore store(dir.filePath(u"runs"_qs));
        for (int i = 0; i < count; ++i)
            QVERIFY(store.add(benchmarkResult(10 + i, 40 - 5 * i, 100 + (i == 1 ? -50 : 100 * i))));
        QTRY_COMPARE(desk.runs().size(), count);
    }
    // As the command would keep it.
    void keepOne(const QJsonObject &kept)
    {
        benchmark::RunStore store(dir.filePath(u"runs"_qs));
        QVERIFY(store.add(kept));
    }
    void chooseAll()
    {
        for (auto run = desk.runs().crbegin(); run != desk.runs().crend(); ++run) // the oldest is A
            desk.choose(run->id, true);
    }
};

// Nullptr if there is none.
inline QPushButton *button(const QWidget &within, const QString &text)
{
    for (auto *found : within.findChildren<QPushButton *>())
        if (found->text() == text)
            return found;
    return nullptr;
}

} // namespace coder::test
