// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/comparisontab.h"
#include "app/desktop/benchmark/measurereading.h"
#include "app/desktop/benchmark/measuretab.h"
#include "core/base/files.h"
#include "tests/app/desktop/benchmarkbed.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTableWidget>

using namespace coder;
using namespace coder::benchmark;
using namespace coder::test;

namespace {

constexpr int patienceMs = 20000;

BenchmarkWish wish(const QList<int> &concurrency)
{
    return {u"work"_qs, u"coding"_qs, concurrency, 0, 64, 0};
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray progressLine(int ended, bool isWarmingUp)
{
    return jsonLine({{u"progress"_qs, QJsonObject{{u"requests"_qs, 16},
                                                  {u"ended"_qs, ended},
                                                  {u"failed"_qs, 1},
                                                  {u"under_way"_qs, 4},
                                                  {u"output_tokens"_qs, 1024},
                                                  {u"is_warming_up"_qs, isWarmingUp}}}});
}

QByteArray errorLine(ErrorCode code, const QString &detail)
{
    return jsonLine({{u"error"_qs, errorId(code)}, {u"detail"_qs, detail}});
}

// Writes the lines to standard error, waits for the file if one is named, and ends so.
QString script(const QByteArrayList &lines, int code, const QString &awaited = {})
{
    QString text;
    for (const QByteArray &line : lines)
        text += u"echo '%1' >&2\n"_qs.arg(QString::fromUtf8(line));
    if (!awaited.isEmpty())
        text += u"until [ -e '%1' ]; do sleep 0.02; done\n"_qs.arg(awaited);
    return text + u"exit %1"_qs.arg(code);
}

QString told(const MeasureTab &tab, const QString &name)
{
    for (const auto *label : tab.findChildren<QLabel *>())
        if (label->accessibleName() == name)
            return label->accessibleDescription() == label->text() ? label->text() : u"told otherwise than shown"_qs;
    return u"no such label"_qs;
}

QString stateOf(BenchmarkDialog &dialog)
{
    return told(dialog.measuring(), u"State of the benchmark"_qs);
}

} // namespace

// A benchmark that is started in the window; the command is played by a shell.
class TstBenchmarkMeasurer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachNumberOfRequestsAtOnceIsARunOfItsOwn()
    {
        const QTemporaryDir dir;
        const QString said = dir.filePath(u"said"_qs);
        BenchmarkBed bed(u"echo \"$@\" >> '%1'"_qs.arg(said));
        bed.measurer.start({u"work"_qs, u"coding"_qs, {1, 8}, 12, 64, 0});
        QTRY_COMPARE_WITH_TIMEOUT(bed.measurer.ended(), 2, patienceMs);
        QVERIFY(!bed.measurer.isRunning());
        const QString usual = u"--no-input --quiet --json benchmark work --keep --progress --workload coding "
                              u"--concurrency %1 --output-tokens 64 --requests 12\n"_qs;
        QCOMPARE(QString::fromUtf8(readFile(said).value()), usual.arg(1) + usual.arg(8));
    }

    void howFarItIsIsSeenWhileItRuns()
    {
        const QTemporaryDir dir;
        BenchmarkBed bed(script({progressLine(3, true), progressLine(4, false)}, 0, dir.filePath(u"go"_qs)));
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.measurer.start(wish({4, 8}));
        QTRY_COMPARE_WITH_TIMEOUT(told(dialog.measuring(), u"Progress of the run"_qs),
                                  u"4 of 16 requests ended, 1 failed, 4 under way; 1,024 tokens answered."_qs,
                                  patienceMs);
        QVERIFY(stateOf(dialog).startsWith(u"Measuring work with 4 requests at once."_qs));
        const auto *bar = dialog.measuring().findChild<QProgressBar *>();
        QCOMPARE(bar->value(), 250);
        QCOMPARE(bar->maximum(), 2000);
        QVERIFY(writePrivate(dir.filePath(u"go"_qs), "").has_value());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(dialog), u"The benchmark is done. Its runs are kept."_qs, patienceMs);
    }

    void wordsThatComeInPiecesAreReadWhole()
    {
        CommandWords words;
        const QByteArray line = progressLine(5, true) + '\n';
        words.take(line.left(30));
        QCOMPARE(words.requests(), 0);
        words.take(line.mid(30) + "A warn");
        QCOMPARE(words.progress().ended, 5);
        QVERIFY(words.progress().isWarmingUp);
        words.take("ing.\n\n" + errorLine(ErrorCode::Timeout, u"ssh"_qs) + '\n');
        QCOMPARE(words.warnings(), QStringList{u"A warning."_qs});
        QCOMPARE(*words.error(), (Error{ErrorCode::Timeout, u"ssh"_qs}));
    }

    void whereRequestsFailedTheRestIsMeasuredAllTheSame()
    {
        BenchmarkBed bed(script({"2 requests failed."}, 1));
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.measurer.start(wish({1, 8}));
        QTRY_COMPARE_WITH_TIMEOUT(bed.measurer.ended(), 2, patienceMs);
        QCOMPARE(stateOf(dialog),
                 u"The benchmark is done. Its runs are kept. 2 requests failed. 2 requests failed."_qs);
    }

    void whatTheCommandSaidWhenItFailedIsShown()
    {
        BenchmarkBed bed(script({errorLine(ErrorCode::ModelNotReady, u"work"_qs)}, 1));
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.measurer.start(wish({1, 8}));
        QTRY_VERIFY_WITH_TIMEOUT(bed.measurer.failure().has_value(), patienceMs);
        QCOMPARE(bed.measurer.failure()->code, ErrorCode::ModelNotReady);
        QCOMPARE(bed.measurer.ended(), 0);
        QVERIFY2(stateOf(dialog).startsWith(u"The benchmark failed. "_qs), qPrintable(stateOf(dialog)));
    }

    void aMissingCommandIsToldAsMissing()
    {
        BenchmarkBed bed;
        BenchmarkMeasurer none({u"/no/such/coder"_qs, {}, QProcessEnvironment::systemEnvironment(), {}});
        none.start(wish({1}));
        QTRY_VERIFY_WITH_TIMEOUT(none.failure().has_value(), patienceMs);
        QCOMPARE(none.failure()->code, ErrorCode::ProgramMissing);
        QVERIFY(!none.isRunning());
    }

    void aCancelledBenchmarkEndsAndMeasuresNoMore()
    {
        BenchmarkBed bed(u"exec sleep 60"_qs);
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        bed.measurer.start(wish({1, 8}));
        QVERIFY(bed.measurer.isRunning());
        bed.measurer.start({u"other"_qs, u"coding"_qs, {1}, 0, 64, 0});
        QCOMPARE(bed.measurer.wish().session, u"work"_qs);
        button(dialog.measuring(), u"Ca&ncel"_qs)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!bed.measurer.isRunning(), patienceMs);
        QVERIFY(bed.measurer.isCancelled());
        QCOMPARE(bed.measurer.ended(), 1);
        QVERIFY(!bed.measurer.failure());
        QCOMPARE(stateOf(dialog), u"The benchmark was cancelled. What was answered by then is kept."_qs);
    }

    // The window may have been closed meanwhile; another session's runs are none of this benchmark's.
    void theRunsOfThisBenchmarkAreComparedAtAPress()
    {
        BenchmarkBed bed;
        bed.keep(1);
        bed.desk.mark();
        bed.measurer.start(wish({1, 2}));
        bed.keepOne(benchmarkResult(20, 40, 100));
        bed.keepOne(benchmarkResult(21, 30, 150));
        QJsonObject other = benchmarkResult(22, 30, 150);
        other[u"context"_qs] = QJsonObject{{u"session"_qs, u"other"_qs}};
        bed.keepOne(other);
        QTRY_COMPARE(bed.desk.newcomers().size(), 3);
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        QCOMPARE(dialog.measuring().findChild<QTableWidget *>()->rowCount(), 2);
        dialog.show();
        button(dialog.measuring(), u"&Compare these runs"_qs)->click();
        QVERIFY(dialog.comparison().isVisible());
        QCOMPARE(bed.desk.chosen().size(), 2);
        QCOMPARE(bed.desk.chosen().first().plan, u"plan-20"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(!bed.measurer.isRunning(), patienceMs);
    }

    void aWindowThatIsOpenedAgainTellsWhatIsBeingMeasured()
    {
        BenchmarkBed bed(u"exec sleep 60"_qs);
        bed.window.save(WindowBed::session(u"other"_qs, Phase::Ready));
        bed.window.save(WindowBed::session(u"work"_qs, Phase::Ready));
        Controller controller(*bed.window.program);
        const BenchmarkWish asked{u"work"_qs, u"reasoning"_qs, {2, 16}, 40, 64, 1.5};
        bed.measurer.start(asked);
        BenchmarkDialog dialog(controller, bed.desk, bed.measurer);
        dialog.measuring().choose(u"other"_qs); // not while one is measured
        QCOMPARE(dialog.measuring().wish(), asked);
        bed.measurer.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!bed.measurer.isRunning(), patienceMs);
        dialog.measuring().choose(u"other"_qs);
        QCOMPARE(dialog.measuring().wish().session, u"other"_qs);
    }

    void onlyASessionThatIsReadyIsMeasured()
    {
        BenchmarkBed bed;
        bed.window.save(WindowBed::session(u"half"_qs, Phase::Creating));
        bed.window.save(WindowBed::session(u"work"_qs, Phase::Ready));
        Controller controller(*bed.window.program);
        BenchmarkDialog dialog(controller, bed.desk, bed.measurer);
        QCOMPARE(dialog.measuring().wish().session, u"work"_qs);
        QCOMPARE(dialog.measuring().wish().concurrency, (QList<int>{1, 4}));
        dialog.measuring().findChild<QLineEdit *>()->setText(u"1,0"_qs);
        QVERIFY(dialog.measuring().wish().concurrency.isEmpty());
        QVERIFY(stateOf(dialog).contains(u"from 1 to 512"_qs));
        QVERIFY(!button(dialog.measuring(), u"&Measure"_qs)->isEnabled());
    }
};

CODER_TEST(TstBenchmarkMeasurer);
#include "tst_benchmarkmeasurer.moc"
