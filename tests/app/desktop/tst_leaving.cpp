// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/accountlook.h"
#include "app/desktop/destroyingdialog.h"
#include "app/desktop/leaving.h"
#include "app/desktop/quitquestion.h"
#include "tests/support/runner.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include "tests/app/desktop/playedprogram.h"
#include "tests/app/desktop/sessions.h"
#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

// A window whose program is told to end, but does not.
struct LeavingBed
{
    LeavingBed()
        : leaving(*played.controller, window, [this] { ++forward; }, [this] { ++ended; })
    {
        window.show();
    }

    // A VM that the provider has, and its session.
    void rent(const QString &name)
    {
        Session session = readySession(name);
        InstanceSpec spec;
        spec.label = session.label = u"coder-1-"_qs + name;
        spec.tags = {u"coder"_qs};
        session.instanceId = played.cloud->addMachine(spec);
        session.account = played.cloud->who;
        session.isAdopted = true; // nothing is set up on it
        session.begun = session.created = played.now().addSecs(-600);
        session.leaseEnds = session.created.addSecs(13440);
        QVERIFY(played.program->store().save(session));
        played.settle();
    }
    // Quits, up to the question or the end.
    void quit()
    {
        leaving.quit();
        pass(0ms);
    }
    void pass(std::chrono::milliseconds time)
    {
        played.bed.clock.advance(time);
        for (int i = 0; i < 6; ++i)
            played.settle();
    }
    void offline() { played.cloud->failAll(Error{ErrorCode::NetworkUnreachable, {}}); }

    template<class Dialog>
    Dialog *dialog() const
    {
        for (Dialog *open : window.findChildren<Dialog *>())
            if (open->isVisible())
                return open;
        return nullptr;
    }
    static void press(QWidget *dialog, const QString &text)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text().remove(u'&').startsWith(text))
                return button->click();
        QFAIL(qPrintable(u"no button "_qs + text));
    }
    static QString words(const QWidget &dialog)
    {
        QStringList words;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            words << label->text();
        return words.join(u'\n');
    }
    QString asked() const
    {
        auto *question = dialog<QMessageBox>();
        return question ? question->text() + u'\n' + question->informativeText() : QString();
    }
    bool isDestroyWanted() { return played.program->store().isWanted(u"one"_qs, Intent::Destroy); }

    PlayedProgram played;
    QWidget window;
    Leaving leaving;
    int forward = 0;
    int ended = 0;
};

} // namespace

class TstLeaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withNothingRentedItEndsOnceLinodeSaidSo()
    {
        LeavingBed bed;
        bed.played.cloud->forgetStory();
        bed.leaving.quit();
        QCOMPARE(bed.ended, 0);
        bed.pass(0ms);
        QCOMPARE(bed.ended, 1);
        QCOMPARE(bed.played.cloud->count(u"instances"_qs), 1);
        QVERIFY(!bed.dialog<QDialog>());
    }

    void aVmThatOnlyLinodeKnewIsAskedAbout()
    {
        LeavingBed bed;
        InstanceSpec lost;
        lost.label = u"coder-1-lost"_qs;
        lost.plan = u"g2-gpu-rtx4000a1-s"_qs;
        lost.region = u"us-ord"_qs;
        lost.tags = {u"coder"_qs, u"coder-name-lost"_qs, u"coder-install-"_qs + bed.played.program->install()->id};
        bed.played.cloud->addMachine(lost);
        bed.quit();
        QCOMPARE(bed.ended, 0);
        QVERIFY2(bed.asked().contains(u"lost (VM coder-1-lost): billed so far US$0.52."_qs), qPrintable(bed.asked()));
    }

    void aVmThatHasGoneMeanwhileIsNotAskedAbout()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.played.cloud->vanish(bed.played.cloud->machines().first().id);
        bed.quit();
        bed.pass(1s);
        QVERIFY2(!bed.dialog<QMessageBox>(), qPrintable(bed.asked()));
        QCOMPARE(bed.ended, 1);
    }

    void withoutAnAnswerUnknownIsSaidAsUnknown()
    {
        LeavingBed bed;
        bed.offline();
        bed.quit();
        QVERIFY2(bed.asked().contains(u"Whether anything costs money is unknown."_qs), qPrintable(bed.asked()));
        QVERIFY2(bed.asked().contains(u"No session is known here to be running."_qs), qPrintable(bed.asked()));
        QVERIFY2(bed.asked().contains(u"It last answered at "_qs), qPrintable(bed.asked()));
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Cancel"_qs);
        QCOMPARE(bed.ended, 0);
        bed.quit();
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Quit anyway"_qs);
        QCOMPARE(bed.ended, 1);
    }

    void whoLooksAgainIsAskedNothingOnceLinodeAnswers()
    {
        LeavingBed bed;
        bed.offline();
        bed.quit();
        bed.played.cloud->failAll({});
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Look again"_qs);
        bed.pass(0ms);
        QCOMPARE(bed.ended, 1);
    }

    void aLookOfMoreThanASecondIsSeenAndNeedNotBeWaitedFor()
    {
        LeavingBed bed;
        bed.played.cloud->hold(u"instances"_qs);
        bed.quit();
        QVERIFY(!bed.dialog<QDialog>());
        bed.pass(1001ms);
        QVERIFY(bed.dialog<AccountLook>());
        QCOMPARE(bed.forward, 1);
        bed.leaving.quit(); // one look at a time
        QCOMPARE(bed.window.findChildren<AccountLook *>().size(), 1);
        LeavingBed::press(bed.dialog<AccountLook>(), u"Stay"_qs);
        bed.pass(20s);
        QCOMPARE(bed.ended, 0);
        bed.quit();
        bed.pass(1001ms);
        LeavingBed::press(bed.dialog<AccountLook>(), u"Do not wait"_qs);
        QCOMPARE(bed.ended, 1);
    }

    void aLookEndsAfterTenSecondsAndWhatItDidNotSeeIsUnknown()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.played.cloud->hold(u"instances"_qs);
        bed.quit();
        bed.pass(1001ms);
        bed.pass(10s);
        QVERIFY(!bed.dialog<AccountLook>());
        QVERIFY2(bed.asked().contains(u"one may be costing money."_qs), qPrintable(bed.asked()));
        QVERIFY2(bed.asked().contains(u"Whether anything else is rented is unknown"_qs), qPrintable(bed.asked()));
        QVERIFY(!bed.asked().contains(u"asked just now"_qs));
    }

    void withAVmRunningItAsksOnceAndCancelStays()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.quit();
        bed.quit();
        QCOMPARE(bed.window.findChildren<QMessageBox *>().size(), 1);
        auto *question = bed.dialog<QMessageBox>();
        QVERIFY(question);
        LeavingBed::press(question, u"Cancel"_qs);
        QCOMPARE(bed.ended, 0);
        QVERIFY(!bed.isDestroyWanted());
        bed.quit();
        QVERIFY(bed.dialog<QMessageBox>());
    }

    void theQuestionTellsOfEachVmWhatItCostsAndWhatEndsIt()
    {
        Session open = readySession(u"open"_qs);
        Session kept = readySession(u"kept"_qs);
        Session never = readySession(u"never"_qs);
        never.wish.idleLimitSeconds = 0;
        Session going = readySession(u"going"_qs);
        going.destroyWanted = true;
        QuitReading known{{open, kept, never, going}, {}, CloudState::Checked, noon(), {}, noon()};
        for (Session *armed : {&kept, &never}) {
            GuardReport guard;
            guard.readAt = noon();
            guard.limits = wantedLimits(*armed);
            guard.isArmed = true;
            guard.token = GuardToken{0, {}, 1.0, {}};
            known.guards.insert(armed->name, guard);
        }
        const QString text = quitText(known);
        QCOMPARE(quitTitle(known), u"4 sessions may be costing money."_qs);
        QVERIFY2(text.contains(u"open (VM coder-1a2b3c4d-0a1b2c3d): billed so far US$0.52. The next hour begins at "
                               "12:50 and costs US$0.52.\nLeft running, a program in the background keeps the "
                               "connection and destroys it at 15:34, in 3 h 34 min at the latest, if this computer is "
                               "on then. It is not protected while this computer is off."_qs),
                 qPrintable(text));
        QVERIFY2(text.contains(u"Left running, the VM ends itself once it has been idle for 30 min, and at 15:34, in 3 "
                               "h 34 min at the latest, also while this computer is off."_qs),
                 qPrintable(text));
        QVERIFY2(text.contains(u"Left running, the VM ends itself at 15:34, in 3 h 34 min at the latest"_qs),
                 qPrintable(text));
        QVERIFY2(text.contains(u"It is being destroyed."_qs), qPrintable(text));
        QVERIFY(text.endsWith(u"Linode was asked just now and lists no other VM of this installation."_qs));
    }

    void leftRunningTheVmIsNotTouched()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.quit();
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Leave running until"_qs);
        QCOMPARE(bed.ended, 1);
        QVERIFY(!bed.isDestroyWanted());
        QCOMPARE(bed.played.cloud->machines().size(), 1);
    }

    void destroyWaitsForTheProof()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.quit();
        bed.offline();
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Destroy, then quit"_qs);
        bed.pass(5s);
        auto *waiting = bed.dialog<DestroyingDialog>();
        QVERIFY(waiting);
        QVERIFY2(LeavingBed::words(*waiting).contains(u"one: not confirmed yet."_qs),
                 qPrintable(LeavingBed::words(*waiting)));
        QVERIFY2(LeavingBed::words(*waiting).contains(u"a program in the background goes on"_qs),
                 qPrintable(LeavingBed::words(*waiting)));
        QCOMPARE(bed.ended, 0);
        bed.played.cloud->failAll({});
        for (int i = 0; i < 60 && bed.ended == 0; ++i)
            bed.pass(1s);
        QCOMPARE(bed.ended, 1);
        QVERIFY(bed.played.cloud->machines().isEmpty());
    }

    void whatIsDecidedIsNotAskedAgain()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.offline();
        QVERIFY(bed.played.controller->destroy(u"one"_qs));
        bed.quit();
        QVERIFY(!bed.dialog<QMessageBox>());
        auto *waiting = bed.dialog<DestroyingDialog>();
        QVERIFY(waiting);
        LeavingBed::press(waiting, u"Stay"_qs);
        QCOMPARE(bed.ended, 0);
        bed.quit();
        QVERIFY(bed.dialog<DestroyingDialog>());
    }

    void beforeLinodeWasAskedNobodyIsPromised()
    {
        WindowBed bed;
        const Controller controller(*bed.program);
        QVERIFY(whoGoesOnText(controller).contains(u"Nobody can destroy it now"_qs));
    }

    void atLogoutNothingIsAskedAndNothingEnds()
    {
        LeavingBed bed;
        bed.rent(u"one"_qs);
        bed.leaving.saveAndLeave();
        QVERIFY(!bed.dialog<QDialog>());
        QCOMPARE(bed.ended, 0);
        QVERIFY(!bed.isDestroyWanted());
    }
};

CODER_TEST(TstLeaving);
#include "tst_leaving.moc"
