// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/history.h"
#include "core/health/smicsv.h"

#include <vector>

namespace coder {

enum class GpuQuantity { Utilization, Power, Temperature, MemoryUsed, Clock };

// What the GPUs of one VM did. A GPU is the same as long as its uuid (or index, where none is told) is.
class GpuHistory
{
public:
    static constexpr int quantities = 5;

    void add(qint64 second, int step, const QList<GpuReading> &gpus);

    int count() const { return int(m_gpus.size()); }
    // What it told last.
    const GpuReading &gpu(int index) const { return m_gpus.at(std::size_t(index)).reading; }
    const History &of(int index, GpuQuantity quantity) const;
    // What every driver's figures lie below; nullopt where that is not known.
    std::optional<double> powerLimit() const;
    qsizetype bytes() const;

private:
    struct Gpu
    {
        GpuReading reading;
        std::array<History, quantities> histories;
    };
    Gpu &find(const GpuReading &reading);

    std::vector<Gpu> m_gpus;
};

} // namespace coder
