// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/smicsv.h"

#include "core/health/smifailure.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>

namespace coder {
namespace {

using Number = std::optional<double> GpuReading::*;
using Words = QString GpuReading::*;

struct NumberField
{
    const char *name;
    Number place;
    double largest; // more than that is not this
};

// Where two fields fill one place, the first that tells something wins: `power.draw` is the average on new cards, and
// `enforced.power.limit` is there where `power.limit` is not.
constexpr double percent = 100;
constexpr double much = 1e9;
constexpr std::array<NumberField, 22> numberFields{{
    {"memory.total", &GpuReading::memoryTotal, much},
    {"memory.used", &GpuReading::memoryUsed, much},
    {"utilization.gpu", &GpuReading::utilization, percent},
    {"utilization.memory", &GpuReading::memoryUtilization, percent},
    {"power.draw", &GpuReading::power, 1e5},
    {"power.draw.instant", &GpuReading::power, 1e5},
    {"power.draw.average", &GpuReading::power, 1e5},
    {"power.limit", &GpuReading::powerLimit, 1e5},
    {"enforced.power.limit", &GpuReading::powerLimit, 1e5},
    {"power.default_limit", &GpuReading::powerLimit, 1e5},
    {"temperature.gpu", &GpuReading::temperature, 1000},
    {"temperature.memory", &GpuReading::memoryTemperature, 1000},
    {"clocks.sm", &GpuReading::clock, 1e5},
    {"clocks.current.sm", &GpuReading::clock, 1e5},
    {"clocks.gr", &GpuReading::clock, 1e5},
    {"clocks.current.graphics", &GpuReading::clock, 1e5},
    {"clocks.mem", &GpuReading::memoryClock, 1e5},
    {"clocks.current.memory", &GpuReading::memoryClock, 1e5},
    {"ecc.errors.uncorrected.volatile.total", &GpuReading::uncorrectedErrors, 1e18},
    {"pcie.link.gen.current", &GpuReading::linkGeneration, 100},
    {"pcie.link.gen.gpucurrent", &GpuReading::linkGeneration, 100},
    {"pcie.link.width.current", &GpuReading::linkWidth, 1000},
}};

struct WordField
{
    const char *name;
    Words place;
};

constexpr std::array<WordField, 10> wordFields{{
    {"uuid", &GpuReading::uuid},
    {"gpu_uuid", &GpuReading::uuid},
    {"name", &GpuReading::name},
    {"gpu_name", &GpuReading::name},
    {"pci.bus_id", &GpuReading::busId},
    {"gpu_bus_id", &GpuReading::busId},
    {"driver_version", &GpuReading::driver},
    {"kmd_version", &GpuReading::driver},
    {"compute_cap", &GpuReading::computeCapability},
    {"pstate", &GpuReading::state},
}};

const NumberField *numberField(const QByteArray &name)
{
    const auto *const found =
        std::ranges::find_if(numberFields, [&](const NumberField &one) { return name == one.name; });
    return found == numberFields.end() ? nullptr : found;
}

const WordField *wordField(const QByteArray &name)
{
    const auto *const found = std::ranges::find_if(wordFields, [&](const WordField &one) { return name == one.name; });
    return found == wordFields.end() ? nullptr : found;
}

bool isReasons(const QByteArray &name)
{
    return name == "clocks_event_reasons.active" || name == "clocks_throttle_reasons.active";
}

bool isKnown(const QByteArray &name)
{
    return name == "index" || name == "count" || name == "timestamp" || name == "mig.mode.current" || isReasons(name)
           || numberField(name) || wordField(name);
}

QList<QByteArray> cellsOf(const QByteArray &line)
{
    QList<QByteArray> cells = line.split(',');
    for (QByteArray &cell : cells)
        cell = cell.trimmed();
    return cells;
}

// What stands before the unit, if there is one.
QByteArray before(const char *unit, const QByteArray &cell)
{
    const qsizetype end = cell.indexOf(unit);
    return end < 0 ? cell : cell.left(end);
}

// A column's name without its unit: "memory.total [MiB]".
QByteArray columnName(const QByteArray &cell)
{
    return before(" [", cell);
}

bool isHeader(const QList<QByteArray> &cells)
{
    return std::ranges::any_of(cells, [](const QByteArray &cell) { return isKnown(columnName(cell)); });
}

// "[N/A]", "N/A", "[Not Supported]", "[Requested functionality has been deprecated]", "ERR!", "-", nothing.
bool isAbsent(const QByteArray &cell)
{
    return cell.isEmpty() || cell.startsWith('[') || cell == "N/A" || cell == "ERR!" || cell == "-"
           || cell == "Not Supported" || cell == "Unknown Error";
}

std::optional<double> number(const QByteArray &cell, double largest)
{
    bool isNumber = false;
    const double value = before(" ", cell).toDouble(&isNumber);
    if (isAbsent(cell) || !isNumber || !std::isfinite(value) || value < 0 || value > largest)
        return std::nullopt;
    return value;
}

std::optional<quint64> mask(const QByteArray &cell)
{
    bool isNumber = false;
    const quint64 value = cell.toULongLong(&isNumber, 0);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<bool> enabled(const QByteArray &cell)
{
    if (cell == "Enabled" || cell == "Disabled")
        return cell == "Enabled";
    return std::nullopt;
}

// What a cell says about the whole GPU.
QString faultIn(const QByteArray &cell)
{
    for (const char *fault : {"GPU is lost", "GPU requires reset", "Unknown Error"})
        if (cell.contains(fault))
            return QLatin1String(fault);
    return {};
}

struct Row
{
    GpuReading gpu;
    bool hasIndex = false;
    int told = 0; // cells that said something
};

void takeNumber(const NumberField &field, const QByteArray &cell, Row &row)
{
    const std::optional<double> value = number(cell, field.largest);
    if (!value)
        return;
    ++row.told;
    if (!(row.gpu.*field.place))
        row.gpu.*field.place = value;
}

void takeWords(const WordField &field, const QByteArray &cell, Row &row)
{
    if (isAbsent(cell) || !(row.gpu.*field.place).isEmpty())
        return;
    row.gpu.*field.place = QString::fromUtf8(cell.left(200));
    ++row.told;
}

void takeIndex(const QByteArray &cell, Row &row)
{
    bool isNumber = false;
    const int index = cell.toInt(&isNumber);
    if (!isNumber || index < 0 || index > 4095)
        return;
    row.gpu.index = index;
    row.hasIndex = true;
    ++row.told;
}

void takeCell(const QByteArray &name, const QByteArray &cell, Row &row)
{
    if (row.gpu.fault.isEmpty())
        row.gpu.fault = faultIn(cell);
    if (name == "index")
        takeIndex(cell, row);
    else if (name == "mig.mode.current")
        row.gpu.mig = enabled(cell);
    else if (isReasons(name))
        row.gpu.slowedBy = row.gpu.slowedBy ? row.gpu.slowedBy : mask(cell);
    else if (const NumberField *field = numberField(name))
        takeNumber(*field, cell, row);
    else if (const WordField *words = wordField(name))
        takeWords(*words, cell, row);
}

Row readRow(const QList<QByteArray> &names, const QList<QByteArray> &cells)
{
    Row row;
    for (qsizetype at = 0; at < std::min(names.size(), cells.size()); ++at)
        takeCell(names[at], cells[at], row);
    return row;
}

// A sentence that got among the rows has no index, and no number where one belongs.
bool isGpu(const Row &row, const QList<QByteArray> &names)
{
    if (names.contains("index"))
        return row.hasIndex;
    return row.told > 1;
}

class Reader
{
public:
    Reader(const QStringList &fields)
    {
        for (const QString &field : fields)
            m_names.append(field.toUtf8().trimmed());
    }

    void take(const QByteArray &line)
    {
        if (line.isEmpty() || line.startsWith('#') || takeFailure(line, m_report))
            return;
        const QList<QByteArray> cells = cellsOf(line);
        if (isHeader(cells))
            return takeHeader(cells);
        Row row = readRow(m_names, cells);
        if (!isGpu(row, m_names))
            return;
        if (!row.hasIndex)
            row.gpu.index = int(m_report.gpus.size());
        m_report.gpus.append(row.gpu);
    }

    SmiReport end(int exitCode)
    {
        if (m_report.problem == SmiProblem::None && exitCode != 0)
            m_report.problem = problemOfExit(exitCode);
        if (m_report.problem == SmiProblem::None && m_report.gpus.isEmpty())
            m_report.problem = SmiProblem::NotUnderstood;
        if (m_report.problem == SmiProblem::None)
            lookForLost();
        return std::move(m_report);
    }

private:
    void takeHeader(const QList<QByteArray> &cells)
    {
        m_names.clear();
        for (const QByteArray &cell : cells)
            m_names.append(columnName(cell));
        if (!m_names.contains("index") && std::ranges::none_of(m_names, numberField))
            m_names.clear(); // a list of processes or of retired pages names GPUs as well
    }

    void lookForLost()
    {
        for (const GpuReading &gpu : std::as_const(m_report.gpus)) {
            if (gpu.fault.isEmpty() || gpu.memoryTotal)
                continue; // one cell that cannot be read is no lost GPU
            m_report.problem = SmiProblem::GpuLost;
            m_report.detail = gpu.fault;
            m_report.lostGpus.append(gpu.busId.isEmpty() ? QString::number(gpu.index) : gpu.busId);
        }
    }

    QList<QByteArray> m_names;
    SmiReport m_report;
};

} // namespace

SmiReport parseSmi(const QByteArray &text, const QStringList &fields, int exitCode)
{
    Reader reader(fields);
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines)
        reader.take(line.trimmed());
    return reader.end(exitCode);
}

QStringList minimalSmiFields()
{
    return {QStringLiteral("index"),        QStringLiteral("uuid"),           QStringLiteral("name"),
            QStringLiteral("memory.total"), QStringLiteral("memory.used"),    QStringLiteral("utilization.gpu"),
            QStringLiteral("power.draw"),   QStringLiteral("temperature.gpu")};
}

QStringList smiFields()
{
    return minimalSmiFields()
           + QStringList{QStringLiteral("pci.bus_id"),
                         QStringLiteral("driver_version"),
                         QStringLiteral("compute_cap"),
                         QStringLiteral("utilization.memory"),
                         QStringLiteral("power.limit"),
                         QStringLiteral("temperature.memory"),
                         QStringLiteral("clocks.sm"),
                         QStringLiteral("clocks.mem"),
                         QStringLiteral("pstate"),
                         QStringLiteral("clocks_event_reasons.active"),
                         QStringLiteral("ecc.errors.uncorrected.volatile.total"),
                         QStringLiteral("pcie.link.gen.current"),
                         QStringLiteral("pcie.link.width.current"),
                         QStringLiteral("mig.mode.current")};
}

QStringList smiFieldsWithout(const QStringList &asked, const QString &refused)
{
    QStringList left = asked;
    return left.removeAll(refused) > 0 && !left.isEmpty() ? left : minimalSmiFields();
}

} // namespace coder
