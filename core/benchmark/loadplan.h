// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/benchmark/answertiming.h"

#include <QUrl>

namespace coder::benchmark {

// What is sent to whom, and how much of it at once.
struct LoadPlan
{
    QUrl url; // of the completions themselves, such as http://127.0.0.1:8000/v1/chat/completions
    Secret apiKey;
    QList<QByteArray> warmups;   // bodies sent before, at the same concurrency, and counted nowhere
    QList<QByteArray> bodies;    // one JSON object a request, in the order they are sent
    int concurrency = 0;         // at most so many under way; 0 = no limit
    QList<Nanoseconds> arrivals; // when each of `bodies` is sent at the earliest; empty = as soon as there is a place
    std::chrono::milliseconds timeout = std::chrono::minutes(10); // of one request
};

struct LoadProgress
{
    int sent = 0;
    int ended = 0;
    int failed = 0;
    int underWay = 0;
    qint64 tokens = 0; // of the answers that ended
    bool isWarmingUp = false;
};

struct LoadResult
{
    QList<RequestRecord> records; // in the order they ended; one for each request that was sent
    Nanoseconds duration{};       // from the first request that counts to the end of the last
    bool isCancelled = false;
    int warmupFailures = 0;
    QString warmupFailure; // the words of the first
};

} // namespace coder::benchmark
