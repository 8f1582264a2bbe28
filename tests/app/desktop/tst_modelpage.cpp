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

    ModelPage page;
};

} // namespace

class TstModelPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
