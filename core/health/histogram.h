// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>

namespace coder {

// A Prometheus histogram: how many observations were at most `bound`, counted since the server's start.
class Histogram
{
public:
    // Several engines, or several labels, add up.
    void add(double bound, double count);
    bool isEmpty() const { return m_counts.empty(); }
    // All observations.
    double total() const;

    // What came since `earlier`. After a restart of the server, which counts from zero again, that is everything there
    // is now; the same where the buckets are others than before.
    Histogram since(const Histogram &earlier) const;

    // As Prometheus' histogram_quantile() does it: linear inside the bucket; in the last, open one the largest bound
    // that is told. nullopt where nothing was observed.
    std::optional<double> quantile(double part) const;

private:
    std::map<double, double> m_counts;
};

} // namespace coder
