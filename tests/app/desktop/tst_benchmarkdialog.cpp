// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkdialog.h"
#include "app/desktop/benchmark/comparisonreading.h"
#include "app/desktop/benchmark/comparisontab.h"
#include "app/desktop/benchmark/measuretab.h"
#include "app/desktop/benchmark/paretochart.h"
#include "app/desktop/benchmark/runstab.h"
#include "app/desktop/benchmark/whiskerchart.h"
#include "app/desktop/mainwindow.h"
#include "core/base/files.h"
#include "tests/app/desktop/benchmarkbed.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QChart>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineSeries>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScatterSeries>
#include <QTableWidget>

using namespace coder;
using namespace coder::benchmark;
using namespace coder::test;

namespace {

QString cell(const QTableWidget &table, const QString &row, int column)
{
    for (int i = 0; i < table.rowCount(); ++i)
        if (table.item(i, 0)->text() == row)
            return table.item(i, column)->text();
    return u"no such row"_qs;
}

QTableWidget &tableCalled(QWidget &within, const QString &name)
{
    for (auto *table : within.findChildren<QTableWidget *>())
        if (table->accessibleName() == name)
            return *table;
    qFatal("no table %s", qPrintable(name));
}

QTableWidget &figures(BenchmarkDialog &dialog)
{
    return tableCalled(dialog.comparison(), u"Figures of the runs"_qs);
}

} // namespace

class TstBenchmarkDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutRunsEachPageNamesTheNextStep()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        dialog.show();
        const auto hasButton = [](const QWidget &page, const QString &text) {
            for (const auto *button : page.findChildren<QPushButton *>())
                if (button->isVisible() && button->isEnabled() && button->text() == text)
                    return true;
            return false;
        };
        QVERIFY(!hasButton(dialog.measuring(), u"&Measure"_qs)); // no session is ready
        dialog.showTab(BenchmarkDialog::Tab::Runs);
        QVERIFY(hasButton(dialog.runs(), u"&Import results…"_qs));
        QVERIFY(!hasButton(dialog.runs(), u"Co&mpare"_qs));
        dialog.showTab(BenchmarkDialog::Tab::Comparison);
        QVERIFY(hasButton(dialog.comparison(), u"Choose &runs"_qs));
        QVERIFY(!figures(dialog).isVisible());
    }

    void aRunThatAnotherProgramKeepsIsListed()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        const auto *table = dialog.runs().findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 3)->text(), u"plan-11"_qs); // the newest first
        QCOMPARE(table->item(1, 7)->text(), u"100"_qs);
    }

    void aSixthRunIsRefusedInWords()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(6);
        auto *table = dialog.runs().findChild<QTableWidget *>();
        for (int row = 0; row < 6; ++row)
            table->item(row, 0)->setCheckState(Qt::Checked);
        QCOMPARE(bed.desk.chosen().size(), 5);
        QCOMPARE(table->item(5, 0)->checkState(), Qt::Unchecked);
        QVERIFY(dialog.runs().findChildren<QLabel *>().last()->text().startsWith(u"Five runs"));
    }

    void figuresStandBesideTheirDistanceFromTheBaseline()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        QCOMPARE(cell(figures(dialog), u"Tokens/s in all"_qs, 1), u"100"_qs);
        QCOMPARE(cell(figures(dialog), u"Tokens/s in all"_qs, 2), u"50.0 (−50 %)"_qs);
        bed.desk.setBaseline(bed.desk.chosen().at(1).id);
        QCOMPARE(cell(figures(dialog), u"Tokens/s in all"_qs, 1), u"100 (+100 %)"_qs);
        QVERIFY(figures(dialog).horizontalHeaderItem(2)->text() == u"B (baseline)");
        QVERIFY(figures(dialog).item(4, 1)->font().bold());
        QVERIFY(!figures(dialog).item(4, 2)->font().bold());
    }

    // B is beaten by A in both; C and D give one user less, and all more.
    void theFrontierIsALineThatTheTableTellsToo()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(4);
        bed.chooseAll();
        const auto *chart = dialog.findChild<ParetoChart *>();
        QList<qsizetype> points;
        QList<int> shapes;
        for (const auto *series : chart->chart()->series()) {
            if (const auto *line = qobject_cast<const QLineSeries *>(series))
                points << line->count();
            if (const auto *dots = qobject_cast<const QScatterSeries *>(series))
                shapes << dots->markerShape();
        }
        QCOMPARE(points, QList<qsizetype>{3});
        QCOMPARE(QSet<int>(shapes.cbegin(), shapes.cend()).size(), 4);
        QStringList told;
        for (int run = 1; run <= 4; ++run)
            told << cell(figures(dialog), u"On the frontier"_qs, run);
        QCOMPARE(told, (QStringList{u"yes"_qs, u"no"_qs, u"yes"_qs, u"yes"_qs}));
        QVERIFY(chart->accessibleDescription().contains(u"A (40.0 for one user, 100)"));
        QVERIFY(!chart->accessibleDescription().contains(u"B ("));
    }

    void whiskersTellThreePercentilesOfEachRun()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        const auto *ttft = dialog.findChildren<WhiskerChart *>().first();
        QCOMPARE(ttft->accessibleDescription(),
                 u"Time to the first token. A: p50 100 ms, p95 200 ms, p99 300 ms; B: p50 200 ms, p95 200 ms, "
                 u"p99 300 ms."_qs);
        bed.desk.choose(bed.desk.chosen().at(1).id, false);
        int drawn = 0;
        for (const auto *series : ttft->chart()->series())
            drawn += static_cast<const QXYSeries *>(series)->count() > 0 ? 1 : 0;
        QCOMPARE(drawn, 4); // the dot, the line and two strokes of the one that is left
    }

    void onlyWhatDiffersStandsBelow()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        auto &differences = tableCalled(dialog.comparison(), u"What differs around the runs"_qs);
        QCOMPARE(differences.rowCount(), 1);
        QCOMPARE(cell(differences, u"Plan"_qs, 2), u"plan-11"_qs);
    }

    void theTableThatIsSavedHasALineForEachRun()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        const QList<QByteArray> lines = dialog.comparison().csv().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QList<QByteArray> head = lines[0].split(',');
        QCOMPARE(lines[2].split(',').at(head.indexOf("output_tokens_per_s")), QByteArray("50"));
        QCOMPARE(lines[1].split(',').size(), head.size());
    }

    void resultsOfAFileAreKept()
    {
        BenchmarkBed bed;
        const QString file = bed.dir.filePath(u"vllm.json"_qs);
        QVERIFY(writePrivate(file, QJsonDocument(benchmarkResult(10, 40, 100)).toJson()));
        QCOMPARE(bed.desk.import(file).value().runs, 1);
        QCOMPARE(bed.desk.runs().size(), 1);
        QVERIFY(writePrivate(file, "{}"));
        QCOMPARE(bed.desk.import(file).error().code, ErrorCode::InvalidInput);
    }

    void whatIsExportedCanBeImportedOnAnotherComputer()
    {
        BenchmarkBed bed;
        bed.keep(2);
        const QString file = bed.dir.filePath(u"runs.json"_qs);
        const QStringList ids{bed.desk.runs().at(0).id, bed.desk.runs().at(1).id};
        VERIFY_OK(bed.desk.exportRuns(ids, file));
        BenchmarkBed other;
        QCOMPARE(other.desk.import(file).value().runs, 2);
        QCOMPARE(other.desk.runs(), bed.desk.runs());
        VERIFY_OK(bed.desk.exportRuns(ids.mid(1), file)); // one is an object, as vLLM writes it
        QCOMPARE(QJsonDocument::fromJson(readFile(file).value()).object()[u"model_id"].toString(), u"qwen"_qs);
        const QString table = bed.dir.filePath(u"runs.csv"_qs);
        VERIFY_OK(bed.desk.exportRuns(ids, table));
        QCOMPARE(readFile(table).value().trimmed().split('\n').size(), 3);
        QCOMPARE(bed.desk.exportRuns(ids, bed.dir.filePath(u"no/such.json"_qs)).error().code,
                 ErrorCode::FileUnwritable);
    }

    void aRunIsDeletedAfterAQuestionOnly_data()
    {
        QTest::addColumn<bool>("isMeant");
        QTest::newRow("cancelled") << false;
        QTest::newRow("meant") << true;
    }
    void aRunIsDeletedAfterAQuestionOnly()
    {
        QFETCH(bool, isMeant);
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        dialog.showTab(BenchmarkDialog::Tab::Runs);
        dialog.show();
        bed.keep(2);
        bed.chooseAll();
        auto *deleting = button(dialog.runs(), u"&Delete…"_qs);
        QVERIFY(deleting && !deleting->isEnabled()); // nothing is selected
        const QString kept = bed.desk.runs().at(1).id;
        dialog.runs().findChild<QTableWidget *>()->selectRow(0);
        deleting->click();
        auto *question = dialog.runs().findChild<QMessageBox *>();
        QVERIFY(question->text().startsWith(u"Delete 1 kept "_qs));
        QVERIFY(question->informativeText().startsWith(u"2026-11-11 08:00 · plan-11 · qwen · "_qs));
        button(*question, isMeant ? u"&Delete"_qs : question->button(QMessageBox::Cancel)->text())->click();
        QCOMPARE(bed.desk.runs().size(), isMeant ? 1 : 2);
        QCOMPARE(bed.desk.runs().last().id, kept);
        QCOMPARE(bed.desk.chosen().size(), bed.desk.runs().size()); // what is gone is compared no more
    }

    void whatIsSelectedStaysSelectedWhereARunIsKeptMeanwhile()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        auto *table = dialog.runs().findChild<QTableWidget *>();
        table->selectRow(0);
        bed.keepOne(benchmarkResult(20, 40, 100));
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().first().row(), 1);
    }

    void failedAndCancelledRequestsAreToldInWords()
    {
        BenchmarkRun run;
        run.requests = 24;
        run.completed = 24;
        QCOMPARE(requestsText(run), u"24"_qs);
        run.completed = 22;
        run.failed = 2;
        QCOMPARE(requestsText(run), u"22 of 24, 2 failed"_qs);
        run.completed = 5;
        run.isCancelled = true;
        QCOMPARE(requestsText(run), u"5 of 24, 2 failed, cancelled, rough"_qs);
    }

    void thePageThatIsSavedLoadsNothingAndTellsBothTables()
    {
        BenchmarkBed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        const QString page = QString::fromUtf8(dialog.comparison().html());
        QVERIFY(!page.contains(u"http"_qs) && !page.contains(u"<script"_qs));
        QVERIFY(page.contains(u"<img alt=\"No other run beats"_qs));
        QVERIFY(page.contains(u"src=\"data:image/png;base64,iVBOR"_qs));
        QVERIFY(
            page.contains(u"<tr><th>Tokens/s in all</th><td><strong>100</strong></td><td>50.0 (−50 %)</td></tr>"_qs));
        QVERIFY(page.contains(u"<tr><th>Plan</th><td>plan-10</td><td>plan-11</td></tr>"_qs));
    }

    void aSpreadsheetIsGivenNoFormula()
    {
        BenchmarkRun run;
        run.name = u"=HYPERLINK(1)"_qs;
        QVERIFY(comparisonCsv({run}).contains(",'=HYPERLINK(1),"));
    }

    void theMenuOpensOneWindow()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        QAction *found = nullptr;
        for (QAction *action : window.actions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_E))
                found = action;
        QVERIFY(found);
        found->trigger();
        found->trigger();
        QCOMPARE(window.findChildren<BenchmarkDialog *>().size(), 1);
    }
};

CODER_TEST(TstBenchmarkDialog);
#include "tst_benchmarkdialog.moc"
