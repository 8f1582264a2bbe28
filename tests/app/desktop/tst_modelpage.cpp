// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clientdialog.h"
#include "app/desktop/fitbar.h"
#include "app/desktop/modelpage.h"
#include "tests/app/desktop/sessions.h"
#include "tests/app/desktop/widgets.h"
#include "tests/support/runner.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

struct Bed
{
    Bed()
    {
        page.begin(u"Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"_qs, u"g2-gpu-rtx4000a1-s"_qs, 16384);
        page.show();
    }
    QComboBox *box(const QString &name) const { return page.findChild<QComboBox *>(name); }
    QString size(FitPart part) const { return page.findChild<QTableWidget *>()->item(int(part), 1)->text(); }
    QString last() const { return page.findChild<QTableWidget *>()->item(5, 0)->text(); }
    QString verdict() const { return shown<QLabel>(page, u"Whether it fits"_qs)->text(); }

    QString cost() const { return shown<QLabel>(page, u"What it costs"_qs)->text(); }

    ModelPage page{PlanCosts()};
};

} // namespace

class TstModelPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatThePlanCostsAndWhatWasMeasuredIsSaidOrUnknown()
    {
        const QString plan = u"g2-gpu-rtx4000a1-s"_qs;
        const QString model = u"Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"_qs;
        const auto said = [&](const PlanCosts &costs) {
            ModelPage page(costs);
            page.begin(model, plan, 16384);
            page.show();
            return shown<QLabel>(page, u"What it costs"_qs)->text();
        };
        QVERIFY2(said({}).startsWith(u"The price is not known"_qs), qPrintable(said({})));
        PlanCosts costs;
        PlanOffer offer;
        offer.plan.id = plan;
        offer.gpus = gpusOf(plan);
        offer.hourly = Money::dollars(0.52);
        costs.offers = {offer};
        QCOMPARE(said(costs), QStringLiteral("The plan %1: US$0.52/h. How fast it is was not measured yet.").arg(plan));
        benchmark::BenchmarkRun run;
        run.plan = plan;
        run.model = model;
        run.completed = 32;
        run.outputThroughput = 400;
        costs.runs = {run};
        QVERIFY2(said(costs).endsWith(u"Measured: 400 tokens a second for all together, US$0.36 a million."_qs),
                 qPrintable(said(costs)));
        costs.offers.first().hourly.reset();
        QVERIFY2(said(costs).endsWith(u"Measured: 400 tokens a second for all together."_qs), qPrintable(said(costs)));
    }

    void theTableFollowsContextAndNumberFormats()
    {
        Bed bed;
        QCOMPARE(bed.size(FitPart::Weights), u"9.3 GiB"_qs);
        QCOMPARE(bed.size(FitPart::Cache), u"3 GiB"_qs);
        QCOMPARE(bed.last(), u"Memory of the GPU"_qs);
        bed.box(u"cache"_qs)->setCurrentIndex(1);
        QCOMPARE(bed.size(FitPart::Cache), u"1.5 GiB"_qs);
        bed.page.findChild<QSpinBox *>(u"context"_qs)->setValue(32768);
        QCOMPARE(bed.size(FitPart::Cache), u"3 GiB"_qs);
        QVERIFY(bed.verdict().startsWith(u"It fits"));
    }

    void theWeightsMayBeReckonedInOtherNumbers()
    {
        Bed bed;
        auto *weights = bed.box(u"weights"_qs);
        const int reckoned = weights->findText(u"bfloat16, reckoned"_qs, Qt::MatchStartsWith);
        QVERIFY(reckoned > 0);
        weights->setCurrentIndex(reckoned);
        QCOMPARE(bed.size(FitPart::Weights), u"27.5 GiB"_qs);
        QVERIFY2(bed.verdict().contains(u"The weights take"), qPrintable(bed.verdict()));
        QCOMPARE(bed.last(), u"Missing"_qs);
        bed.box(u"gpus"_qs)->setCurrentIndex(1); // two of them
        QCOMPARE(bed.size(FitPart::Weights), u"13.8 GiB"_qs);
        QVERIFY(bed.verdict().startsWith(u"It fits"));
    }

    void theBarSaysWhatTheTableSays()
    {
        Bed bed;
        const QString said = bed.page.findChild<FitBar *>()->accessibleDescription();
        QVERIFY2(said.contains(u"9.3 GiB hold the weights, 3.0 GiB the KV cache of one conversation of 16,384 tokens"),
                 qPrintable(said));
        bed.box(u"gpus"_qs)->setCurrentIndex(bed.box(u"gpus"_qs)->count() - 1);
        QVERIFY(bed.page.findChild<FitBar *>()->accessibleDescription().startsWith(u"Of 96.0 GiB on each GPU"));
    }

    void anotherModelBringsItsOwnForms()
    {
        Bed bed;
        bed.box(u"model"_qs)->setCurrentText(u"gpt-oss 20B"_qs);
        QVERIFY(bed.box(u"weights"_qs)->currentText().endsWith(u"openai/gpt-oss-20b"));
        bed.page.begin(u"somebody/else"_qs, u"g9-gpu-unknown-1"_qs, 0);
        QVERIFY(bed.box(u"weights"_qs)->currentText().endsWith(u"openai/gpt-oss-20b"));
    }

    // The key itself is never copied.
    void settingsForAnotherProgramAreCopiedWithTheirPlace()
    {
        const ClientDialog dialog(Client::Continue, readySession(), u"/state/api-key"_qs);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"qwen2.5-coder-32b-instruct") && copied.contains(u"secrets.CODER_API_KEY"));
        QString said;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(u"~/.continue/config.yaml") && said.contains(u"/state/api-key"), qPrintable(said));
    }
};

CODER_TEST(TstModelPage);
#include "tst_modelpage.moc"
