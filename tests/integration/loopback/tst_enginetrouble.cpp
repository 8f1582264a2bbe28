// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/enginewatching.h"
#include "core/clients/aider.h"
#include "tests/integration/loopback/enginebed.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

// A session that is served by this process as the keeper serves it: held, and its model server watched. Seconds are of
// the fake clock.
struct Served
{
    Served()
    {
        if (!process.manager.up(SessionBed::wish()))
            qFatal("not begun");
        for (int i = 0; i < 400 && process.story.isEmpty(); ++i)
            bed.run(1);
        QObject::connect(watch.get(), &EngineWatch::crashed, watch.get(), [this] { noticed << since(); });
        QObject::connect(watch.get(), &EngineWatch::hung, watch.get(), [this] { noticed << since(); });
        bed.run(30); // it is known to be well
        begun = bed.clock.now();
    }
    int since() const { return int(begun.secsTo(bed.clock.now())); }
    // Until it was noticed and healed, or has not been for three minutes.
    Session after()
    {
        for (int i = 0; i < 180 && process.story.size() < 2; ++i)
            bed.run(1);
        return *process.store.read(u"demo"_qs);
    }

    EngineBed bed{{}};
    SessionBed::Process process{bed};
    std::unique_ptr<EngineWatch> watch = watchEngines(bed.clock, process.store, bed.model, process.manager);
    QDateTime begun;
    QList<int> noticed;
};

} // namespace

// A model server that dies or stands still while its session is served: noticed, started anew, and well when a token
// came.
class TstEngineTrouble : public QObject
{
    Q_OBJECT

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }

    // What aider does with the files it is given: the endpoint and the key from its environment file.
    static QByteArray asAider(const QString &envFile, const QString &model)
    {
        QProcess shell;
        shell.start(u"sh"_qs,
                    {u"-c"_qs,
                     u". \"$0\"; curl -s --max-time 20 -H \"Authorization: Bearer $OPENAI_API_KEY\" -H "
                     "'Content-Type: application/json' -d \"$1\" \"$OPENAI_API_BASE/chat/completions\""_qs,
                     envFile,
                     u"{\"model\":\"%1\",\"max_tokens\":4,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"_qs.arg(
                         model)});
        shell.waitForFinished(30000);
        return shell.readAllStandardOutput();
    }

private Q_SLOTS:
    void aCrashIsNoticedWithin15SecondsAndHealed()
    {
        Served served;
        QCOMPARE(served.bed.starts(), 1);
        served.bed.end("RuntimeError: CUDA error: an illegal memory access was encountered\n"
                       "EngineDeadError: EngineCore encountered an issue.\n");
        const Session session = served.after();
        QCOMPARE(served.noticed.size(), 1);
        QVERIFY2(served.noticed.first() <= 15, qPrintable(QString::number(served.noticed.first())));
        QCOMPARE(served.process.story, (QStringList{u"ready demo"_qs, u"ready demo"_qs}));
        QCOMPARE(served.bed.starts(), 2);
        QCOMPARE(session.healed.size(), 1);
        QCOMPARE(healing::faultId(session.healed.first().fault), u"cuda_crash"_qs);
    }

    void aHangIsNoticedWithin67SecondsOfTheLastTokenAndHealed()
    {
        Served served;
        served.bed.model.metricsText = "vllm:num_requests_running{engine=\"0\"} 1\n"
                                       "vllm:generation_tokens_total{engine=\"0\"} 4711\n";
        const Session session = served.after();
        QCOMPARE(served.noticed.size(), 1);
        QVERIFY2(served.noticed.first() <= 67, qPrintable(QString::number(served.noticed.first())));
        QCOMPARE(served.process.story, (QStringList{u"ready demo"_qs, u"ready demo"_qs}));
        QCOMPARE(served.bed.starts(), 2);
        QCOMPARE(healing::faultId(session.healed.first().fault), u"engine_timeout"_qs);
    }

    // The built program, its keeper, a tunnel over real SSH, and the files that aider was given before the crash.
    void theKeeperHealsACrashAndAidersEndpointAnswersAgain()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        CoderBed bed;
        QVERIFY2(bed.startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(bed.problem));
        bed.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        const Ran up = bed.run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        const QString model = up.object()[u"served_model_name"].toString();
        const QString envFile = aiderFiles(bed.path(u"data/linode-llm-coder/aider"_qs), u"work"_qs).environment;
        QTRY_VERIFY_WITH_TIMEOUT(asAider(envFile, model).contains("\"choices\""), 30000);
        const Ran killed = bed.run({u"ssh"_qs, u"work"_qs, u"--"_qs, u"docker kill coder-vllm"_qs});
        QVERIFY2(killed.code == 0, words(killed).constData());
        QVERIFY(!asAider(envFile, model).contains("\"choices\""));
        QTRY_VERIFY_WITH_TIMEOUT(asAider(envFile, model).contains("\"choices\""), 120000);
        const auto status = [&] { return bed.run({u"status"_qs, u"work"_qs, u"--json"_qs}).object(); };
        QTRY_COMPARE_WITH_TIMEOUT(status()[u"phase"].toString(), u"ready"_qs, 60000);
        QCOMPARE(status()[u"endpoint"].toString(), up.object()[u"endpoint"].toString());
        QCOMPARE(bed.machines().size(), 1);
    }
};

CODER_TEST(TstEngineTrouble);
#include "tst_enginetrouble.moc"
