// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/diagnosis.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace coder;
using namespace coder::healing;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString ownLog(const QString &name)
{
    return QStringLiteral(CODER_SOURCE_DIR "/tests/core/healing/logs/") + name + QStringLiteral(".log");
}

Diagnosis diagnosisOf(const QByteArray &log)
{
    return diagnose({log, {}, {}, {}});
}

// A recorded log with what is known of it.
struct Labelled
{
    QString file;
    QList<FaultClass> right; // any of them
    bool isComposed = false;
};

QList<Labelled> labelled(const QString &folder)
{
    QList<Labelled> all;
    for (const QString &row : QString::fromUtf8(contents(folder + QStringLiteral("/labels.tsv"))).split(u'\n').mid(1)) {
        const QStringList cells = row.split(u'\t');
        if (cells.size() < 5)
            continue;
        Labelled one{cells.at(0), {*faultFromId(cells.at(1))}, cells.at(4) == u"reconstructed"};
        if (const auto other = faultFromId(cells.value(5)))
            one.right << *other;
        all << one;
    }
    return all;
}

bool isRight(const Labelled &log, FaultClass told)
{
    return log.right.contains(told) || (!isFault(told) && !isFault(log.right.first()));
}

struct Score
{
    int right = 0;
    int wrong = 0;

    void add(bool isRight) { ++(isRight ? right : wrong); }
    double share() const { return right + wrong > 0 ? double(right) / (right + wrong) : 1; }
};

void print(const QMap<QString, Score> &table)
{
    qInfo("%-24s %5s %5s", "class", "right", "wrong");
    for (auto row = table.begin(); row != table.end(); ++row)
        qInfo("%-24s %5d %5d", qPrintable(row.key()), row->right, row->wrong);
}

} // namespace

class TstDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClassHasALogOfOurOwn()
    {
        const QDir folder(QStringLiteral(CODER_SOURCE_DIR "/tests/core/healing/logs"));
        QStringList seen;
        for (const QString &name : folder.entryList(QDir::Files))
            seen << name.section(u'.', 0, 0).section(u'-', 0, 0);
        for (const FaultClass fault : allFaultClasses())
            QVERIFY2(seen.contains(faultId(fault)), qPrintable(faultId(fault)));
    }

    void ownLogsGetTheClassTheyAreNamedAfter_data()
    {
        QTest::addColumn<QString>("fault");
        const QDir folder(QStringLiteral(CODER_SOURCE_DIR "/tests/core/healing/logs"));
        for (const QString &file : folder.entryList(QDir::Files)) {
            const QString name = file.section(u'.', 0, 0);
            QTest::newRow(qPrintable(name)) << name.section(u'-', 0, 0);
        }
    }

    void ownLogsGetTheClassTheyAreNamedAfter()
    {
        QFETCH(QString, fault);
        const QByteArray log = contents(ownLog(QString::fromUtf8(QTest::currentDataTag())));
        QVERIFY(!log.isEmpty());
        const Diagnosis diagnosis = diagnosisOf(log);
        QCOMPARE(faultId(diagnosis.fault), fault);
        QVERIFY(diagnosis.confidence > 0 && diagnosis.confidence <= 1);
        QVERIFY(!diagnosis.explanation.isEmpty());
        for (const Evidence &evidence : diagnosis.evidence)
            QVERIFY(evidence.line >= 1 && evidence.line <= log.count('\n') + 1);
    }

    void whatOthersWriteAroundALineChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("docker compose") << QByteArray("vllm-1  | ") << QByteArray();
        QTest::newRow("docker's times") << QByteArray("2025-01-01T00:00:00.123456789Z ") << QByteArray();
        QTest::newRow("the journal") << QByteArray("Nov 22 13:40:56 host vllm[123]: ") << QByteArray();
        QTest::newRow("colours") << QByteArray("\x1b[31m") << QByteArray("\x1b[0m");
        QTest::newRow("the journal by ISO times")
            << QByteArray("2025-01-01T00:00:00+0000 host vllm[123]: ") << QByteArray();
        QTest::newRow("Kubernetes") << QByteArray("2025-01-01T00:00:00.123456789Z stderr F ") << QByteArray();
        QTest::newRow("colours without their escape") << QByteArray("[1;36m") << QByteArray();
        QTest::newRow("Windows' line ends") << QByteArray() << QByteArray("\r");
    }

    void whatOthersWriteAroundALineChangesNothing()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QDir folder(QStringLiteral(CODER_SOURCE_DIR "/tests/core/healing/logs"));
        for (const QString &file : folder.entryList(QDir::Files)) {
            QByteArray log;
            for (const QByteArray &line : contents(folder.filePath(file)).split('\n'))
                log += before + line + after + '\n';
            const QString told = faultId(diagnosisOf(log).fault);
            QVERIFY2(told == file.section(u'.', 0, 0).section(u'-', 0, 0), qPrintable(file + u": " + told));
        }
    }

    // As they lie in /var/lib/docker/containers.
    void dockersOwnFilesAreReadLikeTheirText()
    {
        const QDir folder(QStringLiteral(CODER_SOURCE_DIR "/tests/core/healing/logs"));
        for (const QString &file : folder.entryList(QDir::Files)) {
            const QByteArray plain = contents(folder.filePath(file));
            QByteArray log;
            for (const QByteArray &line : plain.split('\n')) {
                const QJsonObject record{{QStringLiteral("log"), QString::fromUtf8(line + '\n')},
                                         {QStringLiteral("stream"), QStringLiteral("stderr")},
                                         {QStringLiteral("time"), QStringLiteral("2025-01-01T00:00:00.123456789Z")}};
                log += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
            }
            const Diagnosis told = diagnosisOf(log);
            const Diagnosis right = diagnosisOf(plain);
            QVERIFY2(told.fault == right.fault, qPrintable(file + u": " + faultId(told.fault)));
            QCOMPARE(told.values, right.values);
            QCOMPARE(told.evidence.size(), right.evidence.size());
            for (qsizetype i = 0; i < told.evidence.size(); ++i) {
                QCOMPARE(told.evidence.at(i).line, right.evidence.at(i).line);
                QCOMPARE(told.evidence.at(i).text, right.evidence.at(i).text);
            }
        }
    }

    void aRecordThatIsCutOffIsReadAsFarAsItGoes()
    {
        const QByteArray head =
            "{\"log\":\"\\u001b[31mRuntimeError: CUDA error: an illegal memory access was encountered";
        for (const QByteArray &end : {QByteArray("\\"), QByteArray("\\u00"), QByteArray("\\n\""), QByteArray()})
            QCOMPARE(diagnosisOf(head + end).fault, FaultClass::CudaCrash);
        const QByteArray swapped = "{\"stream\":\"stderr\",\"log\":\"ValueError: No available memory for the cache "
                                   "blocks.\\n\",\"time\":\"2025-01-01T00:00:00Z\"}";
        QCOMPARE(diagnosisOf(swapped).fault, FaultClass::KvNoBlocks);
    }

    void recordedLogsAreToldByTheirRootCause()
    {
        const QString folder = CODER_SHARED_PATH("data/vllm/logs");
        if (folder.isEmpty())
            QSKIP("the recorded logs are not beside the source (data/vllm/logs, CODER_SHARED)");
        QMap<QString, Score> table;
        Score real, composed, sound;
        for (const Labelled &log : labelled(folder)) {
            const FaultClass told = diagnosisOf(contents(folder + u'/' + log.file)).fault;
            const bool right = isRight(log, told);
            if (!right)
                qWarning("%s: %s, told as %s", qPrintable(log.file), qPrintable(faultId(log.right.first())),
                         qPrintable(faultId(told)));
            table[faultId(log.right.first())].add(right);
            (log.isComposed ? composed : isFault(log.right.first()) ? real : sound).add(right);
        }
        print(table);
        qInfo("real failing %d/%d, without a fault %d/%d, composed %d/%d", real.right, real.right + real.wrong,
              sound.right, sound.right + sound.wrong, composed.right, composed.right + composed.wrong);
        QVERIFY(real.share() >= 0.95);
        QCOMPARE(sound.wrong, 0);
        QCOMPARE(composed.wrong, 0);
    }

    void theRootCauseIsTheFirstEvidence_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("kv_cache_too_small") << QStringLiteral("estimated maximum model length is 39312");
        QTest::newRow("max_len_exceeds_model") << QStringLiteral("Value error, User-specified max_model_len");
        QTest::newRow("cuda_crash") << QStringLiteral("an illegal memory access was encountered");
        QTest::newRow("nccl_other") << QStringLiteral("Duplicate GPU detected");
        QTest::newRow("gpu_hardware") << QStringLiteral("fallen off the bus");
    }

    void theRootCauseIsTheFirstEvidence()
    {
        QFETCH(QString, words);
        const QByteArray log = contents(ownLog(QString::fromUtf8(QTest::currentDataTag())));
        const Evidence first = diagnosisOf(log).evidence.value(0);
        QVERIFY2(first.text.contains(words), qPrintable(first.text));
        QVERIFY(log.split('\n').value(first.line - 1).contains(words.toUtf8()));
        QVERIFY(!first.text.contains(u'\x1b'));
    }

    void figuresAreRead()
    {
        const QJsonObject kv = diagnosisOf(contents(ownLog(QStringLiteral("kv_cache_too_small")))).values;
        QCOMPARE(kv[u"estimated_max_model_len"].toInt(), 39312);
        QCOMPARE(kv[u"max_model_len"].toInt(), 65536);
        QCOMPARE(kv[u"kv_available_gib"].toDouble(), 2.10);
        QCOMPARE(kv[u"vllm_version"].toString(), QStringLiteral("0.11.0"));
        const QJsonObject busy = diagnosisOf(contents(ownLog(QStringLiteral("gpu_mem_busy")))).values;
        QCOMPARE(busy[u"free_gib"].toDouble(), 11.52);
        QCOMPARE(busy[u"total_gib"].toDouble(), 19.67);
        const QJsonObject heads = diagnosisOf(contents(ownLog(QStringLiteral("tp_heads_indivisible")))).values;
        QCOMPARE(heads[u"attention_heads"].toInt(), 40);
        QCOMPARE(heads[u"tensor_parallel_size"].toInt(), 3);
    }

    void whatLiesBeneathTheServerComesFirst()
    {
        const QByteArray crash = contents(ownLog(QStringLiteral("cuda_crash")));
        const QByteArray xid = "[ 1.0] NVRM: Xid (PCI:0000:00:04): 79, GPU has fallen off the bus.\n";
        const Diagnosis broken = diagnose({crash, {}, xid, {}});
        QCOMPARE(broken.fault, FaultClass::GpuHardware);
        QCOMPARE(broken.evidence.first().source, Evidence::Source::Kernel);
        const QByteArray own = "[ 1.0] NVRM: Xid (PCI:0000:00:04): 31, MMU Fault\n"; // of the program, not of the card
        QCOMPARE(diagnose({crash, {}, own, {}}).fault, FaultClass::CudaCrash);
    }

    void theContainersEndSpeaksWhereTheLogIsSilent()
    {
        const QByteArray silent = contents(ownLog(QStringLiteral("still_starting")));
        const auto end = [&](int code, bool oomKilled) {
            return diagnose({silent, ContainerState{false, code, oomKilled, {}}, {}, {}}).fault;
        };
        QCOMPARE(end(137, true), FaultClass::HostOomKilled);
        QCOMPARE(end(137, false), FaultClass::HostOomKilled);
        QCOMPARE(end(139, false), FaultClass::EngineDiedUnknown);
        QCOMPARE(end(0, false), FaultClass::StillStarting);
        const QString docker = QStringLiteral("could not select device driver \"nvidia\" with capabilities: [[gpu]]");
        QCOMPARE(diagnose({{}, ContainerState{false, 128, false, docker}, {}, {}}).fault, FaultClass::NoGpuRuntime);
    }

    void dockersAnswerIsRead()
    {
        const auto state = containerState(R"([{"State": {"Running": false, "ExitCode": 137, "OOMKilled": true}}])");
        QVERIFY(state && state->oomKilled && !state->running);
        QCOMPARE(state->exitCode, 137);
        QVERIFY(!containerState("no such container"));
        QVERIFY(!containerState("[]"));
    }

    void aLogThatEndsInTheMiddleOfAnErrorHasNoEvidenceBelowItsEnd_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("cut") << QByteArray();
        QTest::newRow("a newline") << QByteArray("\n");
        QTest::newRow("a blank line") << QByteArray("\n\n");
    }
    void aLogThatEndsInTheMiddleOfAnErrorHasNoEvidenceBelowItsEnd()
    {
        QFETCH(QByteArray, end);
        const Diagnosis cut =
            diagnosisOf("vLLM API server version 0.11.0\npydantic_core._pydantic_core.ValidationError: "
                        "1 validation error for ModelConfig"
                        + end);
        QCOMPARE(cut.fault, FaultClass::BadArgument);
        QCOMPARE(cut.evidence.size(), 1);
        QCOMPARE(cut.evidence.first().line, 2);
    }

    void anyBytesGiveADiagnosis_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("newlines") << QByteArray(100, '\n');
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("escape at the end") << QByteArray("RuntimeError: x\x1b[");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe CUDA out of memory \xc3");
        QTest::newRow("one phrase without an end") << QByteArray(100000, ' ') + "CUDA out of memory";
    }

    void anyBytesGiveADiagnosis()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!diagnosisOf(bytes).explanation.isEmpty());
    }

    // Twice the text, twice the time: what looks back or backtracks would take four times as long.
    void timeIsLinearInTheText()
    {
        QByteArray unit =
            contents(ownLog(QStringLiteral("cuda_oom_graph"))).replace("API server version", "API server");
        unit = unit.repeated(200);
        const auto timeOf = [](const QByteArray &log) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 3; ++i) {
                QElapsedTimer timer;
                timer.start();
                (void)diagnosisOf(log);
                best = qMin(best, timer.nsecsElapsed());
            }
            return double(best);
        };
        const double once = timeOf(unit);
        QVERIFY(timeOf(unit.repeated(8)) < 24 * once);
    }
};

CODER_TEST(TstDiagnosis);
#include "tst_diagnosis.moc"
