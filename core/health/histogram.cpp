// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/histogram.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace coder {

void Histogram::add(double bound, double count)
{
    if (!std::isnan(bound) && std::isfinite(count) && count >= 0)
        m_counts[bound] += count;
}

double Histogram::total() const
{
    return m_counts.empty() ? 0 : m_counts.rbegin()->second;
}

Histogram Histogram::since(const Histogram &earlier) const
{
    Histogram difference = *this;
    for (auto &[bound, count] : difference.m_counts) {
        const auto before = earlier.m_counts.find(bound);
        if (before == earlier.m_counts.end() || before->second > count)
            return *this;
        count -= before->second;
    }
    return difference;
}

std::optional<double> Histogram::quantile(double part) const
{
    if (!(total() > 0))
        return std::nullopt;
    const double rank = std::clamp(part, 0.0, 1.0) * total();
    const auto bucket = std::ranges::find_if(m_counts, [=](auto one) { return one.second >= rank; });
    const double before = bucket == m_counts.begin() ? 0 : std::prev(bucket)->second;
    const double floor = bucket == m_counts.begin() ? std::min(0.0, bucket->first) : std::prev(bucket)->first;
    const bool isOpen = !std::isfinite(bucket->first);
    if (isOpen && bucket == m_counts.begin())
        return std::nullopt; // observed, but no bound is told
    if (isOpen || !std::isfinite(floor) || !(bucket->second > before))
        return isOpen ? floor : bucket->first;
    return floor + (bucket->first - floor) * (rank - before) / (bucket->second - before);
}

} // namespace coder
