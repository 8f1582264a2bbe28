// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/admission.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace coder;
using namespace coder::test;

// Who may reach the VM's SSH, from first contact to an address that changes, and VMs that are not there any more.
class TstAddresses : public QObject
{
    Q_OBJECT

    static QStringList rulesSet(const SessionBed &bed)
    {
        QStringList set;
        for (const QString &call : bed.cloud.story())
            if (call.startsWith(u"setFirewallRules"_qs))
                set << call.section(u' ', 2);
        return set;
    }
    static bool hasNotice(const Session &session, NoticeKind kind)
    {
        return std::ranges::any_of(session.notices, [kind](const Notice &notice) { return notice.kind == kind; });
    }
    static bool isAdmitted(const SessionBed &bed, const QString &address)
    {
        return recipes::admitsSsh(bed.cloud.firewallList().first().rules, address);
    }
    // The VM is silent as long as the firewall does not admit this address.
    static void runBehindFirewall(SessionBed &bed, const QString &address, int seconds)
    {
        for (int i = 0; i < seconds * 4; ++i) {
            const bool isOpen = bed.cloud.firewallList().isEmpty() || isAdmitted(bed, address);
            bed.vm.failOpen(isOpen ? std::nullopt : std::optional(Error{ErrorCode::SshTimeout, {}}));
            bed.quarterSecond();
        }
    }
    static QJsonObject rule(const QString &action, const QString &ports, const QString &network)
    {
        return {{u"action"_qs, action},
                {u"protocol"_qs, u"TCP"_qs},
                {u"ports"_qs, ports},
                {u"addresses"_qs, QJsonObject{{u"ipv4"_qs, QJsonArray{network}}}}};
    }

private Q_SLOTS:
    void firstContactAdmitsWhatTheServiceTells()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(isAdmitted(bed, u"203.0.113.7"_qs));
        QVERIFY(!isAdmitted(bed, u"203.0.113.8"_qs));
        QVERIFY(process.store.read(u"demo"_qs)->wish.admit.isEmpty()); // nobody wished it
    }

    void onceConnectedTheRuleIsNarrowedToWhatTheVmSees()
    {
        SessionBed bed;
        bed.vm.answerText(u"SSH_CONNECTION"_qs, "198.51.100.4");
        SessionWish wish = SessionBed::wish();
        wish.admit = {u"198.51.100.0/24"_qs};
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.web.count(u"ownAddress"_qs), 0); // it was told
        QCOMPARE(rulesSet(bed), QStringList(u"198.51.100.4/32"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->admitted, QStringList(u"198.51.100.4/32"_qs));
    }

    void whatTheVmSeesIsNotBelievedIfItIsNoAddress()
    {
        SessionBed bed;
        bed.vm.answerText(u"SSH_CONNECTION"_qs, "0.0.0.0/0 -- pwned");
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(rulesSet(bed).isEmpty());
    }

    void aRuleThatCannotBeNarrowedStopsNothing()
    {
        SessionBed bed;
        bed.vm.answerText(u"SSH_CONNECTION"_qs, "198.51.100.4");
        bed.cloud.failNext(u"setFirewallRules"_qs, {ErrorCode::ScopeMissing, {}});
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
    }

    void anAddressThatChangesDuringTheBringUpIsFollowedAndSaid()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(5);
        bed.web.address = u"198.51.100.9"_qs;
        runBehindFirewall(bed, u"198.51.100.9"_qs, 60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(rulesSet(bed), QStringList(u"198.51.100.9/32"_qs));
        QVERIFY(hasNotice(*process.store.read(u"demo"_qs), NoticeKind::FirewallRenewed));
    }

    void anAddressThatChangesUnderAReadySessionIsFollowed()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.web.address = u"198.51.100.9"_qs;
        bed.vm.setState(ShellState::Waiting);
        bed.run(15);
        QVERIFY(rulesSet(bed).isEmpty()); // a short break is none of ours
        bed.run(10);
        QCOMPARE(rulesSet(bed), QStringList(u"198.51.100.9/32"_qs));
        QVERIFY(hasNotice(*process.store.read(u"demo"_qs), NoticeKind::FirewallRenewed));
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Ready);
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    // What the charts' ruler tells of long after it was mended.
    void aLossOfAReadySessionsConnectionStandsInItsJournal()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        const auto journal = [&] {
            QFile file(process.store.folder(u"demo"_qs) + u"/events.jsonl"_qs);
            QStringList events;
            if (file.open(QIODevice::ReadOnly))
                for (const QByteArray &line : file.readAll().trimmed().split('\n'))
                    events << QJsonDocument::fromJson(line).object()[u"event"].toString();
            return events.filter(u"connection-"_qs);
        };
        QCOMPARE(journal(), QStringList());
        bed.vm.setState(ShellState::Waiting);
        bed.run(5);
        bed.vm.setState(ShellState::Connecting); // still away
        QCOMPARE(journal(), QStringList(u"connection-lost"_qs));
        bed.vm.setState(ShellState::Connected);
        bed.run(1);
        QCOMPARE(journal(), QStringList({u"connection-lost"_qs, u"connection-back"_qs}));
    }

    void aSilentVmWithTheSameAddressChangesNoRule()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.vm.setState(ShellState::Waiting);
        bed.run(100);
        QVERIFY(rulesSet(bed).isEmpty());
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Ready);
    }

    void aFirewallTheUserNamedIsNeverEditedAndTheLineIsShown()
    {
        SessionBed bed;
        const qint64 firewall = bed.cloud.addFirewall(u"mine"_qs);
        bed.vm.failOpen(Error{ErrorCode::SshTimeout, {}});
        bed.vm.answerText(u"SSH_CONNECTION"_qs, "203.0.113.7");
        SessionWish wish = SessionBed::wish();
        wish.firewallId = firewall;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        const Session waiting = *process.store.read(u"demo"_qs);
        QVERIFY(waiting.error.has_value());
        QCOMPARE(waiting.error->code, ErrorCode::NotAdmitted);
        QCOMPARE(waiting.error->detail,
                 u"firewall %1: inbound ACCEPT, TCP, port 22, from 203.0.113.7/32"_qs.arg(firewall));
        bed.vm.failOpen(std::nullopt); // the line was added
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(!process.store.read(u"demo"_qs)->error.has_value());
        QVERIFY(rulesSet(bed).isEmpty());
    }

    void aVmThatIsDeletedDuringTheBringUpEndsTheSessionWithItsReason()
    {
        SessionBed bed;
        bed.vm.answerText(u"cat /var/lib/coder/progress.json"_qs, SessionBed::progress("running"));
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.vanish(bed.cloud.machines().first().id);
        bed.vm.failOpen(Error{ErrorCode::SshTimeout, {}});
        bed.vm.setState(ShellState::Waiting);
        bed.run(120);
        QCOMPARE(process.story, QStringList(u"destroyed demo"_qs));
        const Session gone = *process.store.read(u"demo"_qs);
        QCOMPARE(gone.phase, Phase::Destroyed);
        QVERIFY(hasNotice(gone, NoticeKind::VmGone));
        QVERIFY(bed.cloud.firewallList().isEmpty());
    }

    void aHolderThatIsAskedForAProofFindsOut()
    {
        SessionBed bed;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.vanish(bed.cloud.machines().first().id);
        SessionBed::Process other(bed);
        const auto asked = other.manager.proveGone(u"demo"_qs);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::HeldElsewhere);
        bed.run(10);
        QCOMPARE(other.store.read(u"demo"_qs)->phase, Phase::Destroyed);
    }

    void aTokenOfAnotherAccountIsNoReasonToEndASession()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.who.euuid = u"ANOTHER"_qs;
        bed.cloud.who.username = u"somebody-else"_qs;
        bed.vm.setState(ShellState::Waiting);
        bed.run(100);
        QVERIFY(!process.store.read(u"demo"_qs)->destroyWanted);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Ready);
    }

    void rulesAreReadAsTheProviderAppliesThem_data()
    {
        QTest::addColumn<QJsonArray>("inbound");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("isAdmitted");
        const QString own = u"203.0.113.7/32"_qs;
        QTest::newRow("closed") << QJsonArray() << u"DROP"_qs << false;
        QTest::newRow("open") << QJsonArray() << u"ACCEPT"_qs << true;
        QTest::newRow("own") << QJsonArray{rule(u"ACCEPT"_qs, u"22"_qs, own)} << u"DROP"_qs << true;
        QTest::newRow("another port") << QJsonArray{rule(u"ACCEPT"_qs, u"80, 443"_qs, own)} << u"DROP"_qs << false;
        QTest::newRow("a range") << QJsonArray{rule(u"ACCEPT"_qs, u"20-25"_qs, own)} << u"DROP"_qs << true;
        QTest::newRow("all ports") << QJsonArray{rule(u"ACCEPT"_qs, QString(), own)} << u"DROP"_qs << true;
        QTest::newRow("the first counts")
            << QJsonArray{rule(u"DROP"_qs, u"22"_qs, own), rule(u"ACCEPT"_qs, u"22"_qs, own)} << u"ACCEPT"_qs << false;
    }
    void rulesAreReadAsTheProviderAppliesThem()
    {
        QFETCH(QJsonArray, inbound);
        QFETCH(QString, policy);
        QFETCH(bool, isAdmitted);
        const QJsonObject rules{{u"inbound"_qs, inbound}, {u"inbound_policy"_qs, policy}};
        QCOMPARE(recipes::admitsSsh(rules, u"203.0.113.7"_qs), isAdmitted);
    }
};

CODER_TEST(TstAddresses);

#include "tst_addresses.moc"
