// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a VM's guard: when it ends the VM, and why a VM is not protected, with what to do about it.
#include "app/words/guardtext.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'760'000'400, Qt::UTC); // 09:00

Session readied()
{
    Session session;
    session.phase = Phase::Ready;
    session.instanceId = 7;
    session.created = now.addSecs(-3600);
    session.readyAt = now.addSecs(-3000);
    session.leaseEnds = now.addSecs(2 * 3600);
    session.isArmed = true;
    return session;
}

GuardReport word(const QString &state, double idle, std::optional<double> dueIn)
{
    GuardReport report;
    report.readAt = now.addSecs(-5);
    report.state = state;
    report.idleSeconds = idle;
    report.dueIn = dueIn;
    report.isArmed = true;
    report.limits = wantedLimits(readied());
    report.token = GuardToken{1, readied().leaseEnds.addSecs(3600), 10.0, {}};
    return report;
}

} // namespace

class TstGuardText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsCountedDownByWhatTheGuardSaid_data()
    {
        QTest::addColumn<QString>("state"); // empty = never heard
        QTest::addColumn<double>("dueIn");
        QTest::addColumn<int>("after"); // seconds since it was said
        QTest::addColumn<QString>("said");
        QTest::newRow("idle, far") << u"idle"_qs << 1205.0 << 0 << u"idle 12 min, ends 09:20"_qs;
        QTest::newRow("idle, near") << u"idle"_qs << 257.0 << 0 << u"idle 12 min, ends in 4 min 12 s"_qs;
        QTest::newRow("a second later") << u"idle"_qs << 257.0 << 1 << u"idle 12 min, ends in 4 min 11 s"_qs;
        QTest::newRow("within the minute") << u"idle"_qs << 45.0 << 0 << u"idle 12 min, ends in 40 s"_qs;
        QTest::newRow("the lease comes first") << u"idle"_qs << 9000.0 << 0 << u"idle 12 min, ends 11:00"_qs;
        QTest::newRow("at work") << u"active"_qs << 1800.0 << 0 << u"at work, ends 11:00"_qs;
        QTest::newRow("cannot tell") << u"unknown"_qs << 1800.0 << 0 << u"idle unknown, ends 11:00"_qs;
        QTest::newRow("silent for a minute") << u"idle"_qs << 1205.0 << 56 << u"idle unknown, ends 11:00"_qs;
        QTest::newRow("never heard") << QString() << 0.0 << 0 << u"idle unknown, ends 11:00"_qs;
    }
    void theEndIsCountedDownByWhatTheGuardSaid()
    {
        QFETCH(QString, state);
        QFETCH(double, dueIn);
        QFETCH(int, after);
        const auto guard = state.isEmpty() ? std::optional<GuardReport>() : word(state, 720, dueIn);
        QTEST(countdownText(readied(), guard, now.addSecs(after)), "said");
    }

    void whatItHasDecidedIsNotCountedAnyMore()
    {
        GuardReport report = word(u"due"_qs, 1800, 0);
        report.due = u"idle"_qs;
        QCOMPARE(countdownText(readied(), report, now), u"ending now"_qs);
        QVERIFY(isIdleWarned(report, now));
    }

    void aVmWithoutAGuardIsSaidToEndWithItsLease()
    {
        Session session = readied();
        session.isArmed = false;
        QCOMPARE(countdownText(session, {}, now), u"ends 11:00"_qs);
    }

    void eachDoubtIsSaidWithTheNextStep_data()
    {
        QTest::addColumn<Protection>("protection");
        QTest::addColumn<QString>("doubt");
        QTest::addColumn<QString>("step"); // a part of it
        QTest::newRow("silent") << Protection::NotAsked << u"Its guard was not heard in the last minute."_qs
                                << u"coder logs --source watchdog"_qs;
        QTest::newRow("unarmed") << Protection::Unarmed << u"Its guard has no token, so it cannot delete the VM."_qs
                                 << u"LINODE_GUARD_TOKEN"_qs;
        QTest::newRow("unproved")
            << Protection::Unproved
            << u"The provider has not accepted its guard's token in the last quarter of an hour."_qs
            << u"coder watchdog drill"_qs;
        QTest::newRow("other limits") << Protection::OtherLimits << u"Its guard does not go by these limits yet."_qs
                                      << u"within a minute"_qs;
        QTest::newRow("token too short") << Protection::TokenTooShort
                                         << u"Its guard's token ends before the lease does."_qs << u"longer one"_qs;
    }
    void eachDoubtIsSaidWithTheNextStep()
    {
        QFETCH(Protection, protection);
        QFETCH(QString, step);
        Session session = readied();
        GuardReport report = word(u"idle"_qs, 60, 1800);
        if (protection == Protection::NotAsked)
            report.readAt = now.addSecs(-61);
        else if (protection == Protection::Unarmed)
            report.isArmed = false;
        else if (protection == Protection::Unproved)
            report.token->provedAge = 901;
        else if (protection == Protection::OtherLimits)
            session.wish.idleLimitSeconds = 600;
        else
            report.token->expires = session.leaseEnds;
        QCOMPARE(protectionId(protectionOf(session, report, now)), protectionId(protection));
        QTEST(doubtText(protection), "doubt");
        QVERIFY2(nextStepText(protection).contains(step), qPrintable(nextStepText(protection)));
    }
};

CODER_TEST(TstGuardText);
#include "tst_guardtext.moc"
