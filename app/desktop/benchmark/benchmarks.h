// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdialog.h"
#include "app/desktop/benchmark/benchmarkmeasurer.h"

namespace coder {

// What outlives the window of benchmarks: a run goes on while it is closed.
class Benchmarks
{
public:
    Benchmarks(Controller &controller, QWidget &parent);
    void show(const QString &session); // the one that is meant; may be empty

private:
    Controller &m_controller;
    QWidget &m_parent;
    BenchmarkDesk m_desk;
    BenchmarkMeasurer m_measurer;
};

} // namespace coder
