// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginemetrics.h"
#include "tests/support/coderbed.h"
#include "tests/support/promlint.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <signal.h>

using namespace coder;
using namespace coder::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// `coder check` and `coder watch` against a stand-in VM: the real sampler, its nvidia-smi and its model server.
class TstCheckCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }

    void begin(const QStringList &moreOfCloud = {})
    {
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(QStringList{u"--speed"_qs, u"600"_qs} + moreOfCloud), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
        const Ran up = m_bed->run({u"up"_qs, u"vault"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
    }

    static QByteArray answerTo(const QUrl &url, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!socket.waitForConnected(10000))
            return "no connection";
        socket.write(request);
        QByteArray all;
        while (socket.waitForReadyRead(10000))
            all += socket.readAll();
        return all + socket.readAll();
    }

    // What no scraper asks, and one that asks nothing: it is cut off, and the others are answered meanwhile.
    static void askedOtherwise(const QUrl &url)
    {
        QTcpSocket silent;
        silent.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(silent.waitForConnected(10000));
        silent.write("GET /metrics HT");
        const QByteArray head = answerTo(url, "HEAD /metrics HTTP/1.1\r\n\r\n");
        QVERIFY2(head.startsWith("HTTP/1.1 200 ") && head.endsWith("\r\n\r\n"), head.constData());
        QVERIFY(head.contains("Content-Type: text/plain; version=0.0.4"));
        QVERIFY(answerTo(url, "GET / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404 "));
        const QByteArray posted = answerTo(url, "POST /metrics HTTP/1.1\r\n\r\n");
        QVERIFY2(posted.startsWith("HTTP/1.1 405 ") && posted.contains("Allow: GET, HEAD"), posted.constData());
        QVERIFY(answerTo(url, "hello\r\n\r\n").startsWith("HTTP/1.1 400 "));
        QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QAbstractSocket::UnconnectedState, 30000);
    }

private Q_SLOTS:
    void init()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    void cleanup() { m_bed.reset(); }

    void aReadySessionIsCheckedAndWatched()
    {
        begin();
        const Ran looked = m_bed->run({u"check"_qs, u"vault"_qs, u"--for"_qs, u"3s"_qs, u"--json"_qs});
        QVERIFY2(looked.code == 0, words(looked).constData());
        QVERIFY(looked.object()[u"tokens"][u"question"].isNull()); // nobody asked for it
        QCOMPARE(looked.object()[u"tokens"][u"state"].toString(), u"idle"_qs);

        const Ran ran = m_bed->run({u"validate-perf"_qs, u"vault"_qs, u"--quick"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        const QJsonObject found = ran.object();
        QVERIFY(found[u"ok"].toBool());
        QCOMPARE(found[u"gpus"].toArray().size(), 2);
        QCOMPARE(found[u"topology"][u"slowest_link"].toString(), u"PHB"_qs);
        QCOMPARE(found[u"parallel"][u"tensor_parallel_size"].toInt(), 2);
        QCOMPARE(found[u"parallel"][u"gpus_used"].toInt(), 2);
        QVERIFY(found[u"hardware"][u"cores"].toInt() > 0);
        QVERIFY2(found[u"nccl"][u"version"].isString(), words(ran).constData());
        double tokens = 0;
        for (const QJsonValue &trial : found[u"trials"].toArray()) {
            QVERIFY2(trial[u"answered"].toInt() == 2, words(ran).constData());
            QVERIFY(trial[u"first_token_seconds"].toDouble() > 0);
            QVERIFY(trial[u"tokens_per_second"].toDouble() > 0);
            QVERIFY(trial[u"prompt_tokens"].toDouble() > tokens);
            tokens = trial[u"prompt_tokens"].toDouble();
        }
        QCOMPARE(found[u"trials"].toArray().size(), 3);
        QVERIFY(found[u"recommendations"].isArray());
        const QJsonObject gpu = found[u"gpus"].toArray().first().toObject();
        QVERIFY(gpu[u"name"].toString().contains(u"RTX 4000 Ada"_qs));
        QVERIFY(gpu[u"memory_used_mib"].toDouble() > 1024);
        QVERIFY(gpu[u"peak_utilization_percent"].toDouble() > 0); // it answered meanwhile
        QCOMPARE(found[u"tensor_parallel"].toString(), u"all"_qs);
        QCOMPARE(found[u"tokens"][u"state"].toString(), u"flowing"_qs);

        // What one command kept the VM sampling, the next one reads: its first lines come at once.
        QProcess *watch = m_bed->start({u"watch"_qs, u"vault"_qs, u"--interval"_qs, u"2s"_qs, u"--json"_qs});
        QByteArray lines;
        QTRY_VERIFY_WITH_TIMEOUT((lines += watch->readAllStandardOutput()).count('\n') >= 3
                                     && lines.contains("\"verdict\":\"healthy\""),
                                 60000);
        const QList<QByteArray> all = lines.trimmed().split('\n');
        QVERIFY(QJsonDocument::fromJson(all.last()).object()[u"running"].isDouble());
        ::kill(pid_t(watch->processId()), SIGINT);
        QVERIFY(watch->waitForFinished(30000));
        QCOMPARE(watch->exitCode(), 0);
    }

    void prometheusIsTold()
    {
        begin();
        QProcess *server = m_bed->start({u"metrics"_qs, u"--listen"_qs, u"127.0.0.1:0"_qs, u"--json"_qs});
        QByteArray line;
        QTRY_VERIFY_WITH_TIMEOUT((line += server->readAllStandardOutput()).endsWith('\n'), 30000);
        const QString url = QJsonDocument::fromJson(line).object()[u"url"].toString();
        const auto scrape = [&] {
            QProcess curl;
            curl.start(u"curl"_qs, {u"-sS"_qs, url});
            curl.waitForFinished(30000);
            return curl.readAllStandardOutput();
        };
        QTRY_VERIFY_WITH_TIMEOUT(scrape().contains("coder_gpu_power_watts{session=\"vault\",gpu=\"1\""), 60000);
        const QByteArray text = scrape();
        QVERIFY2(text.contains("coder_session_billed_dollars{session=\"vault\"} 1.05\n"), text.constData());
        QVERIFY2(text.contains("coder_session_ready{session=\"vault\"} 1\n"), text.constData());
        QCOMPARE(exposedBadly(text), QString());
        askedOtherwise(QUrl(url));
        const QString place = QUrl(url).authority();
        const Ran second = m_bed->run({u"metrics"_qs, u"--listen"_qs, place});
        QVERIFY2(second.code == 1 && second.err.contains("port_taken"), words(second).constData());
        for (const QString &open : {u"0.0.0.0:0"_qs, u"192.0.2.7:9099"_qs, u"[::]:0"_qs, u"9099"_qs}) {
            const Ran refused = m_bed->run({u"metrics"_qs, u"--listen"_qs, open});
            QVERIFY2(refused.code != 0 && refused.err.contains("invalid_input"), words(refused).constData());
        }
    }

    void givenFilesShowThrough()
    {
        const QString csv = QDir::tempPath() + u"/coder-smi-%1.csv"_qs.arg(QCoreApplication::applicationPid());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# as an exporter recorded it\n"
                   "index, uuid, name, memory.total [MiB], memory.used [MiB], utilization.gpu [%], power.draw [W]\n"
                   "0, GPU-1, NVIDIA H100 80GB HBM3, 81559 MiB, 70000 MiB, 97 %, 645.50 W\n"
                   "2, GPU-3, NVIDIA H100 80GB HBM3, 81559 MiB, 1 MiB, [N/A], [Unknown Error]\n");
        file.close();
        const QString metrics = CODER_SHARED_PATH("data/vllm/metrics/v1_0.25.1_loaded.txt");
        const bool isRecorded = QFile::exists(metrics);
        begin({u"--nvidia-smi-csv"_qs, csv, u"--vllm-metrics"_qs, isRecorded ? metrics : csv});
        const Ran ran = m_bed->run({u"check"_qs, u"vault"_qs, u"--for"_qs, u"2s"_qs, u"--json"_qs});
        QFile::remove(csv);
        const QJsonArray gpus = ran.object()[u"gpus"].toArray();
        QVERIFY2(gpus.size() == 2, words(ran).constData());
        QCOMPARE(gpus[0][u"power_watts"].toDouble(), 645.5);
        QCOMPARE(gpus[1][u"index"].toInt(), 2);
        QVERIFY(gpus[1][u"utilization_percent"].isNull());
        QCOMPARE(ran.object()[u"tensor_parallel"].toString(), u"partial"_qs);
        if (!isRecorded)
            QSKIP("no recorded metrics here");
        const EngineMetrics told = parseEngineMetrics(bytesOf(metrics));
        QCOMPARE(ran.object()[u"kv_cache"][u"capacity_tokens"].toDouble(), told.kvCapacity.value_or(-1));
        QCOMPARE(ran.object()[u"tokens"][u"running"].toDouble(), told.running.value_or(-1));
    }
};

CODER_TEST(TstCheckCommand);
#include "tst_checkcommand.moc"
