// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace coder {

// One GPU at one moment. What the driver does not tell ([N/A], ERR!, a field it does not know) is absent.
struct GpuReading
{
    int index = 0; // as the driver counts; a lost GPU leaves a hole
    QString uuid;
    QString name;
    QString busId;
    QString driver;
    QString computeCapability;         // "8.9"
    QString state;                     // "P0" (busy) to "P12"
    QString fault;                     // "GPU is lost", "GPU requires reset", "Unknown Error"; empty = none told
    std::optional<double> memoryTotal; // MiB
    std::optional<double> memoryUsed;  // MiB, with what the driver keeps for itself
    std::optional<double> utilization; // percent of the time in which a kernel ran; absent with MIG
    std::optional<double> memoryUtilization;
    std::optional<double> power;       // W
    std::optional<double> powerLimit;  // W
    std::optional<double> temperature; // degrees Celsius
    std::optional<double> memoryTemperature;
    std::optional<double> clock;             // MHz, of the multiprocessors
    std::optional<double> memoryClock;       // MHz
    std::optional<double> uncorrectedErrors; // of the memory, since the driver was loaded
    std::optional<double> linkGeneration;    // PCIe, now
    std::optional<double> linkWidth;
    std::optional<quint64> slowedBy; // bit mask of clock event reasons
    std::optional<bool> mig;
};

// Why nvidia-smi told nothing, or not everything.
enum class SmiProblem {
    None,
    NotInstalled,
    DriverNotLoaded,
    LibraryMismatch, // the driver was updated below running programs: a reboot is needed
    NoDevices,
    GpuLost, // at least one; the others may be read
    AccessBlocked,
    BadField, // it refused the whole query for one field it does not know
    TimedOut,
    NotUnderstood,
};

struct SmiReport
{
    SmiProblem problem = SmiProblem::None;
    QString detail;       // the line that says so
    QString refusedField; // of BadField
    QStringList lostGpus; // their bus ids, or what else names them
    QList<GpuReading> gpus;
};

// Reads what `nvidia-smi --query-gpu=… --format=csv[,noheader][,nounits]` printed, with both of its outputs in any
// order. Columns are known by the header if there is one, else by `fields`, the ones that were asked for. Old and new
// names of a field, cells with and without units, unknown columns and short rows are all understood.
SmiReport parseSmi(const QByteArray &text, const QStringList &fields = {}, int exitCode = 0);

// What to ask for, and what every driver since 2018 knows, for when a field is refused.
QStringList smiFields();
QStringList minimalSmiFields();
// What to ask for next after `asked` was refused for one field: without it, or the minimal list.
QStringList smiFieldsWithout(const QStringList &asked, const QString &refused);

} // namespace coder
