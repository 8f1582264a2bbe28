// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// Another performance profile on a session that runs.
class TstSwitching : public QObject
{
    Q_OBJECT

    static QByteArray record(bool isReady, const QByteArray &error)
    {
        return QByteArray(R"({"schema":1,"boots":1,"stages":[{"id":"engine","state":"running"}],"ready":)")
               + (isReady ? "true" : "false") + R"(,"error":)" + error + "}";
    }

    // A bed with a ready session; its engine refuses what holds `refused`.
    struct Bed : SessionBed
    {
        explicit Bed(QByteArray refused = {})
        {
            vm.answer(QRegularExpression(u"cat /var/lib/coder/progress.json"_qs),
                      [this, refused](const QString &, const ExecOptions &) -> Result<ExecResult> {
                          const QByteArray compose = vm.uploaded(u"/etc/coder/compose.json"_qs);
                          const bool isRefused = !refused.isEmpty() && compose.contains(refused);
                          if (vm.count(u"systemctl stop"_qs) == 0)
                              return ExecResult{0, SessionBed::progress("done"), {}};
                          return ExecResult{0, record(!isRefused, isRefused ? failure : "null"), {}};
                      });
            vm.answerText(u"systemctl stop"_qs, "");
        }
        static constexpr const char *failure = R"({"stage":"engine","message":"CUDA out of memory"})";
        QByteArray compose() const { return vm.uploaded(u"/etc/coder/compose.json"_qs); }
    };

private Q_SLOTS:
    void aReadySessionIsServedWithAnotherProfile()
    {
        Bed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.switchProfile(u"demo"_qs, u"c"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Loading);
        bed.run(20);
        QCOMPARE(process.story.join(u", "_qs), u"ready demo, ready demo"_qs);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QCOMPARE(servedProfile(session), u"C"_qs);
        QVERIFY(!session.engineSwitch);
        QVERIFY(bed.compose().contains("\"--max-num-seqs\",\n") && bed.compose().contains("\"2\""));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QVERIFY(process.manager.up(SessionBed::wish())); // what was asked for at first is no difference
    }

    void aProfileThatDoesNotWorkGivesWayToTheFormer()
    {
        Bed bed("0.95");
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        const QByteArray before = bed.compose();
        QVERIFY(process.manager.switchProfile(u"demo"_qs, u"E"_qs));
        bed.run(30);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QCOMPARE(servedProfile(session), QString());
        QCOMPARE(bed.compose(), before);
        QCOMPARE(session.notices.last().kind, NoticeKind::SwitchUndone);
        QVERIFY(session.notices.last().detail.contains(u"CUDA out of memory"_qs));
    }

    void whereTheFormerDoesNotWorkEitherAPersonIsAsked()
    {
        Bed bed("--served-model-name");
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.switchProfile(u"demo"_qs, u"B"_qs));
        bed.run(30);
        QCOMPARE(process.story.last(), u"failed demo model_failed rented"_qs);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Attention);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void theWishOfAnotherProcessIsObeyedByTheHolder()
    {
        Bed bed;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.switchProfile(u"demo"_qs, u"D"_qs));
        QVERIFY(!other.manager.holds(u"demo"_qs));
        bed.run(20);
        QCOMPARE(servedProfile(*other.store.read(u"demo"_qs)), u"D"_qs);
        QVERIFY(bed.compose().contains("--enable-prefix-caching"));
        QVERIFY(!other.store.isWanted(u"demo"_qs, Intent::Switch));
    }

    void oneThatIsCutOffGoesOn()
    {
        Bed bed;
        {
            SessionBed::Process killed(bed);
            QVERIFY(killed.manager.up(SessionBed::wish()));
            bed.run(60);
            bed.vm.hang(u"systemctl stop"_qs);
            QVERIFY(killed.manager.switchProfile(u"demo"_qs, u"B"_qs));
            bed.run(5);
        }
        bed.vm.release();
        SessionBed::Process next(bed);
        QCOMPARE(next.store.read(u"demo"_qs)->phase, Phase::Loading);
        QVERIFY(next.manager.up(SessionBed::wish()));
        bed.run(20);
        QCOMPARE(servedProfile(*next.store.read(u"demo"_qs)), u"B"_qs);
        QCOMPARE(next.story, QStringList(u"ready demo"_qs));
    }

    void whatCannotBeSwitchedIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("error");
        QTest::newRow("no such profile") << u"demo"_qs << u"F"_qs << u"invalid_input"_qs;
        QTest::newRow("no such session") << u"other"_qs << u"B"_qs << u"session_unknown"_qs;
        QTest::newRow("not ready yet") << u"coming"_qs << u"B"_qs << u"model_not_ready"_qs;
    }
    void whatCannotBeSwitchedIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, profile);
        Bed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        Session coming = *process.store.read(u"demo"_qs);
        coming.name = u"coming"_qs;
        coming.phase = Phase::Creating;
        QVERIFY(process.store.save(coming));
        const auto asked = process.manager.switchProfile(name, profile);
        QVERIFY(!asked);
        QTEST(errorId(asked.error().code), "error");
        QVERIFY(!process.store.isWanted(name, Intent::Switch));
    }
};

CODER_TEST(TstSwitching);
#include "tst_switching.moc"
