// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace coder::benchmark {

// What is asked of the model. Every request asks for exactly `outputTokens` (vLLM's `ignore_eos` and `min_tokens`), so
// that two servers do the same work, and begins with words of its own, so that no cached prefix answers for it.
struct Workload
{
    QString name = QStringLiteral("coding"); // one of workloadNames()
    QString model;                           // as it is served
    int requests = 0;
    int outputTokens = 256;
    quint32 seed = 0; // the same seed makes the same requests on every computer
};

QStringList workloadNames(); // coding, context-heavy, reasoning, synthetic
// Of resources/benchmark/prompts.json: results of different sets do not compare.
QString promptSetVersion();

// The bodies of the requests, for LoadPlan. Empty for a name that is not known.
QList<QByteArray> requestBodies(const Workload &workload);

} // namespace coder::benchmark
