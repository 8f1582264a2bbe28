// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/modelbox.h"
#include "app/desktop/newsessiondialog.h"
#include "tests/app/desktop/playedprogram.h"
#include "tests/app/desktop/widgets.h"
#include "tests/support/runner.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

// The dialog over a provider that asks 0.52 an hour.
struct Bed
{
    explicit Bed(const QByteArray &monthCap)
        : played("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n" + monthCap)
    {}

    // The session that runs has four hours.
    void rent()
    {
        QVERIFY(played.controller->create(launchPlan(*played.program, u"work"_qs)->wish).has_value());
        played.settle();
        QVERIFY(played.controller->session(u"work"_qs)->hourly.has_value());
    }
    void open()
    {
        const auto plan = launchPlan(*played.program, u"coder"_qs);
        QVERIFY(plan.has_value());
        dialog = std::make_unique<NewSessionDialog>(*played.controller, *plan);
        dialog->show();
        played.settle();
    }
    QPushButton *create() const { return dialog->findChild<QPushButton *>(u"create"_qs); }
    void chooseHours(int hours) const { dialog->findChild<QSpinBox *>()->setValue(hours); }
    QString price() const { return shown<QLabel>(*dialog, u"Price"_qs)->text(); }

    PlayedProgram played;
    std::unique_ptr<NewSessionDialog> dialog;
};

} // namespace

class TstNewSessionDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }

    void anotherModelIsChosenForThisSessionAlone()
    {
        Bed bed({});
        bed.open();
        auto *model = bed.dialog->findChild<ModelBox *>();
        const auto choose = [&](const char *id) {
            model->setEditText(QString::fromLatin1(id));
            Q_EMIT model->modelChosen(model->model());
        };
        choose("openai/gpt-oss-20b");
        QCOMPARE(bed.dialog->wish().model, u"openai/gpt-oss-20b"_qs);
        QCOMPARE(bed.dialog->wish().servedModelName, u"gpt-oss-20b"_qs);
        QCOMPARE(bed.dialog->wish().plan, u"g2-gpu-rtx4000a1-s"_qs);
        QVERIFY(model->verdict().contains(u"It fits"));
        choose("openai/gpt-oss-120b");
        QVERIFY2(model->verdict().contains(u"The weights take"), qPrintable(model->verdict()));
        choose("not a model");
        QCOMPARE(bed.dialog->wish().model, u"openai/gpt-oss-120b"_qs);
        QVERIFY(!problemOf(*bed.dialog).isEmpty());
        choose("somebody/else");
        QCOMPARE(bed.dialog->wish().model, u"somebody/else"_qs);
        QVERIFY(model->verdict().contains(u"not in the catalogue"));
        QCOMPARE(launchPlan(*bed.played.program, u"x"_qs)->wish.model, u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs);
    }

    void theMonthsCapIsHeldAgainstTheWorstCase_data()
    {
        QTest::addColumn<QByteArray>("cap");
        QTest::addColumn<bool>("isRunning");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("no cap") << QByteArray() << false << 168 << true;
        QTest::newRow("just enough") << QByteArray("MONTH_CAP_USD=2.08") << false << 4 << true;
        QTest::newRow("an hour too much") << QByteArray("MONTH_CAP_USD=2.08") << false << 5 << false;
        QTest::newRow("what runs leaves enough") << QByteArray("MONTH_CAP_USD=4.16") << true << 4 << true;
        QTest::newRow("what runs leaves too little") << QByteArray("MONTH_CAP_USD=4.15") << true << 4 << false;
    }
    void theMonthsCapIsHeldAgainstTheWorstCase()
    {
        QFETCH(const QByteArray, cap);
        QFETCH(const bool, isRunning);
        QFETCH(const int, hours);
        QFETCH(const bool, isOffered);
        Bed bed(cap);
        if (isRunning)
            bed.rent();
        bed.open();
        bed.chooseHours(hours);
        QVERIFY2(bed.create()->isEnabled() == isOffered, qPrintable(bed.price()));
        QVERIFY2(bed.price().contains(u"cap of the month"_qs) != isOffered, qPrintable(bed.price()));
    }

    void whatTheCapRefusesIsToldWithItsFiguresAndAnEarlierEndIsTaken()
    {
        Bed bed("MONTH_CAP_USD=3");
        bed.rent();
        bed.open();
        QVERIFY(!bed.create()->isEnabled());
        QVERIFY2(bed.price().startsWith(u"January 2026: US$0.00 billed, at most US$2.08 more for what runs, at most "
                                        "US$2.08 for this session. Together that is US$4.16, and the cap of the month "
                                        "is US$3.00."_qs),
                 qPrintable(bed.price()));
        QVERIFY2(bed.price().contains(u"choose an earlier latest end"_qs), qPrintable(bed.price()));
        bed.chooseHours(1);
        QVERIFY2(bed.create()->isEnabled(), qPrintable(bed.price()));
        QCOMPARE(bed.create()->text().remove(u'&'), u"Create for US$0.52 per hour, US$0.52 at most"_qs);
        bed.create()->click();
        QVERIFY(!bed.dialog->isVisible());
        QVERIFY(bed.played.controller->session(u"coder"_qs).has_value());
    }
};

CODER_TEST(TstNewSessionDialog);
#include "tst_newsessiondialog.moc"
