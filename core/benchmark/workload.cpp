// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/workload.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

constexpr int syntheticWords = 1024;
constexpr int logLines = 240;

QJsonObject promptSet()
{
    QFile file(u":/benchmark/prompts.json"_qs);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString pickOf(QRandomGenerator &random, const QStringList &words)
{
    return words[random.bounded(int(words.size()))];
}

// Common short words: about a token each with every tokenizer.
QString randomWords(QRandomGenerator &random, int count)
{
    static const QStringList words{u"time"_qs,  u"year"_qs, u"way"_qs,  u"day"_qs,   u"thing"_qs, u"man"_qs,
                                   u"world"_qs, u"life"_qs, u"hand"_qs, u"part"_qs,  u"child"_qs, u"eye"_qs,
                                   u"place"_qs, u"work"_qs, u"week"_qs, u"case"_qs,  u"point"_qs, u"home"_qs,
                                   u"water"_qs, u"room"_qs, u"area"_qs, u"money"_qs, u"story"_qs, u"fact"_qs};
    QStringList made;
    for (int i = 0; i < count; ++i)
        made << pickOf(random, words);
    return made.join(u' ');
}

QString buildLog(QRandomGenerator &random)
{
    QString log;
    for (int i = 0; i < logLines; ++i)
        log += u"%1 farm-%2 %3 %4 %5 s\n"_qs.arg(i, 4, 10, QLatin1Char('0'))
                   .arg(random.bounded(9))
                   .arg(pickOf(random, {u"fetch"_qs, u"configure"_qs, u"compile"_qs, u"link"_qs, u"test"_qs}),
                        random.bounded(6) == 0 ? u"failed"_qs : u"done"_qs)
                   .arg(random.bounded(1, 600));
    return log + u'\n';
}

QString promptOf(const Workload &workload, const QJsonArray &prompts, int number, QRandomGenerator &random)
{
    const QString own = randomWords(random, 16) + u"\n\n"_qs;
    if (workload.name == u"synthetic")
        return own + randomWords(random, syntheticWords);
    const QString prompt = prompts[number % prompts.size()].toString();
    return own + (workload.name == u"context-heavy" ? buildLog(random) : QString()) + prompt;
}

} // namespace

QStringList workloadNames()
{
    return {u"coding"_qs, u"context-heavy"_qs, u"reasoning"_qs, u"synthetic"_qs};
}

QString promptSetVersion()
{
    return promptSet()[u"version"].toString();
}

QList<QByteArray> requestBodies(const Workload &workload)
{
    const QJsonArray prompts = promptSet()[workload.name].toArray();
    if (prompts.isEmpty() && workload.name != u"synthetic")
        return {};
    QRandomGenerator random(workload.seed);
    QList<QByteArray> bodies;
    for (int i = 0; i < workload.requests; ++i) {
        const QJsonObject message{{u"role"_qs, u"user"_qs}, {u"content"_qs, promptOf(workload, prompts, i, random)}};
        bodies << QJsonDocument(QJsonObject{{u"model"_qs, workload.model},
                                            {u"messages"_qs, QJsonArray{message}},
                                            {u"stream"_qs, true},
                                            {u"stream_options"_qs, QJsonObject{{u"include_usage"_qs, true}}},
                                            {u"max_tokens"_qs, workload.outputTokens},
                                            {u"min_tokens"_qs, workload.outputTokens},
                                            {u"ignore_eos"_qs, true},
                                            {u"temperature"_qs, 0}})
                      .toJson(QJsonDocument::Compact);
    }
    return bodies;
}

} // namespace coder::benchmark
