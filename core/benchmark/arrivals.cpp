// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/arrivals.h"

#include <QRandomGenerator>
#include <cmath>

namespace coder::benchmark {

QList<Nanoseconds> poissonArrivals(int count, double perSecond, quint32 seed)
{
    // Not std::exponential_distribution: its numbers differ from one standard library to the next.
    QRandomGenerator random(seed);
    QList<double> times;
    double now = 0;
    for (int i = 0; i < count; ++i)
        times << (now -= std::log1p(-random.generateDouble()));
    const double stretch = now > 0 ? count / perSecond / now : 0;
    QList<Nanoseconds> arrivals;
    for (const double time : times)
        arrivals << Nanoseconds(qint64(std::llround(time * stretch * 1e9)));
    return arrivals;
}

} // namespace coder::benchmark
