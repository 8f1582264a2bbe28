// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

class TstSessionManager : public QObject
{
    Q_OBJECT

    // The session as if the older tool had made it, held by nobody.
    static void adopt(SessionBed::Process &process)
    {
        process.manager.release(u"demo"_qs);
        Session session = *process.store.read(u"demo"_qs);
        session.isAdopted = true;
        QVERIFY(process.store.save(session));
    }

private Q_SLOTS:
    void aWishBecomesAReadySessionAndThenNothing()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QCOMPARE(session.endpoint(), u"http://127.0.0.1:%1/v1"_qs.arg(session.localPort));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(bed.published, QStringList(u"demo"_qs));

        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QVERIFY(bed.cloud.machines().isEmpty());
        QVERIFY(bed.cloud.firewallList().isEmpty());
        QVERIFY(bed.published.isEmpty());
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Destroyed);
    }

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

    void aWishToDestroyIsObeyedByTheHolderWithinTwoSeconds()
    {
        SessionBed bed;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.destroy(u"demo"_qs));
        QVERIFY(!other.manager.holds(u"demo"_qs));
        bed.run(2);
        QVERIFY(holder.store.read(u"demo"_qs)->phase != Phase::Ready);
        bed.run(8);
        QCOMPARE(holder.story.last(), u"destroyed demo"_qs);
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void aWishToDestroyDoesNotWaitBehindACreate()
    {
        SessionBed bed;
        bed.cloud.bootTime = 10min;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(20);
        QVERIFY(holder.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(holder.story, QStringList(u"destroyed demo"_qs));
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void aDestroyThatWasWantedBeforeACrashGoesOn()
    {
        SessionBed bed;
        {
            SessionBed::Process killed(bed);
            QVERIFY(killed.manager.up(SessionBed::wish()));
            bed.run(60);
            QVERIFY(killed.store.want(u"demo"_qs, Intent::Destroy));
        }
        SessionBed::Process next(bed);
        QVERIFY(next.manager.up(SessionBed::wish()));
        bed.run(10);
        QCOMPARE(next.story, QStringList(u"destroyed demo"_qs));
    }

    void goneIsSaidOnProofOnly()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.failNext(u"instance"_qs, {ErrorCode::ProviderBroken, u"502"_qs}, 8);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(5);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Destroying);
        QCOMPARE(process.store.read(u"demo"_qs)->error->code, ErrorCode::ProviderBroken);
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void anotherAccountsTokenProvesNothing()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.who.euuid = u"somebody-else"_qs;
        bed.cloud.who.username = u"somebody-else"_qs;
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(20);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Unknown);
        QCOMPARE(session.error->code, ErrorCode::AccountMismatch);
        QVERIFY(session.destroyWanted);
    }

    void theLeaseEndsAVmThatNobodyEnded()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        SessionWish wish = SessionBed::wish();
        wish.leaseSeconds = 3600;
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        bed.run(3600 - 960 - 30);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void aVmThatWasDestroyedElsewhereIsProvedGoneWhenItGetsOutOfReach()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.vanish(process.store.read(u"demo"_qs)->instanceId);
        bed.vm.setState(ShellState::Waiting);
        bed.run(15);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        bed.run(30);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void anExtensionMovesTheLeaseWhoeverHoldsTheSession()
    {
        SessionBed bed;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        const QDateTime before = holder.store.read(u"demo"_qs)->leaseEnds;
        SessionBed::Process other(bed);
        QVERIFY(other.manager.extend(u"demo"_qs, 1h));
        bed.run(2);
        QCOMPARE(before.secsTo(holder.store.read(u"demo"_qs)->leaseEnds), 3600);
        holder.manager.release(u"demo"_qs);
        QVERIFY(other.manager.extend(u"demo"_qs, 1h));
        QCOMPARE(before.secsTo(other.store.read(u"demo"_qs)->leaseEnds), 7200);
        QVERIFY(!other.manager.holds(u"demo"_qs));
    }

    void anExtensionBeyondTheCapIsRefused()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        SessionWish wish = SessionBed::wish();
        wish.cap = Money::dollars(1.20);
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        QCOMPARE(process.manager.extend(u"demo"_qs, 1h).error().code, ErrorCode::InvalidInput);
    }

    void anOlderSessionIsOpenedWithItsUsersKeysAndOursAreNot()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(!bed.vm.targets.last().ownKeys);
        adopt(process);
        QVERIFY(process.manager.serve(u"demo"_qs));
        bed.run(5);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        const auto keys = bed.vm.targets.last().ownKeys;
        QVERIFY(keys && keys->files == bed.ownKeys->files && keys->passphrase == Secret("two words"));
    }

    void aKeyThatCannotBeOpenedWaitsForAPerson_data()
    {
        QTest::addColumn<bool>("isReference");
        QTest::newRow("no passphrase opens it") << false;
        QTest::newRow("its reference cannot be read") << true;
    }
    void aKeyThatCannotBeOpenedWaitsForAPerson()
    {
        QFETCH(bool, isReference);
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        adopt(process);
        const auto right = bed.ownKeys;
        if (isReference)
            bed.ownKeys = fail(ErrorCode::SecretReferenceFailed);
        else
            bed.vm.failOpen(Error{ErrorCode::SshKeyLocked, u"/home/me/.ssh/id_ed25519"_qs});
        QVERIFY(process.manager.serve(u"demo"_qs));
        bed.run(5);
        const Session waiting = *process.store.read(u"demo"_qs);
        QCOMPARE(waiting.phase, Phase::Attention);
        QCOMPARE(waiting.error->code, isReference ? ErrorCode::SecretReferenceFailed : ErrorCode::SshKeyLocked);
        bed.ownKeys = right;
        bed.vm.failOpen(std::nullopt);
        QVERIFY(process.manager.up(waiting.wish));
        bed.run(5);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    void whatPassesTheMonthsCapIsRefusedBeforeAnythingIsRented()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(4); // one session of US$0.52 and four hours fits, two do not
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.up(SessionBed::wish(u"second"_qs)));
        bed.run(10);
        QCOMPARE(process.story, QStringList({u"ready demo"_qs, u"failed second month_cap_reached not rented"_qs}));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(bed.cloud.firewallList().size(), 1);
        bed.monthCap = Money::dollars(4.16);
        QVERIFY(process.manager.up(SessionBed::wish(u"second"_qs)));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready second"_qs);
    }

    void twoThatAreMadeAtOnceShareTheMonthsCap()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(4);
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(1);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.up(SessionBed::wish(u"second"_qs)));
        bed.run(60);
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    void aSessionOfUnknownPriceLeavesAWordAboutTheMonthsCap()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(4);
        SessionBed::Process process(bed);
        Session unpriced;
        unpriced.name = u"older"_qs;
        unpriced.id = u"00000001"_qs;
        unpriced.phase = Phase::Ready;
        unpriced.instanceId = 99;
        unpriced.created = bed.clock.now();
        QVERIFY(process.store.save(unpriced));
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QCOMPARE(process.store.read(u"demo"_qs)->notices.first().kind, NoticeKind::MonthUncertain);
    }

    void anExtensionBeyondTheMonthsCapIsRefused()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(2.60); // five hours
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.extend(u"demo"_qs, 1h));
        QCOMPARE(process.manager.extend(u"demo"_qs, 1h).error().code, ErrorCode::MonthCapReached);
        QCOMPARE(process.store.read(u"demo"_qs)->wish.leaseSeconds, 5 * 3600);
    }

    void aCapShortensTheLeaseToTheHoursItPaysFor()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        SessionWish wish = SessionBed::wish();
        wish.cap = Money::dollars(1.20);
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.created.secsTo(session.leaseEnds), 2 * 3600 - 960);
    }

    void upOnALivingSessionWithOtherSettingsIsRefusedByName()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        SessionWish other = SessionBed::wish();
        other.model = u"Qwen/Qwen2.5-Coder-14B-Instruct"_qs;
        const auto refused = process.manager.up(other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SessionDiffers);
        QCOMPARE(refused.error().detail, u"MODEL_ID"_qs);
    }

    void twoSessionsGetTwoLocalPorts()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish(u"one"_qs)));
        QVERIFY(process.manager.up(SessionBed::wish(u"two"_qs)));
        bed.run(60);
        QVERIFY(process.store.read(u"one"_qs)->localPort != process.store.read(u"two"_qs)->localPort);
        QCOMPARE(bed.cloud.machines().size(), 2);
    }

    void aFirewallWhoseAnswerGotLostIsFoundAndNotMadeTwice()
    {
        SessionBed bed;
        bed.cloud.loseAnswerOf(u"createFirewall"_qs);
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.cloud.firewallList().size(), 1);
        QVERIFY(process.store.read(u"demo"_qs)->firewallIsOurs);
    }

    void aSessionThatIsOverIsNotServedAndNotHeld()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(process.manager.serve(u"demo"_qs).error().code, ErrorCode::SessionUnknown);
        QVERIFY(!process.manager.holds(u"demo"_qs));
    }

    void withoutASessionInHandNothingWakesTheComputer()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QCOMPARE(bed.clock.waiting(), 0);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(bed.clock.waiting() > 0);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QCOMPARE(bed.clock.waiting(), 0);
    }

    void aLocalPortThatWasTakenMeanwhileIsGivenUpForTheNext()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        const quint16 chosen = process.store.read(u"demo"_qs)->localPort;
        bed.vm.takePort(chosen);
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(process.store.read(u"demo"_qs)->localPort > chosen);
    }

    void aStateFolderThatCannotBeWrittenRentsNothing()
    {
        SessionBed bed;
        QVERIFY(QFile(bed.dir.filePath(u"sessions"_qs)).open(QIODevice::WriteOnly));
        SessionBed::Process process(bed);
        const auto refused = process.manager.up(SessionBed::wish());
        QVERIFY(!refused);
        bed.run(5);
        QVERIFY(bed.cloud.machines().isEmpty());
    }
};

CODER_TEST(TstSessionManager);
#include "tst_sessionmanager.moc"
