// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// From a wish to a ready session, and what may break on the way.
class TstBringUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVmIsRentedWithAllThatLimitsIt()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        const Session session = *process.store.read(u"demo"_qs);
        const InstanceSpec spec = bed.cloud.specOf(session.instanceId);
        QCOMPARE(spec.label, session.label);
        QVERIFY(spec.firewallId != 0);
        QCOMPARE(spec.authorizedKeys, QStringList(u"ssh-ed25519 AAAAINSTALL"_qs));
        QVERIFY(spec.tags.contains(u"coder"_qs));
        QVERIFY(spec.tags.contains(u"coder-session-"_qs + session.id));
        QCOMPARE(session.leaseEnds, session.created.addSecs(4 * 3600 - 960));
    }

    void theHostKeyIsPinnedFromBirthAndRotatedAtFirstContact()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(bed.vm.targets.first().hostKeys, QStringList(QString::fromLatin1(SessionBed::publicKey)));
        const QString rotated = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINEWNEWNEW"_qs;
        QCOMPARE(bed.vm.targets.at(1).hostKeys, QStringList(rotated));
        QCOMPARE(process.store.read(u"demo"_qs)->hostKeys, QStringList(rotated));
    }

    void aRefusedCreateLeavesNothingBehind()
    {
        SessionBed bed;
        bed.cloud.sellOut(u"us-ord"_qs, u"g2-gpu-rtx4000a1-s"_qs);
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(10);
        QCOMPARE(process.story, QStringList(u"failed demo sold_out not rented"_qs));
        QVERIFY(bed.cloud.firewallList().isEmpty());
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Destroyed);
    }

    void aRecordThatCannotBeWrittenEndsTheWorkBeforeTheVm_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"account", "price", "admit", "firewall-find", "firewall", "create"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void aRecordThatCannotBeWrittenEndsTheWorkBeforeTheVm()
    {
        QFETCH(QString, step);
        SessionBed bed;
        SessionBed::Process process(bed);
        const QString folder = process.store.folder(u"demo"_qs);
        QObject::connect(&process.store, &SessionStore::changed, &process.store, [&](const QString &name) {
            if (process.store.read(name)->step == step)
                QVERIFY(QDir().rename(folder, folder + u".away"_qs) && writePrivate(folder, "no folder"));
        });
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(10);
        QCOMPARE(process.story, QStringList(u"failed demo file_unwritable not rented"_qs));
        QCOMPARE(bed.cloud.count(u"createInstance"_qs), 0);
        QVERIFY(bed.cloud.firewallList().isEmpty());
    }

    void aRestartOfTheVmThatCutsACommandEndsNoBringUp_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *part : {"ssh-keygen", "systemctl reload", "rm -f /etc", "install -d", "grep -q"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void aRestartOfTheVmThatCutsACommandEndsNoBringUp()
    {
        QFETCH(QString, command);
        SessionBed bed;
        bed.vm.answerText(u"grep -q"_qs, "");
        SessionBed::Process process(bed);
        bool isCut = false;
        bed.vm.answer(QRegularExpression(QRegularExpression::escape(command)),
                      [&](const QString &, const ExecOptions &) -> Result<ExecResult> {
                          if (std::exchange(isCut, true))
                              return ExecResult{0, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINEWNEWNEW\n", {}};
                          for (int i = 0; i < 45; ++i) // it takes its time to come back
                              bed.vm.failOpenOnce({ErrorCode::SshUnreachable, {}});
                          bed.vm.newest()->setState(ShellState::Idle);
                          return fail(ErrorCode::SshDisconnected);
                      });
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(120);
        QVERIFY(isCut);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
    }

    void aSecretThatCannotBeReadIsToldBeforeAnythingIsRented_data()
    {
        QTest::addColumn<bool>("isGated");
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("hubToken");
        QTest::addColumn<QString>("story");
        const QString none = errorId(ErrorCode::SecretMissing);
        const QString locked = errorId(ErrorCode::KeyringLocked);
        const QString reference = errorId(ErrorCode::SecretReferenceFailed);
        QTest::newRow("the API key") << false << locked << none << u"failed demo keyring_locked not rented"_qs;
        QTest::newRow("no hub token") << false << QString() << none << u"ready demo"_qs;
        QTest::newRow("a hub token behind a lock, not needed") << false << QString() << locked << u"ready demo"_qs;
        QTest::newRow("a hub token behind a lock, needed")
            << true << QString() << locked << u"failed demo keyring_locked not rented"_qs;
        QTest::newRow("no hub token, needed") << true << QString() << none << u"failed demo model_gated not rented"_qs;
        QTest::newRow("a reference that cannot be read")
            << false << QString() << reference << u"failed demo secret_reference_failed not rented"_qs;
    }
    void aSecretThatCannotBeReadIsToldBeforeAnythingIsRented()
    {
        QFETCH(bool, isGated);
        QFETCH(QString, apiKey);
        QFETCH(QString, hubToken);
        SessionBed bed;
        const auto codeOf = [](const QString &id) {
            for (const ErrorCode code : {ErrorCode::KeyringLocked, ErrorCode::SecretReferenceFailed})
                if (errorId(code) == id)
                    return code;
            return ErrorCode::SecretMissing;
        };
        if (!apiKey.isEmpty())
            bed.apiKey = fail(codeOf(apiKey));
        bed.hubToken = fail(codeOf(hubToken));
        bed.hub.add(SessionBed::wish().model, 15'000'000'000, isGated);
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QTEST(process.story.join(u", "_qs), "story");
        QCOMPARE(bed.cloud.machines().isEmpty(), process.story.first().contains(u"not rented"_qs));
    }

    void aVmWhoseCreateAnswerGotLostIsFoundByItsLabelAndNotBoughtTwice()
    {
        SessionBed bed;
        bed.cloud.createThenLoseAnswer();
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(90);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(bed.cloud.count(u"createInstance"_qs), 1);
    }

    void aCreateThatNeverArrivedIsSentAgainUnderTheSameLabelAfterTwoMinutes()
    {
        SessionBed bed;
        bed.cloud.loseCreateOnTheWay();
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(110);
        QCOMPARE(bed.cloud.count(u"createInstance"_qs), 1);
        bed.run(90);
        QCOMPARE(bed.cloud.count(u"createInstance"_qs), 2);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    void aStrangerAtTheAddressIsNeverTrusted()
    {
        SessionBed bed;
        bed.vm.failOpen(Error{ErrorCode::HostKeyMismatch, u"SHA256:other"_qs});
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"failed demo host_key_mismatch rented"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Attention);
        QVERIFY(bed.vm.uploads.isEmpty());
    }

    void aBootstrapThatFailsAsksForAttentionWithItsWords()
    {
        SessionBed bed;
        bed.vm.answerText(u"cat /var/lib/coder/progress.json"_qs,
                          SessionBed::progress("failed", R"({"stage":"weights","message":"no space left"})"));
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"failed demo bootstrap_failed rented"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->error->detail, u"weights: no space left"_qs);
    }

    void upTakesUpABootstrapThatFailed()
    {
        SessionBed bed;
        bed.vm.answerText(u"cat /var/lib/coder/progress.json"_qs,
                          SessionBed::progress("failed", R"({"stage":"weights","message":"no space left"})"));
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"failed demo bootstrap_failed rented"_qs));
        bed.vm.answer(u"systemctl restart coder-bootstrap"_qs,
                      [&bed](const QString &, const ExecOptions &) -> Result<ExecResult> {
                          bed.vm.answerText(u"cat /var/lib/coder/progress.json"_qs, SessionBed::progress("done"));
                          return ExecResult{};
                      });
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        const Session opened = *process.store.read(u"demo"_qs);
        QVERIFY(opened.phase == Phase::Ready && !opened.error);
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    void aProcessKilledAtAnyMomentIsResumedWithoutASecondVm_data()
    {
        QTest::addColumn<int>("quarters");
        for (int quarters = 0; quarters < 130; quarters += 3)
            QTest::addRow("killed after %d quarter seconds", quarters) << quarters;
    }
    void aProcessKilledAtAnyMomentIsResumedWithoutASecondVm()
    {
        QFETCH(int, quarters);
        SessionBed bed;
        {
            SessionBed::Process killed(bed);
            QVERIFY(killed.manager.up(SessionBed::wish()));
            for (int i = 0; i < quarters; ++i)
                bed.quarterSecond();
        }
        SessionBed::Process next(bed);
        QVERIFY(next.manager.up(SessionBed::wish()));
        bed.run(300);
        QCOMPARE(next.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(bed.cloud.firewallList().size(), 1);
    }
};

CODER_TEST(TstBringUp);
#include "tst_bringup.moc"
