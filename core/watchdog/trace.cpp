// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/trace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace coder {
namespace {

// What is wrong with a line, in English; empty = nothing.
using Problem = QString;

Problem readNumber(const QJsonObject &object, const QString &name, double *into)
{
    const QJsonValue value = object[name];
    if (!value.isDouble() || value.toDouble() < 0)
        return u"\"%1\" is no number from 0 on"_qs.arg(name);
    *into = value.toDouble();
    return {};
}

Problem readCounters(const QJsonObject &object, Sample *sample)
{
    EngineCounters counters;
    const std::array<std::pair<QString, double *>, 5> members{{{u"running"_qs, &counters.running},
                                                               {u"waiting"_qs, &counters.waiting},
                                                               {u"generation_tokens"_qs, &counters.generationTokens},
                                                               {u"prompt_tokens"_qs, &counters.promptTokens},
                                                               {u"requests"_qs, &counters.requests}}};
    for (const auto &[name, into] : members)
        if (const Problem problem = readNumber(object, name, into); !problem.isEmpty())
            return problem;
    sample->metrics = counters;
    return {};
}

Problem readMetrics(const QJsonValue &metrics, Sample *sample)
{
    sample->isRefused = metrics == u"refused"_qs;
    if (metrics.isObject())
        return readCounters(metrics.toObject(), sample);
    const bool isKnown = metrics.isNull() || metrics.isUndefined() || sample->isRefused;
    return isKnown ? Problem() : u"\"metrics\" is neither null nor \"refused\" nor an object"_qs;
}

Problem readSample(const QJsonObject &object, Sample *sample)
{
    if (const Problem problem = readNumber(object, u"t"_qs, &sample->t); !problem.isEmpty())
        return problem;
    const QJsonValue hold = object[u"hold"];
    if (!hold.isBool() && !hold.isNull() && !hold.isUndefined())
        return u"\"hold\" is neither true nor false"_qs;
    sample->hold = hold.toBool();
    const QJsonValue extend = object[u"extend"];
    if (!extend.isNull() && !extend.isUndefined())
        if (const Problem problem = readNumber(object, u"extend"_qs, &sample->extend.emplace()); !problem.isEmpty())
            return problem;
    return readMetrics(object[u"metrics"], sample);
}

Problem readLine(const QByteArray &line, double earliest, Sample *sample)
{
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(line, &broken);
    if (broken.error != QJsonParseError::NoError)
        return broken.errorString();
    if (!document.isObject())
        return u"no JSON object"_qs;
    const Problem problem = readSample(document.object(), sample);
    return problem.isEmpty() && sample->t < earliest ? u"\"t\" goes back"_qs : problem;
}

} // namespace

Result<QList<Sample>> parseTrace(const QByteArray &lines)
{
    QList<Sample> samples;
    int number = 0;
    for (const QByteArray &line : lines.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        Sample sample;
        const Problem problem = readLine(line, samples.isEmpty() ? 0 : samples.last().t, &sample);
        if (!problem.isEmpty())
            return fail(ErrorCode::InvalidInput, u"line %1: %2"_qs.arg(number).arg(problem));
        samples << sample;
    }
    return samples;
}

Replay replay(const IdleLimits &limits, const QList<Sample> &samples)
{
    IdlePolicy policy(limits);
    Replay result;
    for (const Sample &sample : samples) {
        if (policy.isOver())
            break;
        result.decisions << policy.take(sample);
    }
    result.idleSeconds = policy.idleSeconds();
    return result;
}

QJsonObject toJson(const Replay &replay)
{
    QJsonArray decisions;
    for (const Decision &decision : replay.decisions)
        decisions << QJsonObject{{u"t"_qs, decision.t},
                                 {u"action"_qs, decision.action == Decision::Action::Warn ? u"warn"_qs : u"destroy"_qs},
                                 {u"reason"_qs, decision.reason == Decision::Reason::Idle ? u"idle"_qs : u"lease"_qs}};
    return {{u"decisions"_qs, decisions}, {u"idle_seconds"_qs, replay.idleSeconds}};
}

} // namespace coder
