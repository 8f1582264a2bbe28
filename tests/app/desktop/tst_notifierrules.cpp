// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifierbus.h"
#include "app/desktop/notifierrules.h"
#include "app/desktop/preferences.h"
#include "tests/app/desktop/sessions.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

Q_DECLARE_METATYPE(std::optional<coder::Session>)

namespace {

Session loading()
{
    Session session = inPhase(Phase::Loading);
    session.readyAt = {};
    return session;
}

Session broken(ErrorCode code, Phase phase = Phase::Attention)
{
    Session session = inPhase(phase);
    session.error = Error{code, u"secret detail 192.0.2.7"_qs};
    return session;
}

Session endedSession()
{
    Session session = inPhase(Phase::Destroyed);
    session.destroyedAt = session.created.addSecs(2 * 3600 + 60);
    return session;
}

QStringList idsOf(const QList<NoticeAction> &actions)
{
    QStringList ids;
    for (const NoticeAction action : actions)
        ids << noticeActionId(action);
    return ids;
}

QString line(const std::optional<Notification> &notice)
{
    return notice ? notice->title + u" | "_qs + notice->body + u" | "_qs + idsOf(notice->actions).join(u' ')
                  : QString();
}

} // namespace

class TstNotifierRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsWorthTellingIsTold_data()
    {
        QTest::addColumn<std::optional<Session>>("before");
        QTest::addColumn<std::optional<Session>>("after");
        QTest::addColumn<QString>("told");
        using Maybe = std::optional<Session>;
        const QString none;
        Session unrented = inPhase(Phase::Creating);
        unrented.instanceId = unrented.createAttempts = 0;
        Session failed = broken(ErrorCode::SoldOut, Phase::Destroyed);
        failed.instanceId = failed.createAttempts = 0;
        Session unpriced = endedSession();
        unpriced.hourly.reset();
        Session healed = inPhase(Phase::Healing);
        Session orphan = broken(ErrorCode::SessionUnknown);
        orphan.label = u"coder-7f3a"_qs;
        QTest::newRow("ready") << Maybe(loading()) << Maybe(readySession())
                               << u"work is ready | It took 10 min. | aider open"_qs;
        QTest::newRow("ready again") << Maybe(healed) << Maybe(readySession()) << none;
        QTest::newRow("ready at the start") << Maybe() << Maybe(readySession()) << none;
        QTest::newRow("a step on the way") << Maybe(inPhase(Phase::Creating)) << Maybe(loading()) << none;
        QTest::newRow("begun") << Maybe() << Maybe(inPhase(Phase::Creating)) << none;
        QTest::newRow("the same") << Maybe(readySession()) << Maybe(readySession()) << none;
        QTest::newRow("destroying") << Maybe(readySession()) << Maybe(inPhase(Phase::Destroying)) << none;
        QTest::newRow("destroyed") << Maybe(inPhase(Phase::Destroying)) << Maybe(endedSession())
                                   << u"work is destroyed | 3 hour(s) billed, US$1.56. | open"_qs;
        QTest::newRow("destroyed, price unknown") << Maybe(inPhase(Phase::Destroying)) << Maybe(unpriced)
                                                  << u"work is destroyed | 3 hour(s) billed, price unknown. | open"_qs;
        QTest::newRow("put away") << Maybe(endedSession()) << Maybe() << none;
        QTest::newRow("nothing was rented")
            << Maybe(unrented) << Maybe(failed) << u"work could not be created | "_qs; // the rest are the words' own
        QTest::newRow("attention") << Maybe(readySession()) << Maybe(broken(ErrorCode::ModelFailed))
                                   << u"work needs attention | "_qs;
        QTest::newRow("attention at the start") << Maybe() << Maybe(broken(ErrorCode::ModelFailed)) << none;
        QTest::newRow("orphan")
            << Maybe() << Maybe(orphan)
            << u"A VM of this program runs that no session knew | coder-7f3a, 2 h 10 min, US$1.56. | open destroy"_qs;
    }
    void onlyWhatIsWorthTellingIsTold()
    {
        QFETCH(std::optional<Session>, before);
        QFETCH(std::optional<Session>, after);
        QFETCH(QString, told);
        const QString said = line(changeNotice(before, after, noon().addSecs(2 * 3600)));
        if (told.endsWith(u"| "_qs))
            QVERIFY2(said.startsWith(told) && said.size() > told.size() + 10, qPrintable(said));
        else
            QCOMPARE(said, told);
        QVERIFY(!said.contains(u"192.0.2.7"_qs));
    }

    void theEndIsToldOnceInTimeAndAgainWhereNoWindowIsSeen()
    {
        Session session = readySession();
        session.leaseEnds = noon().addSecs(400);
        QStringList told;
        for (const bool isSeen : {true, false})
            for (int second = 0; second < 500; second += 20)
                if (const auto notice =
                        endingNotice(session, noon().addSecs(second - 20), noon().addSecs(second), isSeen))
                    told << u"%1 %2 %3 %4"_qs.arg(QString::number(second), isSeen ? u"seen"_qs : u"hidden"_qs,
                                                  notice->isUrgent ? u"urgent"_qs : u"calm"_qs,
                                                  idsOf(notice->actions).join(u' '));
        QCOMPARE(told, QStringList({u"100 seen calm keep destroy"_qs, u"100 hidden calm keep destroy"_qs,
                                    u"340 hidden urgent keep destroy"_qs}));
        QCOMPARE(endingNotice(session, noon(), noon().addSecs(100), true)->body,
                 u"It will be destroyed at 12:06, in 5 min. Keeping it for 1 hour adds at most US$0.52."_qs);
    }

    void anIdleWarningSaysSinceWhenUntilWhenAndWhatAnHourAdds()
    {
        Session session = readySession();
        GuardReport heard;
        heard.readAt = noon();
        heard.idleSeconds = 1500;
        heard.dueIn = 300;
        QCOMPARE(line(idleNotice(session, heard, noon(), false)),
                 u"work is idle and ends soon | It has been idle for 25 min. It will be destroyed at 12:05, in 5 min. "
                 "Keeping it for 1 hour adds at most US$0.52. | keep destroy"_qs);
        session.hourly.reset();
        heard.dueIn.reset();
        QCOMPARE(
            idleNotice(session, heard, noon(), true).body,
            u"It has been idle for 25 min and is being destroyed. What keeping it for 1 hour adds is not known."_qs);
    }

    void whatEndsAnywayOrIsOverIsNotWarnedOf()
    {
        Session session = readySession();
        session.leaseEnds = noon().addSecs(300);
        const auto warned = [&](const Session &each) {
            return endingNotice(each, noon().addSecs(-1), noon(), true).has_value();
        };
        QVERIFY(warned(session));
        Session ending = session;
        ending.destroyWanted = true;
        QVERIFY(!warned(ending));
        ending = session;
        ending.phase = Phase::NotOurs;
        QVERIFY(!warned(ending));
        ending.phase = Phase::Destroyed;
        QVERIFY(!warned(ending));
        QVERIFY(!endingNotice(session, noon(), noon().addSecs(301), true).has_value());
    }

    void aBudgetIsToldAtFourFifthsAndAtTheEnd_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<QString>("title");
        QTest::newRow("below") << 1.0 << 79.0 << QString();
        QTest::newRow("four fifths") << 79.0 << 80.0 << u"80 % of this month's US$100.00 used"_qs;
        QTest::newRow("told before") << 80.0 << 99.0 << QString();
        QTest::newRow("all") << 99.0 << 101.0 << u"101 % of this month's US$100.00 used"_qs;
        QTest::newRow("both at once") << 10.0 << 100.0 << u"100 % of this month's US$100.00 used"_qs;
        QTest::newRow("a new month") << 99.0 << 1.0 << QString();
    }
    void aBudgetIsToldAtFourFifthsAndAtTheEnd()
    {
        QFETCH(double, before);
        QFETCH(double, after);
        const auto notice = budgetNotice({}, Money::dollars(before), Money::dollars(after), Money::dollars(100));
        QTEST(notice ? notice->title : QString(), "title");
        QVERIFY(!budgetNotice({}, Money::dollars(before), Money::dollars(after), std::nullopt).has_value());
    }

    void eachStepOfTheMonthIsToldOnceWhoeverSpentTheMoney()
    {
        int told = 0;
        QVERIFY(!monthNotice(Money::dollars(79), Money::dollars(100), told));
        QCOMPARE(told, 0);
        QVERIFY(monthNotice(Money::dollars(85), Money::dollars(100), told)); // 85 at once: another program spent it
        QCOMPARE(told, 80);
        QVERIFY(!monthNotice(Money::dollars(99), Money::dollars(100), told));
        QVERIFY(monthNotice(Money::dollars(100), Money::dollars(100), told));
        QCOMPARE(told, 100);
        QVERIFY(!monthNotice(Money::dollars(130), Money::dollars(100), told));
        QVERIFY(!monthNotice(Money::dollars(130), std::nullopt, told));
        told = 0;
        QVERIFY(monthNotice(Money::dollars(130), Money::dollars(100), told));
        QCOMPARE(told, 100);
    }

    void theMonthsSumCountsStartedHoursOfTheMonth()
    {
        const QDateTime midnight(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC);
        Session over = readySession(); // 23:30 to 02:10: hours begin at 23:30, 0:30 and 1:30
        over.created = midnight.addSecs(-1800);
        over.destroyedAt = midnight.addSecs(2 * 3600 + 600);
        over.phase = Phase::Destroyed;
        QCOMPARE(billedInMonth({over}, noon()), Money::dollars(1.04));
        QCOMPARE(billedInMonth({over, readySession(u"b"_qs)}, noon()), Money::dollars(1.56));
        QCOMPARE(billedInMonth({over}, midnight.addSecs(-1)), Money::dollars(0.52));
        Session old = over;
        old.created = midnight.addDays(-3);
        old.destroyedAt = midnight.addDays(-2);
        QCOMPARE(billedInMonth({old}, noon()), Money());
        QCOMPARE(billedInMonth({inPhase(Phase::NotOurs)}, noon()), Money());
    }

    void everyKindHasItsSwitchAndEveryActionItsId()
    {
        for (const NotificationKind kind :
             {NotificationKind::Ready, NotificationKind::Ending, NotificationKind::Destroyed,
              NotificationKind::Attention, NotificationKind::Budget, NotificationKind::Orphan})
            QVERIFY(findPreference(noticePreference(kind)));
        for (const NoticeAction action : {NoticeAction::LaunchAider, NoticeAction::KeepOneHour, NoticeAction::Destroy,
                                          NoticeAction::OpenSession, NoticeAction::OpenWindow}) {
            QCOMPARE(noticeActionFromId(noticeActionId(action)), std::optional(action));
            QVERIFY(!noticeActionText(action).isEmpty());
        }
        QVERIFY(!noticeActionFromId(u"default"_qs).has_value());
    }

    void markupIsEscapedForServersThatReadIt()
    {
        QCOMPARE(escapedBody(u"<b>a & b</b>"_qs, {u"body-markup"_qs}), u"&lt;b&gt;a &amp; b&lt;/b&gt;"_qs);
        QCOMPARE(escapedBody(u"<b>a & b</b>"_qs, {u"body"_qs}), u"<b>a & b</b>"_qs);
    }
};
CODER_TEST(TstNotifierRules);
#include "tst_notifierrules.moc"
