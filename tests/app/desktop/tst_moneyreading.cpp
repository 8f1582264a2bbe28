// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/moneyreading.h"
#include "tests/support/runner.h"

#include <QTest>

#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;

class TstMoneyReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyACheckedProviderAllowsToSayThatNothingCosts_data()
    {
        QTest::addColumn<CloudState>("state");
        QTest::addColumn<bool>("certain");
        QTest::newRow("not yet") << CloudState::NotYet << false;
        QTest::newRow("checked") << CloudState::Checked << true;
        QTest::newRow("offline") << CloudState::Offline << false;
        QTest::newRow("no token") << CloudState::NoToken << false;
        QTest::newRow("refused") << CloudState::TokenRefused << false;
    }
    void onlyACheckedProviderAllowsToSayThatNothingCosts()
    {
        QFETCH(CloudState, state);
        QFETCH(bool, certain);
        MoneyReading money;
        money.state = state;
        const QDateTime now = fromIso(QStringLiteral("2026-03-04T12:00:00Z"));
        QCOMPARE(emptyTitle(money, now).contains(QStringLiteral("Nothing is costing money")), certain);
        QCOMPARE(moneyLine(money, now).contains(QStringLiteral("nothing running")), certain);
    }

    void theFooterNamesRateSumMonthAndNextCharge()
    {
        const QDateTime now = fromIso(QStringLiteral("2026-03-04T12:00:00Z"));
        Session session = WindowBed::session(QStringLiteral("one"), Phase::Ready);
        session.created = now.addSecs(-4320);
        MoneyReading money = readMoney({session}, {}, now);
        money.state = CloudState::Checked;
        money.monthCap = Money::dollars(100);
        QCOMPARE(moneyLine(money, now),
                 QStringLiteral("1 running · US$0.52/h · US$1.04 this session · US$1.04 this month of "
                                "US$100.00 · next charge 12:48"));
    }

    void whatIsNotCertainIsSaidWithItsTime_data()
    {
        QTest::addColumn<CloudState>("state");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QDateTime>("lastChecked");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const QDateTime noon = fromIso(QStringLiteral("2026-03-04T12:00:00Z"));
        const QString sure = QStringLiteral("1 running · ");
        const QString may = QStringLiteral("1 may be running · ");
        const QString charge = QStringLiteral("next charge 12:48");
        QTest::newRow("checked") << CloudState::Checked << Phase::Ready << noon << sure << charge;
        QTest::newRow("offline") << CloudState::Offline << Phase::Ready << noon << may
                                 << charge + QStringLiteral(" · what runs is unknown since 12:00");
        QTest::newRow("locked") << CloudState::KeyringLocked << Phase::Ready << QDateTime() << may
                                << charge + QStringLiteral(" · what runs is unknown: Linode was not asked yet");
        QTest::newRow("being asked") << CloudState::NotYet << Phase::Ready << QDateTime() << may
                                     << charge + QStringLiteral(" · asking Linode …");
        QTest::newRow("not this account's") << CloudState::Checked << Phase::Unknown << noon << may << charge;
    }
    void whatIsNotCertainIsSaidWithItsTime()
    {
        QFETCH(CloudState, state);
        QFETCH(Phase, phase);
        QFETCH(QDateTime, lastChecked);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const QDateTime now = fromIso(QStringLiteral("2026-03-04T12:10:00Z"));
        Session session = WindowBed::session(QStringLiteral("one"), phase);
        session.created = fromIso(QStringLiteral("2026-03-04T11:48:00Z"));
        MoneyReading money = readMoney({session}, {}, now);
        money.state = state;
        money.lastChecked = lastChecked;
        const QString line = moneyLine(money, now);
        QVERIFY2(line.startsWith(begin) && line.endsWith(end), qPrintable(line));
    }

    void anUnknownPriceIsSaidAndNeverCountedAsNothing()
    {
        Session session = WindowBed::session(QStringLiteral("one"), Phase::Ready);
        session.hourly.reset();
        const QDateTime now = session.created.addSecs(60);
        const QString line = moneyLine(readMoney({session}, {}, now), now);
        QVERIFY2(line.contains(QStringLiteral("price unknown")), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("some prices unknown")), qPrintable(line));
    }

    void hoursOfLastMonthAreLastMonths()
    {
        Session session = WindowBed::session(QStringLiteral("one"), Phase::Destroyed);
        session.created = fromIso(QStringLiteral("2026-02-28T22:30:00Z"));
        session.destroyedAt = fromIso(QStringLiteral("2026-03-01T01:00:00Z")); // hours from 22:30, 23:30 and 00:30
        const auto march = billedThisMonth(session, fromIso(QStringLiteral("2026-03-02T00:00:00Z")));
        QCOMPARE(march->micros(), Money::dollars(0.52).micros());
        const auto april = billedThisMonth(session, fromIso(QStringLiteral("2026-04-02T00:00:00Z")));
        QCOMPARE(april->micros(), 0);
    }
};

CODER_TEST(TstMoneyReading);
#include "tst_moneyreading.moc"
