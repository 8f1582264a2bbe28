// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/modelbox.h"
#include "app/desktop/questions.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/switchmodeldialog.h"
#include "tests/app/desktop/playedprogram.h"
#include "tests/app/desktop/sessions.h"
#include "tests/app/desktop/widgets.h"
#include "tests/support/runner.h"

#include <QLabel>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

constexpr auto larger = "Qwen/Qwen2.5-Coder-14B-Instruct";
constexpr auto former = "Qwen/Qwen2.5-Coder-7B-Instruct";

// The dialog over a session that serves seven billion weights.
struct SwitchBed
{
    SwitchBed()
    {
        Session session = readySession(u"work"_qs);
        session.wish.model = QString::fromLatin1(former);
        session.wish.plan = u"g2-gpu-rtx4000a1-s"_qs;
        InstanceSpec spec;
        spec.label = session.label;
        session.instanceId = played.cloud->addMachine(spec);
        session.account = played.cloud->who;
        session.ip = u"127.0.0.2"_qs;
        session.hostKeys = {QString::fromLatin1(SessionBed::publicKey)};
        session.created = played.now().addSecs(-600);
        session.leaseEnds = session.created.addSecs(13440);
        QVERIFY(played.program->store().save(session));
        played.settle();
        dialog = std::make_unique<SwitchModelDialog>(*played.controller, session);
        dialog->show();
    }
    // Typed, and left with Tab or Enter.
    void name(const char *model) const
    {
        auto *box = dialog->findChild<ModelBox *>();
        box->setEditText(QString::fromLatin1(model));
        Q_EMIT box->modelChosen(box->model());
    }
    void settle() { played.settle(); }
    QString fact(const char *title) const { return dialog->findChild<QLabel *>(QString::fromLatin1(title))->text(); }
    QString fit() const { return fact("fit"); }
    bool maySwitch() const { return dialog->findChild<QPushButton *>(u"switch"_qs)->isEnabled(); }
    bool isWanted()
    {
        played.settle();
        return played.controller->session(u"work"_qs)->engineSwitch.has_value()
               || played.program->store().isWanted(u"work"_qs, Intent::Switch);
    }

    PlayedProgram played;
    std::unique_ptr<SwitchModelDialog> dialog;
};

} // namespace

class TstSwitchModelDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStaysTheSameIsSaidBeforeAnythingIsChosen()
    {
        const SwitchBed bed;
        QVERIFY2(bed.fact("stays").contains(u"The cost per hour stays the same: US$0.52."_qs)
                     && bed.fact("stays").contains(QString::fromLatin1(former) + u" is served again"_qs),
                 qPrintable(bed.fact("stays")));
        QVERIFY(!bed.maySwitch());
    }

    void aModelIsLookedAtAndThenWishedFor()
    {
        SwitchBed bed;
        bed.played.bed.hub.add(QString::fromLatin1(larger), 9'000'000'000);
        bed.played.bed.hub.add(u"mine/small"_qs, 1'000'000'000);
        bed.name("mine/small");
        QVERIFY(!bed.maySwitch());
        bed.settle();
        QVERIFY2(bed.maySwitch(), qPrintable(bed.fit()));
        bed.name(larger); // what was found is of the other
        QVERIFY(!bed.maySwitch());
        bed.settle();
        QVERIFY2(bed.maySwitch(), qPrintable(bed.fit()));
        QVERIFY(!bed.isWanted());
        bed.dialog->accept();
        QVERIFY(bed.isWanted());
        QVERIFY(!bed.dialog->isVisible());
    }

    void aModelThatCannotBeServedIsNotSwitchedTo_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("why");
        QTest::newRow("unknown") << u"nobody/nothing"_qs << u"Hugging Face"_qs;
        QTest::newRow("no name") << u"no model"_qs << u"owner/name"_qs;
        QTest::newRow("what is served") << QString::fromLatin1(former) << u"serves this model already"_qs;
    }
    void aModelThatCannotBeServedIsNotSwitchedTo()
    {
        QFETCH(QString, model);
        QFETCH(QString, why);
        SwitchBed bed;
        bed.name(model.toLatin1().constData());
        bed.settle();
        QVERIFY2(bed.fit().contains(why), qPrintable(bed.fit()));
        QVERIFY(!bed.maySwitch());
        QVERIFY(!bed.isWanted());
    }

    void whereTheHubIsOutOfReachItMayBeTriedAllTheSame()
    {
        SwitchBed bed;
        bed.played.bed.hub.failNext(u"model"_qs, {ErrorCode::HubUnreachable, {}});
        bed.name(larger);
        bed.settle();
        QVERIFY2(bed.maySwitch(), qPrintable(bed.fit()));
    }

    void aSwitchUnderWaySaysWhatTakesThePlaceOfWhat()
    {
        Session session = inPhase(Phase::Loading);
        session.engineSwitch = EngineSwitch{};
        session.engineSwitch->asked = ModelChoice{};
        session.engineSwitch->to.model = QString::fromLatin1(larger);
        session.engineSwitch->from.model = QString::fromLatin1(former);
        QVERIFY(stateSentence(session, noon())
                    .endsWith(
                        QStringLiteral("%1 takes the place of %2.").arg(QLatin1String(larger), QLatin1String(former))));
        session.engineSwitch->failed = Error{ErrorCode::ModelTooLarge, {}};
        QVERIFY(stateSentence(session, noon()).endsWith(u"Instruct is served again."_qs));
    }
};

CODER_TEST(TstSwitchModelDialog);
#include "tst_switchmodeldialog.moc"
