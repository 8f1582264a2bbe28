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
#include "tests/app/desktop/windowbed.h"
#include "tests/support/runner.h"

#include <QChart>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QMenuBar>
#include <QPushButton>
#include <QScatterSeries>
#include <QTableWidget>

using namespace coder;
using namespace coder::benchmark;
using namespace coder::test;

namespace {

// Of a session at `perUser` tokens a second for one user, at US$1 an hour.
QJsonObject result(int day, double perUser, double total)
{
    const QJsonObject context{{u"session"_qs, u"work"_qs},
                              {u"plan"_qs, u"plan-%1"_qs.arg(day)},
                              {u"hourly_usd"_qs, 1.0},
                              {u"driver"_qs, u"570"_qs}};
    return {{u"date"_qs, u"202611%1-080000"_qs.arg(day)},
            {u"model_id"_qs, u"qwen"_qs},
            {u"num_prompts"_qs, 24},
            {u"completed"_qs, 24},
            {u"max_concurrency"_qs, 4},
            {u"duration"_qs, 10.0},
            {u"output_throughput"_qs, total},
            {u"mean_tpot_ms"_qs, 1000 / perUser},
            {u"p50_ttft_ms"_qs, 100.0 * (day - 9)},
            {u"p95_ttft_ms"_qs, 200.0},
            {u"p99_ttft_ms"_qs, 300.0},
            {u"context"_qs, context}};
}

// What it writes and how it ends is the script's, to which the arguments go.
CoderCommand command(const QString &script)
{
    return {u"sh"_qs, {u"-c"_qs, script, u"coder"_qs}, QProcessEnvironment::systemEnvironment(), {}};
}

struct Bed
{
    explicit Bed(const QString &script = u"exit 0"_qs)
        : measurer(command(script))
    {}

    QTemporaryDir dir;
    WindowBed window;
    Controller controller{*window.program};
    BenchmarkMeasurer measurer;
    BenchmarkDesk desk{dir.filePath(u"runs"_qs)};

    // Day 10 onwards; the store's own notice reaches the desk.
    void keep(int count)
    {
        RunStore store(dir.filePath(u"runs"_qs));
        for (int i = 0; i < count; ++i)
            QVERIFY(store.add(result(10 + i, 40 - 5 * i, 100 + (i == 1 ? -50 : 100 * i))));
        QTRY_COMPARE(desk.runs().size(), count);
    }
    void chooseAll()
    {
        for (auto run = desk.runs().crbegin(); run != desk.runs().crend(); ++run) // the oldest is A
            desk.choose(run->id, true);
    }
};

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
        Bed bed;
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
        Bed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        const auto *table = dialog.runs().findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 3)->text(), u"plan-11"_qs); // the newest first
        QCOMPARE(table->item(1, 6)->text(), u"100"_qs);
    }

    void aSixthRunIsRefusedInWords()
    {
        Bed bed;
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
        Bed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        QCOMPARE(cell(figures(dialog), u"Tokens/s in all"_qs, 1), u"100"_qs);
        QCOMPARE(cell(figures(dialog), u"Tokens/s in all"_qs, 2), u"50.0 (−50 %)"_qs);
        bed.desk.setBaseline(bed.desk.chosen().at(1).id);
        QCOMPARE(cell(figures(dialog), u"Tokens/s in all"_qs, 1), u"100 (+100 %)"_qs);
        QVERIFY(figures(dialog).horizontalHeaderItem(2)->text().contains(u"(baseline)"));
        QVERIFY(figures(dialog).item(1, 1)->font().bold());
        QVERIFY(!figures(dialog).item(1, 2)->font().bold());
    }

    // B is beaten by A in both; C and D give one user less, and all more.
    void theFrontierIsALineThatTheTableTellsToo()
    {
        Bed bed;
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
        Bed bed;
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
        Bed bed;
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.keep(2);
        bed.chooseAll();
        auto &differences = tableCalled(dialog.comparison(), u"What differs around the runs"_qs);
        QCOMPARE(differences.rowCount(), 1);
        QCOMPARE(cell(differences, u"Plan"_qs, 2), u"plan-11"_qs);
    }

    void theTableThatIsSavedHasALineForEachRun()
    {
        Bed bed;
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
        Bed bed;
        const QString file = bed.dir.filePath(u"vllm.json"_qs);
        QVERIFY(writePrivate(file, QJsonDocument(result(10, 40, 100)).toJson()));
        QCOMPARE(bed.desk.import(file).value(), 1);
        QCOMPARE(bed.desk.runs().size(), 1);
        QVERIFY(writePrivate(file, "{}"));
        QCOMPARE(bed.desk.import(file).error().code, ErrorCode::InvalidInput);
    }

    void eachNumberOfRequestsAtOnceIsARunOfItsOwn()
    {
        const QTemporaryDir dir;
        const QString said = dir.filePath(u"said"_qs);
        Bed bed(u"echo \"$@\" >> '%1'"_qs.arg(said));
        bed.measurer.start({u"work"_qs, u"coding"_qs, {1, 8}, 12, 64, 0});
        QTRY_COMPARE_WITH_TIMEOUT(bed.measurer.ended(), 2, 20000);
        QVERIFY(!bed.measurer.isRunning());
        const QString usual = u"--no-input --quiet benchmark work --keep --workload coding --concurrency %1 "
                              u"--output-tokens 64 --requests 12\n"_qs;
        QCOMPARE(QString::fromUtf8(readFile(said).value()), usual.arg(1) + usual.arg(8));
    }

    void aCancelledBenchmarkEndsAndMeasuresNoMore()
    {
        Bed bed(u"exec sleep 60"_qs);
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.measurer.start({u"work"_qs, u"coding"_qs, {1, 8}, 0, 64, 0});
        QVERIFY(bed.measurer.isRunning());
        bed.measurer.start({u"other"_qs, u"coding"_qs, {1}, 0, 64, 0});
        QCOMPARE(bed.measurer.wish().session, u"work"_qs);
        for (auto *button : dialog.measuring().findChildren<QPushButton *>())
            if (button->text() == u"Ca&ncel"_qs)
                button->click();
        QTRY_VERIFY_WITH_TIMEOUT(!bed.measurer.isRunning(), 20000);
        QVERIFY(bed.measurer.isCancelled());
        QCOMPARE(bed.measurer.ended(), 1);
        QVERIFY(bed.measurer.failure().isEmpty());
    }

    void whatTheCommandSaidWhenItFailedIsShown()
    {
        Bed bed(u"echo 'the model is not ready' >&2; exit 1"_qs);
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.measurer.start({u"work"_qs, u"coding"_qs, {1, 8}, 0, 64, 0});
        QTRY_COMPARE_WITH_TIMEOUT(bed.measurer.failure(), u"the model is not ready"_qs, 20000);
        QCOMPARE(bed.measurer.ended(), 0);
        bool isShown = false;
        for (const auto *label : dialog.measuring().findChildren<QLabel *>())
            isShown = isShown || label->text() == u"The benchmark failed: the model is not ready"_qs;
        QVERIFY(isShown);
    }

    void onlyASessionThatIsReadyIsMeasured()
    {
        Bed bed;
        bed.window.save(WindowBed::session(u"half"_qs, Phase::Creating));
        bed.window.save(WindowBed::session(u"work"_qs, Phase::Ready));
        Controller controller(*bed.window.program);
        BenchmarkDialog dialog(controller, bed.desk, bed.measurer);
        QCOMPARE(dialog.measuring().wish().session, u"work"_qs);
        QCOMPARE(dialog.measuring().wish().concurrency, (QList<int>{1, 4}));
        dialog.measuring().findChild<QLineEdit *>()->setText(u"1,0"_qs);
        QVERIFY(dialog.measuring().wish().concurrency.isEmpty());
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
