// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/moneyreading.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/trayview.h"
#include "tests/app/desktop/playedprogram.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

// What the program says is read by the functions that the session's page, the footer and the tray use.
struct Day : PlayedProgram
{
    void create()
    {
        SessionWish wish = SessionBed::wish(u"work"_qs);
        wish.leaseSeconds = 20 * 3600;
        QVERIFY(controller->create(wish).has_value());
    }
    // The VM and the provider, or one of them.
    void loseVm() { bed.vm.setState(ShellState::Waiting); }
    void regainVm() { bed.vm.setState(ShellState::Connected); }
    void cloudSays(ErrorCode code) { cloud->failAll(Error{code, {}}); }
    void cloudIsBack() { cloud->failAll({}); }
    void loseAll()
    {
        cloudSays(ErrorCode::NetworkUnreachable);
        bed.web.failAll(Error{ErrorCode::NetworkUnreachable, {}});
        loseVm();
    }
    void regainAll()
    {
        cloudIsBack();
        bed.web.failAll({});
        regainVm();
    }

    QString state() const
    {
        const auto session = controller->session(u"work"_qs);
        const QDateTime broken = controller->unreachableSince(u"work"_qs);
        if (!session)
            return {};
        return broken.isValid() ? brokenSentence(broken, now()) : stateSentence(*session, now());
    }
    QString money() const
    {
        MoneyReading reading = readMoney(controller->sessions(), controller->past(), now());
        reading.state = controller->checkState();
        reading.lastChecked = controller->lastChecked();
        return moneyLine(reading, now());
    }
    QString tray() const { return trayView(controller->sessions(), controller->checkState(), now()).tooltip; }
    QString end() const
    {
        const auto session = controller->session(u"work"_qs);
        return session ? protectionSentence(*session, controller->isAnswered(), now()) : QString();
    }

    // What may never be said while the provider has a VM of ours, whoever can reach whom.
    QString lie() const
    {
        if (!cloud || cloud->machines().isEmpty())
            return {};
        for (const QString &words : {state(), money(), tray(), end()})
            for (const char *claim : {"nothing running", "no session known", "Destroyed", "Nothing is rented"})
                if (words.contains(QLatin1String(claim)))
                    return now().toString(Qt::ISODate) + u": "_qs + words;
        const bool isPromised = end().contains(u"This computer destroys it"_qs);
        return isPromised && controller->checkState() == CloudState::Offline ? end() : QString();
    }
};

// At a moment something happens; then this is what is said.
struct Moment
{
    const char *at; // by the clock on the wall, which a sleep or a hand moves, too
    const char *what;
    std::function<void(Day &)> happens;
    QString state;
    QString money;
    QString tray;
};

QList<Moment> dayOfASession()
{
    return {
        {"00:00:30",
         "nothing is rented, and Linode said so",
         {},
         u""_qs,
         u"nothing running · US$0.00 this month"_qs,
         u"coder - nothing running"_qs},
        {"00:01:00", "a session is asked for", [](Day &day) { day.create(); },
         u"Creating, stage 1 of 11: Checking, for 0 s."_qs, u"nothing running · US$0.00 this month"_qs,
         u"coder - nothing running"_qs},
        {"00:05:00",
         "it is ready",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$0.52 this session · US$0.52 this month · next charge 01:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"01:30:00", "the network is gone", &Day::loseAll,
         u"The connection is lost since 01:30 and is being rebuilt. As long as the VM exists, it is billed."_qs,
         u"1 may be running · US$0.52/h · US$1.04 this session · US$1.04 this month · next charge 02:01 · what runs is unknown since 01:00"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"02:10:00",
         "and stays away for an hour that is paid",
         {},
         u"The connection is lost since 01:30 and is being rebuilt. As long as the VM exists, it is billed."_qs,
         u"1 may be running · US$0.52/h · US$1.56 this session · US$1.56 this month · next charge 03:01 · what runs is unknown since 01:00"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"03:00:00", "the network is back", &Day::regainAll, u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$1.56 this session · US$1.56 this month · next charge 03:01 · what runs is unknown since 01:00"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"03:06:00",
         "Linode was asked",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$2.08 this session · US$2.08 this month · next charge 04:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"04:00:00", "Linode is in maintenance, the VM answers",
         [](Day &day) { day.cloudSays(ErrorCode::ProviderMaintenance); }, u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$2.08 this session · US$2.08 this month · next charge 04:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"04:20:00",
         "which is noticed when it is asked again",
         {},
         u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$2.60 this session · US$2.60 this month · next charge 05:01 · what runs is unknown since 03:01"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"05:00:00", "and is over", &Day::cloudIsBack, u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$2.60 this session · US$2.60 this month · next charge 05:01 · what runs is unknown since 03:01"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"05:06:00",
         "and that is noticed",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$3.12 this session · US$3.12 this month · next charge 06:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"06:00:00", "the lid is closed for six hours", [](Day &day) { day.bed.clock.jump(6h); },
         u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$6.24 this session · US$6.24 this month · next charge 12:01 · what runs is unknown since 05:02"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"12:00:30",
         "Linode was asked after waking",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$6.24 this session · US$6.24 this month · next charge 12:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"14:00:00", "this computer has another address, so the firewall shuts it out",
         [](Day &day) {
             day.bed.web.address = u"198.51.100.9"_qs;
             day.loseVm();
         },
         u"The connection is lost since 14:00 and is being rebuilt. As long as the VM exists, it is billed."_qs,
         u"1 running · US$0.52/h · US$7.28 this session · US$7.28 this month · next charge 14:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"14:01:00", "the firewall was told, and the connection stands", &Day::regainVm, u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$7.28 this session · US$7.28 this month · next charge 14:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"15:00:00", "somebody sets the clock back by two hours", [](Day &day) { day.bed.clock.set(-2h); },
         u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$6.76 this session · US$6.76 this month · next charge 13:01 · what runs is unknown since 15:00"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"13:00:30",
         "Linode was asked",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$6.76 this session · US$6.76 this month · next charge 13:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"13:30:00", "and forward again", [](Day &day) { day.bed.clock.set(2h); }, u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$8.32 this session · US$8.32 this month · next charge 16:01 · what runs is unknown since 13:00"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"17:00:00", "the token is revoked", [](Day &day) { day.cloudSays(ErrorCode::TokenInvalid); },
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$8.84 this session · US$8.84 this month · next charge 17:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"17:40:00",
         "which is noticed when it is used",
         {},
         u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$9.36 this session · US$9.36 this month · next charge 18:01 · what runs is unknown since 16:30"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"18:00:00", "it works again", &Day::cloudIsBack, u"Ready since 00:01."_qs,
         u"1 may be running · US$0.52/h · US$9.36 this session · US$9.36 this month · next charge 18:01 · what runs is unknown since 16:30"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"18:06:00",
         "and that is noticed",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$9.88 this session · US$9.88 this month · next charge 19:01"_qs,
         u"coder - 1 running, US$0.52/h"_qs},
        {"19:40:00",
         "the lease is about to end",
         {},
         u"Ready since 00:01."_qs,
         u"1 running · US$0.52/h · US$10.40 this session · US$10.40 this month · next charge 20:01"_qs,
         u"coder - 1 running, US$0.52/h\nwork · Ready · US$10.40 · idle unknown, ends 19:45"_qs},
        {"19:42:00", "the network is gone again", &Day::loseAll,
         u"The connection is lost since 19:42 and is being rebuilt. As long as the VM exists, it is billed."_qs,
         u"1 may be running · US$0.52/h · US$10.40 this session · US$10.40 this month · next charge 20:01 · what runs is unknown since 19:01"_qs,
         u"coder - 1 may be running, US$0.52/h\nwork · Ready · US$10.40 · idle unknown, ends 19:45"_qs},
        {"19:50:00",
         "the lease has ended, and nobody can be told",
         {},
         u"Destroying: it will be tried until Linode confirms it."_qs,
         u"1 may be running · US$0.52/h · US$10.40 this session · US$10.40 this month · next charge 20:01 · what runs is unknown since 19:01"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"21:10:00",
         "hours that are paid for",
         {},
         u"Destroying: it will be tried until Linode confirms it."_qs,
         u"1 may be running · US$0.52/h · US$11.44 this session · US$11.44 this month · next charge 22:01 · what runs is unknown since 19:01"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"21:15:00", "the network is back, Linode was not asked yet", &Day::regainAll,
         u"Destroying: it will be tried until Linode confirms it."_qs,
         u"1 may be running · US$0.52/h · US$11.44 this session · US$11.44 this month · next charge 22:01 · what runs is unknown since 19:01"_qs,
         u"coder - 1 may be running, US$0.52/h"_qs},
        {"21:21:00",
         "the VM is proved gone",
         {},
         u"Destroyed at 21:15."_qs,
         u"nothing running · US$11.44 this month"_qs,
         u"coder - nothing running"_qs},
        {"22:00:00", "the network is gone, with nothing rented", &Day::loseAll, u"Destroyed at 21:15."_qs,
         u"nothing running · US$11.44 this month"_qs, u"coder - nothing running"_qs},
        {"23:30:00",
         "for long",
         {},
         u"Destroyed at 21:15."_qs,
         u"no session known to be running · US$11.44 this month · what runs is unknown since 21:18"_qs,
         u"coder - cannot reach Linode"_qs},
        {"23:59:00", "a whole day is over", &Day::regainAll, u"Destroyed at 21:15."_qs,
         u"no session known to be running · US$11.44 this month · what runs is unknown since 21:18"_qs,
         u"coder - cannot reach Linode"_qs},
    };
}

} // namespace

// Twenty-four hours of a session in less than a minute: what is on the screen is true at every moment.
class TstDay : public QObject
{
    Q_OBJECT

    static void live(Day &day, const QString &until)
    {
        const QDateTime end(day.now().date(), QTime::fromString(until, u"HH:mm:ss"_qs), Qt::UTC);
        while (day.now() < end) {
            day.bed.clock.advance(
                std::min<std::chrono::milliseconds>(2s, std::chrono::milliseconds(day.now().msecsTo(end))));
            day.settle();
            if (const QString lie = day.lie(); !lie.isEmpty())
                QFAIL(qPrintable(lie));
        }
    }

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }

    void theWordsAreTrueAtEveryMomentOfADay()
    {
        Day day;
        for (const Moment &moment : dayOfASession()) {
            live(day, QString::fromLatin1(moment.at));
            if (QTest::currentTestFailed())
                return;
            if (moment.happens) {
                moment.happens(day);
                day.settle();
            }
            const QByteArray what = QByteArray(moment.at) + " " + moment.what;
            for (const auto &[said, wanted] :
                 {std::pair{day.state(), moment.state}, std::pair{day.money(), moment.money},
                  std::pair{day.tray(), moment.tray}})
                QVERIFY2(said == wanted, QByteArray(what + ": " + said.toUtf8()).constData());
        }
    }

    void aVmThatWentWhileTheLidWasClosedIsDoubtedAtOnceAndGoneOnProof()
    {
        Day day;
        day.create();
        live(day, u"00:05:00"_qs);
        QCOMPARE(day.tray(), u"coder - 1 running, US$0.52/h"_qs);
        day.bed.clock.jump(6h);
        day.cloud->vanish(day.cloud->machines().first().id);
        day.loseVm(); // a shell notices that the computer slept
        QCOMPARE(day.tray(), u"coder - 1 may be running, US$0.52/h"_qs);
        live(day, u"06:06:00"_qs);
        QCOMPARE(day.state(), u"Destroyed at 06:05."_qs);
        QCOMPARE(day.tray(), u"coder - nothing running"_qs);
    }
};

CODER_TEST(TstDay);
#include "tst_day.moc"
