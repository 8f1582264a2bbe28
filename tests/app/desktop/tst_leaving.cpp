// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/destroyingdialog.h"
#include "app/desktop/leaving.h"
#include "app/desktop/questions.h"
#include "tests/support/runner.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;

namespace {

// A window whose program is told to end, but does not.
struct LeavingBed
{
    LeavingBed()
        : controller(*bed.program)
        , leaving(controller, window, [this] { ++forward; }, [this] { ++ended; })
    {
        window.show();
    }

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
    Session change(Phase phase)
    {
        Session session = WindowBed::session(u"one"_qs, phase);
        session.destroyWanted = phase == Phase::Destroying;
        return session;
    }
    bool isDestroyWanted() { return bed.program->store().isWanted(u"one"_qs, Intent::Destroy); }

    WindowBed bed;
    QWidget window;
    Controller controller;
    Leaving leaving;
    int forward = 0;
    int ended = 0;
};

} // namespace

class TstLeaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withNothingRunningItEndsAtOnce()
    {
        LeavingBed bed;
        bed.bed.save(WindowBed::session(u"old"_qs, Phase::Destroyed));
        bed.leaving.quit();
        QCOMPARE(bed.ended, 1);
        QVERIFY(!bed.dialog<QMessageBox>());
    }

    void withAVmRunningItAsksOnceAndCancelStays()
    {
        LeavingBed bed;
        bed.bed.save(WindowBed::session(u"one"_qs, Phase::Ready));
        bed.leaving.quit();
        bed.leaving.quit();
        QCOMPARE(bed.window.findChildren<QMessageBox *>().size(), 1);
        auto *question = bed.dialog<QMessageBox>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"not protected while this computer is off"_qs));
        LeavingBed::press(question, u"Cancel"_qs);
        QCOMPARE(bed.ended, 0);
        QVERIFY(!bed.isDestroyWanted());
        bed.leaving.quit();
        QVERIFY(bed.dialog<QMessageBox>());
    }

    void leftRunningTheVmIsNotTouched()
    {
        LeavingBed bed;
        bed.bed.save(WindowBed::session(u"one"_qs, Phase::Ready));
        bed.leaving.quit();
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Leave running until"_qs);
        QCOMPARE(bed.ended, 1);
        QVERIFY(!bed.isDestroyWanted());
    }

    void destroyWaitsForTheProof()
    {
        LeavingBed bed;
        bed.bed.save(WindowBed::session(u"one"_qs, Phase::Ready));
        bed.leaving.quit();
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Destroy"_qs);
        QVERIFY(bed.isDestroyWanted());
        auto *waiting = bed.dialog<DestroyingDialog>();
        QVERIFY(waiting);
        bed.bed.save(bed.change(Phase::Destroying));
        QTRY_VERIFY(LeavingBed::words(*waiting).contains(u"one: Destroying"_qs));
        Session delayed = bed.change(Phase::Unknown);
        delayed.error = Error{ErrorCode::NetworkUnreachable, {}};
        bed.bed.save(delayed);
        QTRY_VERIFY(LeavingBed::words(*waiting).contains(u"one: not confirmed yet."_qs));
        QCOMPARE(bed.ended, 0);
        bed.bed.save(bed.change(Phase::Destroyed));
        QTRY_COMPARE(bed.ended, 1);
    }

    void whoDoesNotWaitIsToldWhoGoesOn()
    {
        LeavingBed bed;
        bed.bed.save(WindowBed::session(u"one"_qs, Phase::Ready));
        bed.leaving.quit();
        LeavingBed::press(bed.dialog<QMessageBox>(), u"Destroy"_qs);
        auto *waiting = bed.dialog<DestroyingDialog>();
        // Nothing was asked yet, so that nobody can act: that is said, and not that somebody goes on.
        QTRY_VERIFY(LeavingBed::words(*waiting).contains(u"Nobody can destroy it now"_qs));
        bed.controller.start();
        QTRY_VERIFY_WITH_TIMEOUT(LeavingBed::words(*waiting).contains(u"a program in the background goes on"_qs),
                                 30000);
        LeavingBed::press(waiting, u"Stay"_qs);
        QCOMPARE(bed.ended, 0);
        QVERIFY(bed.isDestroyWanted());
        bed.leaving.quit(); // decided already: nothing is asked again
        QVERIFY(!bed.dialog<QMessageBox>());
        QVERIFY(bed.dialog<DestroyingDialog>());
    }

    void atLogoutNothingIsAskedAndNothingEnds()
    {
        LeavingBed bed;
        bed.bed.save(WindowBed::session(u"one"_qs, Phase::Ready));
        bed.leaving.saveAndLeave();
        QVERIFY(!bed.dialog<QDialog>());
        QCOMPARE(bed.ended, 0);
        QVERIFY(!bed.isDestroyWanted());
    }
};

CODER_TEST(TstLeaving);
#include "tst_leaving.moc"
