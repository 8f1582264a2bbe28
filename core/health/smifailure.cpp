// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/smifailure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace coder {
namespace {

struct Saying
{
    const char *part;
    SmiProblem problem;
};

// In this order: a line may hold several.
constexpr std::array<Saying, 16> sayings{{
    {"is not a valid field to query", SmiProblem::BadField},
    {"Driver/library version mismatch", SmiProblem::LibraryMismatch},
    {"couldn't communicate with the NVIDIA driver", SmiProblem::DriverNotLoaded},
    {"driver not loaded", SmiProblem::DriverNotLoaded},
    {"Driver Not Loaded", SmiProblem::DriverNotLoaded},
    {"Unable to determine the device handle", SmiProblem::GpuLost},
    {"GPU is lost", SmiProblem::GpuLost},
    {"fallen off the bus", SmiProblem::GpuLost},
    {"No devices were found", SmiProblem::NoDevices},
    {"No supported GPUs were found", SmiProblem::NoDevices},
    {"GPU access blocked", SmiProblem::AccessBlocked},
    {"Insufficient Permissions", SmiProblem::AccessBlocked},
    {"Failed to initialize NVML", SmiProblem::AccessBlocked},
    {"nvidia-smi: command not found", SmiProblem::NotInstalled},
    {"nvidia-smi: not found", SmiProblem::NotInstalled},
    {"nvidia-smi: No such file", SmiProblem::NotInstalled},
}};

// "… for GPU1: 0000:34:00.0: Unknown Error", newer "… for GPU0000:34:00.0: Unknown Error": the bus id, or the name.
QString gpuNamed(const QByteArray &line)
{
    const qsizetype start = line.indexOf("GPU") + 3;
    QByteArray words = line.mid(start, line.lastIndexOf(':') - start).trimmed();
    if (const qsizetype space = words.indexOf(": "); space >= 0)
        words = words.mid(space + 2);
    return QString::fromUtf8(words).trimmed();
}

QString fieldNamed(const QByteArray &line)
{
    const qsizetype start = line.indexOf('"') + 1;
    const qsizetype end = line.indexOf('"', start);
    return start > 0 && end > start ? QString::fromUtf8(line.mid(start, end - start)) : QString();
}

void tell(SmiReport &report, SmiProblem problem, const QByteArray &line)
{
    if (report.problem != SmiProblem::None)
        return;
    report.problem = problem;
    report.detail = QString::fromUtf8(line.left(400)).trimmed();
}

} // namespace

bool takeFailure(const QByteArray &line, SmiReport &report)
{
    const auto *const saying =
        std::ranges::find_if(sayings, [&](const Saying &one) { return line.contains(one.part); });
    // A row of values may say in one of its cells, always in brackets, that this GPU does not answer.
    if (saying == sayings.end() || line.contains(", ["))
        return false;
    if (saying->problem == SmiProblem::GpuLost)
        report.lostGpus.append(gpuNamed(line));
    if (saying->problem == SmiProblem::BadField && report.refusedField.isEmpty())
        report.refusedField = fieldNamed(line);
    tell(report, saying->problem, line);
    return true;
}

SmiProblem problemOfExit(int exitCode)
{
    static constexpr std::array<std::pair<int, SmiProblem>, 9> meanings{{
        {0, SmiProblem::None},
        {2, SmiProblem::BadField},
        {6, SmiProblem::NoDevices},
        {9, SmiProblem::DriverNotLoaded},
        {15, SmiProblem::GpuLost},
        {18, SmiProblem::LibraryMismatch},
        {124, SmiProblem::TimedOut},
        {126, SmiProblem::NotInstalled},
        {127, SmiProblem::NotInstalled},
    }};
    const auto *const found = std::ranges::find_if(meanings, [=](auto one) { return one.first == exitCode; });
    return found == meanings.end() ? SmiProblem::NotUnderstood : found->second;
}

} // namespace coder
