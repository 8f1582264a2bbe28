// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/guarding.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// The guard of a VM: armed before anything else, read back, and obeyed.
class TstArming : public QObject
{
    Q_OBJECT

    static bool hasNotice(const Session &session, NoticeKind kind)
    {
        return std::ranges::any_of(session.notices, [kind](const Notice &notice) { return notice.kind == kind; });
    }
    // In larger steps than run(): for long waits.
    static void wait(SessionBed &bed, int seconds)
    {
        for (int i = 0; i < seconds; i += 2) {
            for (int turn = 0; turn < 4; ++turn)
                QCoreApplication::processEvents();
            bed.clock.advance(std::chrono::seconds(2));
        }
        bed.run(1);
    }
    static Session up(SessionBed &bed, SessionBed::Process &process)
    {
        process.manager.up(SessionBed::wish());
        bed.run(60);
        return *process.store.read(u"demo"_qs);
    }

private Q_SLOTS:
    void itIsArmedWithATokenOfItsOwnBeforeAnySecretReachesTheVm()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        const Session session = up(bed, process);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(session.isArmed);
        const TokenSpec token = bed.cloud.mintedTokens().value(session.guardTokenId);
        QCOMPARE(token.scopes, QStringList(u"linodes:read_write"_qs));
        QCOMPARE(token.label, session.label);
        QCOMPARE(session.leaseEnds.secsTo(token.expiry), 24 * 3600);
        const QJsonObject order = bed.guard.orders.first();
        QCOMPARE(order[u"instance"].toInteger(), session.instanceId);
        QCOMPARE(order[u"limits"][u"end"].toDouble(), 4 * 3600 - 960.0);
        QCOMPARE(order[u"limits"][u"idle"].toDouble(), 1800.0);
        const auto isGuards = [](const QString &line) { return line.contains(u"coder_guard.py set"_qs); };
        const auto isUpload = [](const QString &line) { return line.startsWith(u"upload"_qs); };
        const QStringList &story = bed.vm.story;
        QVERIFY(std::ranges::find_if(story, isGuards) < std::ranges::find_if(story, isUpload));
        QVERIFY(!bed.vm.commands.join(u'\n').contains(u"minted-"_qs)); // never an argument
    }

    void killedBetweenCreateAndArmingTheNextStartArms_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"boot", "ssh", "hostkey-make", "hostkey-prove", "connect", "guard-look", "guard-token",
                                 "guard-set", "guard-proof"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void killedBetweenCreateAndArmingTheNextStartArms()
    {
        QFETCH(QString, step);
        SessionBed bed;
        auto process = std::make_unique<SessionBed::Process>(bed);
        QObject::connect(&process->store, &SessionStore::changed, qApp, [&](const QString &name) {
            if (process && process->store.read(name)->step == step)
                QMetaObject::invokeMethod(qApp, [&] { process.reset(); }, Qt::QueuedConnection);
        });
        QVERIFY(process->manager.up(SessionBed::wish()));
        for (int i = 0; i < 400 && process; ++i)
            bed.quarterSecond();
        QVERIFY(!process); // killed
        process = std::make_unique<SessionBed::Process>(bed);
        const Session session = up(bed, *process);
        QCOMPARE(process->story, QStringList(u"ready demo"_qs));
        QVERIFY(session.isArmed);
        QCOMPARE(bed.cloud.mintedTokens().keys(), QList<qint64>{session.guardTokenId}); // no second one is left
        QCOMPARE(bed.guard.status[u"token"][u"id"].toInteger(), session.guardTokenId);
    }

    void withoutATokenItIsUpAndSaysSo_data()
    {
        QTest::addColumn<QString>("given"); // empty = none, minting fails
        QTest::addColumn<QString>("why");
        QTest::newRow("may not mint") << QString() << u"scope_missing"_qs;
        QTest::newRow("none wanted") << u"none"_qs << u"no token"_qs;
        QTest::newRow("refused by the provider") << u"pasted"_qs << u"401"_qs;
    }
    void withoutATokenItIsUpAndSaysSo()
    {
        QFETCH(QString, given);
        QFETCH(QString, why);
        SessionBed bed;
        bed.cloud.failNext(u"createToken"_qs, {ErrorCode::ScopeMissing, u"account:read_write"_qs}, 99);
        if (given == u"pasted"_qs)
            bed.guard.tokenError = u"401"_qs;
        if (!given.isEmpty())
            bed.guardToken = given == u"none"_qs ? Secret() : Secret(given.toUtf8());
        SessionBed::Process process(bed);
        const Session session = up(bed, process);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(!session.isArmed);
        QVERIFY(hasNotice(session, NoticeKind::NotGuarded));
        QVERIFY2(session.notices.last().detail.contains(why), qPrintable(session.notices.last().detail));
    }

    void aGivenTokenIsUsedAndNoneIsMinted()
    {
        SessionBed bed;
        bed.guardToken = Secret("pasted");
        SessionBed::Process process(bed);
        QVERIFY(up(bed, process).isArmed);
        QCOMPARE(bed.cloud.count(u"createToken"_qs), 0);
    }

    void aVmWhoseCloudInitBroughtNoGuardGetsOne()
    {
        SessionBed bed;
        bed.guard.isThere = false;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        for (int i = 0; i < 400 && bed.vm.uploaded(u"/etc/systemd/system/coder-guard.service"_qs).isEmpty(); ++i)
            bed.quarterSecond();
        bed.guard.isThere = !bed.vm.uploaded(u"/etc/coder/coder_guard.py"_qs).isEmpty();
        bed.run(60);
        QVERIFY(process.store.read(u"demo"_qs)->isArmed);
    }

    void anEndTakesTheTokenAlong()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        up(bed, process);
        QCOMPARE(bed.cloud.mintedTokens().size(), 1);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QVERIFY(bed.cloud.mintedTokens().isEmpty());
    }

    void anEndTakesAlongTheTokenWhoseAnswerGotLost()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        bed.cloud.loseAnswerOf(u"createToken"_qs);
        const Session session = up(bed, process);
        QVERIFY(session.isArmed);
        QCOMPARE(bed.cloud.mintedTokens().size(), 2);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QVERIFY(bed.cloud.mintedTokens().isEmpty());
    }

    void anExtensionReachesTheVmAndATokenThatEndsTooEarlyIsReplaced()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        const Session before = up(bed, process);
        QVERIFY(process.manager.extend(u"demo"_qs, std::chrono::hours(30)));
        bed.run(90);
        const Session after = *process.store.read(u"demo"_qs);
        QCOMPARE(bed.guard.status[u"limits"][u"end"].toDouble(), 34 * 3600 - 960.0);
        QVERIFY(std::ranges::any_of(bed.guard.orders, [](const QJsonObject &order) {
            return order[u"do"] == u"extend"_qs && order[u"seconds"].toDouble() == 30 * 3600.0;
        }));
        QVERIFY(after.guardTokenId != before.guardTokenId);
        QCOMPARE(bed.cloud.mintedTokens().keys(), QList<qint64>{after.guardTokenId});
        const auto protection = protectionOf(after, process.store.guard(u"demo"_qs), bed.clock.now());
        QCOMPARE(protectionId(protection), u"protected"_qs);
    }

    void whereNoOtherTokenIsToBeHadTheGuardKeepsTheOneThatServes_data()
    {
        QTest::addColumn<QString>("says"); // the provider, of the token the guard has
        QTest::addColumn<bool>("isKept");
        QTest::newRow("it serves") << QString() << true;
        QTest::newRow("an outage") << u"503"_qs << true;
        QTest::newRow("nobody answers") << u"0"_qs << true;
        QTest::newRow("it was revoked") << u"401"_qs << false;
    }
    void whereNoOtherTokenIsToBeHadTheGuardKeepsTheOneThatServes()
    {
        QFETCH(QString, says);
        QFETCH(bool, isKept);
        SessionBed bed;
        SessionBed::Process process(bed);
        const Session before = up(bed, process);
        bed.guard.tokenError = says;
        bed.cloud.failNext(u"createToken"_qs, {ErrorCode::ScopeMissing, {}}, 100);
        QVERIFY(process.manager.extend(u"demo"_qs, std::chrono::hours(30)));
        bed.run(90);
        const Session after = *process.store.read(u"demo"_qs);
        QCOMPARE(bed.guard.status[u"token"][u"id"].toInteger(), before.guardTokenId); // nobody took it away
        QVERIFY(bed.cloud.mintedTokens().contains(before.guardTokenId));
        QCOMPARE(after.isArmed, isKept);
        QCOMPARE(hasNotice(after, NoticeKind::NotGuarded), !isKept);
        const auto protection = protectionOf(after, process.store.guard(u"demo"_qs), bed.clock.now());
        QVERIFY(protection != Protection::Protected); // it ends before the lease does
    }

    void whoBeginsToHoldASessionAtItsEndAsksTheGuardFirst()
    {
        SessionBed bed;
        auto process = std::make_unique<SessionBed::Process>(bed);
        const Session session = up(bed, *process);
        process.reset();
        bed.clock.advance(std::chrono::seconds(bed.clock.now().secsTo(session.leaseEnds) + 30));
        process = std::make_unique<SessionBed::Process>(bed);
        up(bed, *process); // its guard waits for work under way
        QVERIFY(!bed.cloud.machines().isEmpty());
        bed.guard.status[u"due"] = u"lease"_qs;
        bed.run(60);
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void anExtensionWhileTheConnectionIsLostIsToldWhenItStandsAgain()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        up(bed, process);
        bed.vm.setState(ShellState::Waiting);
        QVERIFY(process.manager.extend(u"demo"_qs, std::chrono::hours(1)));
        bed.run(10);
        QCOMPARE(bed.guard.status[u"limits"][u"end"].toDouble(), 4 * 3600 - 960.0);
        bed.vm.setState(ShellState::Connected);
        bed.run(30);
        QCOMPARE(bed.guard.status[u"limits"][u"end"].toDouble(), 5 * 3600 - 960.0);
    }

    void whatTheGuardFindsDueIsDestroyedAfterAFullWarningHere()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        up(bed, process);
        bed.guard.status[u"state"] = u"due"_qs;
        bed.guard.status[u"due"] = u"idle"_qs;
        wait(bed, 280); // the warning is five minutes, and nobody has seen one yet
        QVERIFY(!bed.cloud.machines().isEmpty());
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void activityTakesItBack()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        up(bed, process);
        bed.guard.status[u"due"] = u"idle"_qs;
        wait(bed, 200);
        bed.guard.status[u"due"] = QJsonValue();
        bed.run(20);
        bed.guard.status[u"due"] = u"idle"_qs;
        wait(bed, 200);
        QVERIFY(!bed.cloud.machines().isEmpty());
    }

    void atTheLeasesEndTheGuardsWordCountsAndASilentGuardsDoesNot_data()
    {
        QTest::addColumn<bool>("isSilent");
        QTest::addColumn<int>("livesFor"); // seconds beyond the end
        QTest::addColumn<int>("isGoneAt");
        QTest::newRow("silent") << true << -10 << 90;
        QTest::newRow("working, and its guard waits for ten minutes") << false << 600 << 800;
    }
    void atTheLeasesEndTheGuardsWordCountsAndASilentGuardsDoesNot()
    {
        QFETCH(bool, isSilent);
        QFETCH(int, livesFor);
        QFETCH(int, isGoneAt);
        SessionBed bed;
        SessionBed::Process process(bed);
        const Session session = up(bed, process);
        bed.clock.advance(std::chrono::seconds(bed.clock.now().secsTo(session.leaseEnds) - 120));
        bed.run(20);
        bed.guard.isThere = !isSilent;
        wait(bed, 100 + livesFor);
        QVERIFY(!bed.cloud.machines().isEmpty());
        wait(bed, isGoneAt - livesFor);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void aVmThatEndedItselfIsToldSo()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        const Session session = up(bed, process);
        bed.guard.status[u"due_in"] = 120.0;
        bed.run(40);
        bed.guard.isThere = false;
        bed.cloud.vanish(session.instanceId);
        wait(bed, 300);
        QVERIFY(process.manager.proveGone(u"demo"_qs));
        bed.run(30);
        const Session gone = *process.store.read(u"demo"_qs);
        QCOMPARE(gone.phase, Phase::Destroyed);
        QVERIFY(hasNotice(gone, NoticeKind::EndedItself));
    }

    void protectedIsSaidOnlyOnProof_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("age"); // of the report, in seconds
        QTest::addColumn<QString>("protection");
        const QJsonObject token{{u"proved_age"_qs, 100}, {u"expires"_qs, 2'000'000'000}};
        const auto with = [&token](const QString &key, const QJsonValue &value) {
            QJsonObject other = token;
            other[key] = value;
            return QJsonValue(other);
        };
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, int age,
                            const char *protection) {
            QTest::newRow(name) << key << value << age << QString::fromLatin1(protection);
        };
        row("all is well", u"token"_qs, token, 20, "protected");
        row("an old report", u"token"_qs, token, 61, "not_asked");
        row("a report of the future", u"token"_qs, token, -5, "not_asked");
        row("a guard that stands still", u"heartbeat_age"_qs, 55, 20, "not_asked");
        row("no token", u"token"_qs, QJsonValue(), 20, "unarmed");
        row("not armed", u"armed"_qs, false, 20, "unarmed");
        row("proved too long ago", u"token"_qs, with(u"proved_age"_qs, 890), 20, "unproved");
        row("never proved", u"token"_qs, with(u"proved_age"_qs, QJsonValue()), 20, "unproved");
        row("refused", u"token"_qs, with(u"error"_qs, u"401"_qs), 20, "unproved");
        row("ends before the lease", u"token"_qs, with(u"expires"_qs, 1'800'013'000), 20, "token_too_short");
        row("another end", u"limits"_qs, QJsonObject{{u"end"_qs, 9999}}, 20, "other_limits");
        row("no limits", u"limits"_qs, QJsonValue(), 20, "other_limits");
    }
    void protectedIsSaidOnlyOnProof()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(int, age);
        Session session;
        session.created = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        session.leaseEnds = session.created.addSecs(13440);
        QJsonObject json{
            {u"schema"_qs, 1},
            {u"alive"_qs, true},
            {u"armed"_qs, true},
            {u"heartbeat_age"_qs, 5},
            {u"token"_qs, QJsonObject{{u"proved_age"_qs, 100}, {u"expires"_qs, 2'000'000'000}}},
            {u"limits"_qs,
             QJsonObject{{u"idle"_qs, 1800}, {u"warning"_qs, 300}, {u"end"_qs, 13440}, {u"hour_aware"_qs, true}}}};
        json[key] = value;
        json[u"read_at"] = toIso(session.created.addSecs(1000));
        const auto report = guardReportFrom(json);
        QVERIFY(report);
        const auto protection = protectionOf(session, *report, session.created.addSecs(1000 + age));
        QTEST(protectionId(protection), "protection");
    }
};

CODER_TEST(TstArming);
#include "tst_arming.moc"
