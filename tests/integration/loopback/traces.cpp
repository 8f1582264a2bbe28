// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/traces.h"

#include <QRandomGenerator>

#include <array>

namespace coder::test {
namespace {

// Goes through a life second by second, in turns of one kind each.
class Narrator
{
public:
    explicit Narrator(quint32 number)
        : m_dice(number)
    {
        static constexpr std::array<double, 5> idles{0, 300, 600, 1800, 3600};
        static constexpr std::array<double, 5> warnings{60, 300, 300, 900, 1800};
        m_life.limits = {idles.at(below(5)), warnings.at(below(5)), (1 + below(4)) * 3600.0 - 960, below(4) != 0};
        m_step = 10 * (1 + below(3)) + below(3);
        m_last = m_life.limits.end + 1200 + below(2) * 3600;
    }
    MadeUpLife tell()
    {
        while (m_t < m_last)
            turn();
        return m_life;
    }

private:
    int below(int bound) { return m_dice.bounded(bound); }

    void turn()
    {
        const int kind = below(20);
        if (kind < 9)
            go(below(5400), false, true);
        else if (kind < 14)
            go(below(1200), true, true); // requests, or one long prompt
        else if (kind < 16)
            go(below(900), below(2) == 0, false); // the metrics cannot be read
        else if (kind == 16)
            refuse(below(900));
        else if (kind == 17)
            m_hold = below(600);
        else if (kind == 18)
            extendOnce(60.0 * (1 + below(90)));
        else
            gap(60 + below(1200));
    }
    void go(double span, bool isWorking, bool isReadable)
    {
        const bool isSilent = below(3) == 0; // no token moves: a long prompt
        for (const double end = m_t + span; m_t < end;)
            sample(isWorking, isReadable, isSilent);
        m_life.hasGap = m_life.hasGap || (!isReadable && span > 50);
    }
    void sample(bool isWorking, bool isReadable, bool isSilent)
    {
        if (isWorking && !isSilent)
            m_counters.generationTokens += 1 + below(500);
        m_counters.running = isWorking ? 1 + below(4) : 0;
        Sample taken{m_t, std::nullopt, false, m_hold > 0, {}};
        if (isReadable)
            taken.metrics = m_counters;
        add(taken, isWorking);
        if (isWorking && below(30) == 0)
            m_counters.requests += 1;
    }
    // The server is restarted: it listens no more, then counts from 0.
    void refuse(double span)
    {
        for (const double end = m_t + span; m_t < end;)
            add({m_t, std::nullopt, true, m_hold > 0, {}}, false);
        m_counters = {};
    }
    void extendOnce(double seconds)
    {
        m_counters.running = 0;
        m_life.isMoved = true;
        add({m_t, m_counters, false, false, seconds}, false);
        m_last = std::max(m_last, m_t + seconds + 1200);
        m_last = std::min(m_last, 6 * 3600.0); // of a life, not of the rules
    }
    void gap(double span)
    {
        m_life.hasGap = true;
        m_t += span;
    }
    void add(const Sample &taken, bool isWorking)
    {
        m_life.samples << taken;
        m_life.isWorking << isWorking;
        m_life.isMoved = m_life.isMoved || taken.hold;
        m_hold -= m_step;
        m_t += m_step;
    }

    QRandomGenerator m_dice;
    MadeUpLife m_life;
    EngineCounters m_counters;
    double m_t = 0;
    double m_step = 10;
    double m_last = 0;
    double m_hold = 0;
};

QByteArray metricsText(const Sample &sample)
{
    if (sample.isRefused)
        return "\"refused\"";
    if (!sample.metrics)
        return "null";
    const EngineCounters &now = *sample.metrics;
    return "{\"running\":" + QByteArray::number(now.running) + ",\"waiting\":" + QByteArray::number(now.waiting)
           + ",\"generation_tokens\":" + QByteArray::number(now.generationTokens, 'f', 0)
           + ",\"prompt_tokens\":" + QByteArray::number(now.promptTokens, 'f', 0)
           + ",\"requests\":" + QByteArray::number(now.requests, 'f', 0) + '}';
}

} // namespace

MadeUpLife madeUpLife(quint32 number)
{
    return Narrator(number).tell();
}

QByteArray toJson(const MadeUpLife &life)
{
    const IdleLimits &limits = life.limits;
    QByteArray text = "{\"limits\":{\"idle\":" + QByteArray::number(limits.idle) + ",\"warning\":"
                      + QByteArray::number(limits.warning) + ",\"end\":" + QByteArray::number(limits.end)
                      + ",\"hour_aware\":" + (limits.isHourAware ? "true" : "false") + "},\"samples\":[";
    for (qsizetype i = 0; i < life.samples.size(); ++i) {
        const Sample &sample = life.samples[i];
        text +=
            (i ? ",{\"t\":" : "{\"t\":") + QByteArray::number(sample.t, 'f', 0) + ",\"metrics\":" + metricsText(sample);
        if (sample.hold)
            text += ",\"hold\":true";
        if (sample.extend)
            text += ",\"extend\":" + QByteArray::number(*sample.extend);
        text += '}';
    }
    return text + "]}\n";
}

} // namespace coder::test
