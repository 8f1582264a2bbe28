// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/gpuhistory.h"

#include <algorithm>

namespace coder {
namespace {

constexpr std::array<std::optional<double> GpuReading::*, GpuHistory::quantities> places{
    &GpuReading::utilization, &GpuReading::power, &GpuReading::temperature, &GpuReading::memoryUsed,
    &GpuReading::clock};

bool isSame(const GpuReading &one, const GpuReading &other)
{
    return one.uuid.isEmpty() || other.uuid.isEmpty() ? one.index == other.index : one.uuid == other.uuid;
}

} // namespace

GpuHistory::Gpu &GpuHistory::find(const GpuReading &reading)
{
    const auto found = std::ranges::find_if(m_gpus, [&](const Gpu &one) { return isSame(one.reading, reading); });
    return found == m_gpus.end() ? m_gpus.emplace_back() : *found;
}

void GpuHistory::add(qint64 second, int step, const QList<GpuReading> &gpus)
{
    for (const GpuReading &reading : gpus) {
        Gpu &gpu = find(reading);
        gpu.reading = reading;
        for (std::size_t quantity = 0; quantity < places.size(); ++quantity)
            if (const auto value = reading.*places[quantity])
                gpu.histories[quantity].put(second, step, float(*value));
    }
}

const History &GpuHistory::of(int index, GpuQuantity quantity) const
{
    return m_gpus.at(std::size_t(index)).histories.at(std::size_t(quantity));
}

std::optional<double> GpuHistory::powerLimit() const
{
    std::optional<double> largest;
    for (const Gpu &gpu : m_gpus)
        if (const auto limit = gpu.reading.powerLimit)
            largest = std::max(largest.value_or(0), *limit);
    return largest;
}

qsizetype GpuHistory::bytes() const
{
    qsizetype sum = 0;
    for (const Gpu &gpu : m_gpus)
        for (const History &history : gpu.histories)
            sum += history.bytes();
    return sum;
}

} // namespace coder
