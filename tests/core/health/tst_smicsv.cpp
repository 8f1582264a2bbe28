// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/smicsv.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QTest>

using namespace coder;

namespace {

SmiReport read(const QByteArray &text, int exitCode = 0)
{
    return parseSmi(text, smiFields(), exitCode);
}

QByteArray recorded(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstSmiCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsAreKnownByTheHeader()
    {
        const SmiReport report = parseSmi("memory.used [MiB], index, name, power.draw [W], a.field.of.tomorrow\n"
                                          "17020 MiB, 1, NVIDIA RTX 4000 Ada Generation, 88.12 W, new\n");
        QCOMPARE(report.problem, SmiProblem::None);
        QCOMPARE(report.gpus.size(), 1);
        const GpuReading &gpu = report.gpus.first();
        QCOMPARE(gpu.index, 1);
        QCOMPARE(gpu.name, QStringLiteral("NVIDIA RTX 4000 Ada Generation"));
        QCOMPARE(gpu.memoryUsed, std::optional(17020.0));
        QCOMPARE(gpu.power, std::optional(88.12));
        QVERIFY(!gpu.memoryTotal);
    }

    void columnsAreThoseAskedForWithoutAHeader()
    {
        const SmiReport report = parseSmi("0, 4 MiB\n3, 5\n", {QStringLiteral("index"), QStringLiteral("memory.used")});
        QCOMPARE(report.gpus.size(), 2);
        QCOMPARE(report.gpus.last().index, 3); // a lost GPU leaves a hole
        QCOMPARE(report.gpus.last().memoryUsed, std::optional(5.0));
    }

    void whatIsNotToldIsAbsent_data()
    {
        QTest::addColumn<QByteArray>("cell");
        for (const char *cell : {"[N/A]", "N/A", "[Not Supported]", "[Not Found]", "[Unknown Error]", "ERR!", "", "-",
                                 "[Requested functionality has been deprecated]", "[Insufficient Permissions]", "nan",
                                 "inf", "-1", "1000000"})
            QTest::newRow(*cell ? cell : "nothing") << QByteArray(cell);
    }
    void whatIsNotToldIsAbsent()
    {
        QFETCH(QByteArray, cell);
        const SmiReport report = parseSmi("index, memory.total, utilization.gpu\n0, 81559, " + cell + '\n');
        QCOMPARE(report.problem, SmiProblem::None);
        QCOMPARE(report.gpus.size(), 1);
        QVERIFY(!report.gpus.first().utilization);
        QCOMPARE(report.gpus.first().memoryTotal, std::optional(81559.0));
    }

    void oldAndNewNamesFillTheSamePlace_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char *header : {"index, clocks.sm [MHz], clocks_throttle_reasons.active, driver_version",
                                   "index, clocks.current.sm [MHz], clocks_event_reasons.active, kmd_version"})
            QTest::newRow(header) << QByteArray(header);
    }
    void oldAndNewNamesFillTheSamePlace()
    {
        QFETCH(QByteArray, header);
        const SmiReport report = parseSmi(header + "\n0, 2145 MHz, 0x0000000000000024, 610.62\n");
        QCOMPARE(report.gpus.size(), 1);
        QCOMPARE(report.gpus.first().clock, std::optional(2145.0));
        QCOMPARE(report.gpus.first().slowedBy, std::optional<quint64>(0x24));
        QCOMPARE(report.gpus.first().driver, QStringLiteral("610.62"));
    }

    void failuresAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<SmiProblem>("problem");
        const auto row = [](const char *text, int exitCode, SmiProblem problem) {
            QTest::newRow(*text ? text : qPrintable(QString::number(exitCode)))
                << QByteArray(text) << exitCode << problem;
        };
        row("bash: line 1: nvidia-smi: command not found\n", 127, SmiProblem::NotInstalled);
        row("sh: 1: nvidia-smi: not found\n", 127, SmiProblem::NotInstalled);
        row("", 127, SmiProblem::NotInstalled);
        row("", 9, SmiProblem::DriverNotLoaded);
        row("", 18, SmiProblem::LibraryMismatch);
        row("", 124, SmiProblem::TimedOut);
        row("", 0, SmiProblem::NotUnderstood);
        row("", 77, SmiProblem::NotUnderstood);
        row("No devices were found\n", 6, SmiProblem::NoDevices);
        row("Failed to initialize NVML: Driver/library version mismatch\n", 18, SmiProblem::LibraryMismatch);
        row("Failed to initialize NVML: Unknown Error\n", 255, SmiProblem::AccessBlocked);
        row("Unable to determine the device handle for GPU0: 0000:01:00.0: Unknown Error\nNo devices were found\n", 6,
            SmiProblem::GpuLost);
        row("Field \"memory.usedd\" is not a valid field to query.\n\n", 2, SmiProblem::BadField);
        row("| NVIDIA-SMI 570.86.15              Driver Version: 570.86.15      CUDA Version: 12.8     |\n", 0,
            SmiProblem::NotUnderstood);
    }
    void failuresAreToldApart()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, exitCode);
        QFETCH(SmiProblem, problem);
        const SmiReport report = read(text, exitCode);
        QCOMPARE(report.problem, problem);
        QVERIFY(report.gpus.isEmpty());
    }

    void theOthersAreReadWhereOneGpuIsLost_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("lost");
        QTest::newRow("one line before") << QByteArray("Unable to determine the device handle for GPU1: 0000:34:00.0: "
                                                       "Unknown Error\nindex, memory.total\n0, 20475\n2, 20475\n")
                                         << "0000:34:00.0";
        QTest::newRow("newer line") << QByteArray("Unable to determine the device handle for GPU0000:34:00.0: Unknown "
                                                  "Error\nindex, memory.total\n0, 20475\n2, 20475\n")
                                    << "0000:34:00.0";
        QTest::newRow("in its cells") << QByteArray("index, pci.bus_id, memory.total\n0, 0000:33:00.0, 20475\n"
                                                    "1, 0000:34:00.0, [GPU is lost]\n")
                                      << "0000:34:00.0";
    }
    void theOthersAreReadWhereOneGpuIsLost()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, lost);
        const SmiReport report = read(text);
        QCOMPARE(report.problem, SmiProblem::GpuLost);
        QCOMPARE(report.lostGpus, QStringList(lost));
        QCOMPARE(report.gpus.size(), 2);
    }

    void aRefusedFieldIsLeftOutOrElseTheMinimumIsAskedFor()
    {
        const SmiReport report = read("Field \"mig.mode.current\" is not a valid field to query.\n", 2);
        QCOMPARE(report.refusedField, QStringLiteral("mig.mode.current"));
        const QStringList next = smiFieldsWithout(smiFields(), report.refusedField);
        QCOMPARE(next.size(), smiFields().size() - 1);
        QVERIFY(!next.contains(report.refusedField));
        QCOMPARE(smiFieldsWithout(next, QStringLiteral("unheard.of")), minimalSmiFields());
    }

    void processesAreNoGpus()
    {
        const SmiReport report = read("timestamp, gpu_name, gpu_uuid, pid, used_gpu_memory [MiB]\n"
                                      "2026/07/14 08:12:53.500, NVIDIA H100, GPU-0, 11327, 2566 MiB\n");
        QVERIFY(report.gpus.isEmpty());
    }

    void everyRecordedAnswerIsSurvived()
    {
        const QString folder = CODER_SHARED_PATH("data/nvidia-smi");
        if (folder.isEmpty())
            QSKIP("The recorded answers of nvidia-smi are not beside the source.");
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.txt")}, QDir::Files);
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const SmiReport report = parseSmi(recorded(folder + QLatin1Char('/') + file), smiFields());
            const bool isQuery = file.contains(QStringLiteral("query-gpu"));
            QVERIFY2(isQuery == !report.gpus.isEmpty(), qPrintable(file));
            QVERIFY2(isQuery == (report.problem == SmiProblem::None), qPrintable(file));
        }
    }

    void recordedQueriesAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("total");
        QTest::addColumn<bool>("mig");
        QTest::newRow("H100") << "h100_query-gpu_load" << "NVIDIA H100 80GB HBM3" << 81559.0 << false;
        QTest::newRow("H100 with MIG") << "h100mig_query-gpu_idle" << "NVIDIA H100 80GB HBM3" << 81559.0 << true;
        QTest::newRow("H200") << "h200_query-gpu_load" << "NVIDIA H200" << 143771.0 << false;
    }
    void recordedQueriesAreRead()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        QFETCH(double, total);
        QFETCH(bool, mig);
        const QString path = CODER_SHARED_PATH("data/nvidia-smi/") + QLatin1Char('/') + file + QStringLiteral(".txt");
        if (!QFile::exists(path))
            QSKIP("The recorded answers of nvidia-smi are not beside the source.");
        const SmiReport report = parseSmi(recorded(path));
        QCOMPARE(report.gpus.size(), 1);
        const GpuReading &gpu = report.gpus.first();
        QCOMPARE(gpu.name, name);
        QCOMPARE(gpu.memoryTotal, std::optional(total));
        QCOMPARE(gpu.powerLimit, std::optional(700.0));
        QCOMPARE(gpu.mig.value_or(false), mig);
        QCOMPARE(gpu.utilization.has_value(), !mig);
        QVERIFY(gpu.temperature && gpu.power && gpu.clock && gpu.slowedBy && gpu.linkWidth);
    }

    void recordedFailuresAreToldApart_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<SmiProblem>("problem");
        QTest::newRow("field") << "fail_bad_field" << SmiProblem::BadField;
        QTest::newRow("command") << "fail_command_not_found" << SmiProblem::NotInstalled;
        QTest::newRow("mismatch") << "fail_driver_library_mismatch" << SmiProblem::LibraryMismatch;
        QTest::newRow("driver") << "fail_driver_not_loaded" << SmiProblem::DriverNotLoaded;
        QTest::newRow("lost") << "fail_gpu0_unknown_then_none" << SmiProblem::GpuLost;
        QTest::newRow("none") << "fail_no_devices" << SmiProblem::NoDevices;
        QTest::newRow("blocked") << "fail_nvml_blocked_wsl" << SmiProblem::AccessBlocked;
    }
    void recordedFailuresAreToldApart()
    {
        QFETCH(QString, file);
        QFETCH(SmiProblem, problem);
        const QString path = CODER_SHARED_PATH("data/nvidia-smi/") + QLatin1Char('/') + file + QStringLiteral(".txt");
        if (!QFile::exists(path))
            QSKIP("The recorded answers of nvidia-smi are not beside the source.");
        QCOMPARE(parseSmi(recorded(path), smiFields()).problem, problem);
    }
};

CODER_TEST(TstSmiCsv);
#include "tst_smicsv.moc"
