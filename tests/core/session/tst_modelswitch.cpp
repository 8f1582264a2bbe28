// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// Another model on a session that runs: looked at first, then served on the same VM, or not.
class TstModelSwitch : public QObject
{
    Q_OBJECT

    static constexpr const char *former = "Qwen/Qwen2.5-Coder-7B-Instruct";
    static constexpr const char *other = "Qwen/Qwen2.5-Coder-14B-Instruct-AWQ";
    static constexpr const char *outOfMemory = R"({"stage":"engine","message":"CUDA out of memory"})";

    // config.json of the 14B model; `kvHeads` and so on as they are there.
    static QJsonObject config()
    {
        return {{u"num_hidden_layers"_qs, 48},
                {u"hidden_size"_qs, 5120},
                {u"num_attention_heads"_qs, 40},
                {u"num_key_value_heads"_qs, 8},
                {u"intermediate_size"_qs, 13824},
                {u"vocab_size"_qs, 152064},
                {u"max_position_embeddings"_qs, 32768},
                {u"quantization_config"_qs, QJsonObject{{u"quant_method"_qs, u"awq"_qs}, {u"bits"_qs, 4}}}};
    }

    // A bed with a ready session. Its engine serves what the compose file names, and refuses what holds `refused`.
    struct Bed : SessionBed
    {
        explicit Bed(QByteArray refused = {})
        {
            hub.add(QString::fromLatin1(other), 9'975'062'528).config = config();
            vm.answer(QRegularExpression(u"cat /var/lib/coder/progress.json"_qs),
                      [this, refused](const QString &, const ExecOptions &) -> Result<ExecResult> {
                          return ExecResult{0, told(refused), {}};
                      });
            vm.answerText(u"systemctl stop"_qs, "");
            vm.answerText(u"df -B1"_qs, "80000000000\n0\n");
        }
        QByteArray told(const QByteArray &refused)
        {
            if (vm.count(u"systemctl stop"_qs) == 0)
                return SessionBed::progress("done");
            const bool isRefused = !refused.isEmpty() && compose().contains(refused);
            model.modelList = {
                {compose().contains(other) ? u"qwen2.5-coder-14b-instruct"_qs : SessionBed::wish().servedModelName,
                 16384}};
            return QByteArray(R"({"schema":1,"boots":1,"stages":[{"id":"weights","state":"running","percent":40},)"
                              R"({"id":"engine","state":"waiting"}],"ready":)")
                   + (isRefused ? "false" : "true") + R"(,"error":)" + (isRefused ? outOfMemory : "null") + "}";
        }
        QByteArray compose() const { return vm.uploaded(u"/etc/coder/compose.json"_qs); }
        QByteArray settings() const { return vm.uploaded(u"/etc/coder/bootstrap.json"_qs); }
    };

    static ModelChoice choice(const QString &model = QString::fromLatin1(other))
    {
        ModelChoice made;
        made.model = model;
        return made;
    }
    static Session session(SessionBed::Process &process) { return *process.store.read(u"demo"_qs); }
    static void bringUp(Bed &bed, SessionBed::Process &process)
    {
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(session(process).phase, Phase::Ready);
    }

private Q_SLOTS:
    void aReadySessionIsServedWithAnotherModelOnTheSameVm()
    {
        Bed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        const auto price = session(process).hourly;
        bed.published.clear();
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice()));
        bed.run(20);
        const Session after = session(process);
        QCOMPARE(after.phase, Phase::Ready);
        QVERIFY(!after.engineSwitch && !after.switchFailure);
        QCOMPARE(after.wish.model, QString::fromLatin1(other));
        QCOMPARE(after.wish.servedModelName, u"qwen2.5-coder-14b-instruct"_qs);
        QCOMPARE(after.maxModelLen, 16384); // as the server tells it
        QCOMPARE(after.hourly, price);
        QCOMPARE(bed.cloud.machines().size(), 1);
        QVERIFY(bed.settings().contains(other) && bed.compose().contains(other));
        QCOMPARE(bed.vm.count(u"\"waiting\""_qs), 1);     // the weights are fetched
        QCOMPARE(bed.published, QStringList(u"demo"_qs)); // files for aider
        QVERIFY(process.manager.up(SessionBed::wish()));  // what it was brought up with is no difference
    }

    void whatCannotBeIsRefusedBeforeAnythingIsTouched_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("disk");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown at the hub")
            << u"Qwen/Nothing"_qs << QByteArray("80000000000\n0\n") << u"model_missing"_qs;
        QTest::newRow("gated") << u"meta-llama/Gated"_qs << QByteArray("80000000000\n0\n") << u"model_gated"_qs;
        QTest::newRow("too large") << u"Qwen/Huge"_qs << QByteArray("80000000000\n0\n") << u"model_too_large"_qs;
        QTest::newRow("no room on the disk")
            << QString::fromLatin1(other) << QByteArray("9000000000\n0\n") << u"vm_disk_full"_qs;
    }
    void whatCannotBeIsRefusedBeforeAnythingIsTouched()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, disk);
        Bed bed;
        bed.hub.add(u"meta-llama/Gated"_qs, 1'000'000'000, true);
        bed.hub.add(u"Qwen/Huge"_qs, 65'000'000'000).config = config();
        bed.vm.answerText(u"df -B1"_qs, disk);
        SessionBed::Process process(bed);
        bringUp(bed, process);
        const qsizetype uploads = bed.vm.uploads.size();
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice(model)));
        bed.run(10);
        const Session after = session(process);
        QCOMPARE(after.phase, Phase::Ready);
        QCOMPARE(after.wish.model, QString::fromLatin1(former));
        QVERIFY(!after.engineSwitch && after.switchFailure && after.switchFailure->isUntouched);
        QTEST(errorId(after.switchFailure->why.code), "error");
        QCOMPARE(after.notices.last().kind, NoticeKind::SwitchRefused);
        QCOMPARE(bed.vm.uploads.size(), uploads);
        QCOMPARE(bed.vm.count(u"systemctl stop"_qs), 0);
        QCOMPARE(bed.vm.newest()->state(), ShellState::Connected); // the tunnel stood all the time
    }

    void weightsThatAreThereNeedNoRoom()
    {
        Bed bed;
        bed.vm.answerText(u"df -B1"_qs, "1000000\n9975062528\n");
        SessionBed::Process process(bed);
        bringUp(bed, process);
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice()));
        bed.run(20);
        QCOMPARE(session(process).wish.model, QString::fromLatin1(other));
    }

    void aModelThatDoesNotComeUpGivesWayToTheFormer()
    {
        Bed bed(other);
        SessionBed::Process process(bed);
        bringUp(bed, process);
        const QByteArray before = bed.compose();
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice()));
        bed.run(30);
        const Session after = session(process);
        QCOMPARE(after.phase, Phase::Ready);
        QCOMPARE(after.wish.model, QString::fromLatin1(former));
        QCOMPARE(bed.compose(), before);
        QVERIFY(bed.settings().contains("7B"));
        QVERIFY(after.switchFailure && !after.switchFailure->isUntouched);
        QVERIFY(after.switchFailure->why.detail.contains(u"CUDA out of memory"_qs));
        QCOMPARE(after.notices.last().kind, NoticeKind::SwitchUndone);
        QCOMPARE(bed.vm.count(u"\"done\""_qs), 1); // on the way back the weights are there
        QVERIFY(!after.formerServing);
    }

    void oneThatIsGivenUpGoesBack()
    {
        Bed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        bed.vm.hang(u"systemctl stop"_qs);
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice()));
        bed.run(5);
        QCOMPARE(session(process).wish.model, QString::fromLatin1(other)); // on its way
        QVERIFY(process.manager.cancelSwitch(u"demo"_qs));
        bed.vm.release();
        bed.run(20);
        const Session after = session(process);
        QCOMPARE(after.phase, Phase::Ready);
        QCOMPARE(after.wish.model, QString::fromLatin1(former));
        QCOMPARE(after.switchFailure->why.code, ErrorCode::Cancelled);
        QVERIFY(!process.store.isWanted(u"demo"_qs, Intent::SwitchBack));
    }

    void theHolderGivesUpWhatAnotherProcessWantsGivenUp()
    {
        Bed bed;
        SessionBed::Process holder(bed);
        bringUp(bed, holder);
        SessionBed::Process command(bed);
        bed.vm.hang(u"df -B1"_qs);
        QVERIFY(command.manager.switchModel(u"demo"_qs, choice()));
        bed.run(4);
        QVERIFY(session(command).engineSwitch && !session(command).engineSwitch->isVetted);
        QVERIFY(command.manager.cancelSwitch(u"demo"_qs));
        QVERIFY(!command.manager.holds(u"demo"_qs));
        bed.run(4);
        const Session after = session(command);
        QVERIFY(!after.engineSwitch && after.switchFailure->isUntouched);
        QCOMPARE(after.switchFailure->why.code, ErrorCode::Cancelled);
        QCOMPARE(after.wish.model, QString::fromLatin1(former));
    }

    void theLastModelIsServedAgainWhenAskedFor()
    {
        Bed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        const auto asked = process.manager.switchModel(u"demo"_qs, ModelChoice{});
        QCOMPARE(asked.error().code, ErrorCode::InvalidInput); // there is no way back yet
        const QByteArray before = bed.compose();
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice()));
        bed.run(20);
        QVERIFY(process.manager.switchModel(u"demo"_qs, ModelChoice{}));
        bed.run(20);
        QCOMPARE(session(process).wish.model, QString::fromLatin1(former));
        QCOMPARE(bed.compose(), before);
        QCOMPARE(session(process).formerServing->model, QString::fromLatin1(other));
    }

    void anUnreachableHubDoesNotStopIt()
    {
        Bed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        bed.hub.failNext(u"model"_qs, {ErrorCode::HubUnreachable, u"no answer"_qs});
        QVERIFY(process.manager.switchModel(u"demo"_qs, choice()));
        bed.run(20);
        QCOMPARE(session(process).wish.model, QString::fromLatin1(other));
        QVERIFY(session(process).notices.contains(Notice{NoticeKind::HubNotAsked, u"no answer"_qs}));
    }

    void oneThatIsCutOffGoesOn_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("while it is looked at") << u"df -B1"_qs;
        QTest::newRow("before the engine starts") << u"systemctl stop"_qs;
    }
    void oneThatIsCutOffGoesOn()
    {
        QFETCH(QString, where);
        Bed bed;
        {
            SessionBed::Process killed(bed);
            bringUp(bed, killed);
            bed.vm.hang(where);
            QVERIFY(killed.manager.switchModel(u"demo"_qs, choice()));
            bed.run(5);
        }
        bed.vm.release();
        SessionBed::Process next(bed);
        QVERIFY(next.store.read(u"demo"_qs)->engineSwitch);
        QVERIFY(next.manager.serve(u"demo"_qs));
        bed.run(20);
        QCOMPARE(session(next).phase, Phase::Ready);
        QCOMPARE(session(next).wish.model, QString::fromLatin1(other));
    }
};

CODER_TEST(TstModelSwitch);
#include "tst_modelswitch.moc"
