// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/comparisonreading.h"

#include "app/words/format.h"

#include <QLocale>
#include <cmath>

namespace coder {

using namespace benchmark;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonReading)
};

QString dash()
{
    return QStringLiteral("–");
}

// Three digits that say something, as many as runs differ in.
QString figureText(double value)
{
    const double size = std::abs(value);
    return QLocale().toString(value, 'f', size >= 100 ? 0 : (size >= 10 ? 1 : 2));
}

QString inUnit(double value, Measure measure)
{
    if (measure == Measure::DollarsPerMillion)
        return moneyText(Money::dollars(value));
    if (measure == Measure::SuccessRate) //: A share in per cent.
        return Words::tr("%1 %").arg(QLocale().toString(value * 100, 'f', value < 1 ? 1 : 0));
    const bool isTime = measureId(measure).endsWith(u"_ms");
    return isTime ? Words::tr("%1 ms").arg(figureText(value)) : figureText(value);
}

QString shortModel(const QString &model)
{
    return model.section(QLatin1Char('/'), -1);
}

QString quoted(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_qs.contains(text.front())) // a spreadsheet takes it for a formula
        text.prepend(u'\'');
    const bool isPlain =
        !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'));
    return isPlain ? text : QLatin1Char('"') + text.replace(u"\""_qs, u"\"\""_qs) + QLatin1Char('"');
}

QString plainNumber(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 10) : QString();
}

QString cellText(const Runs &runs, qsizetype run, qsizetype baseline, Measure measure)
{
    const QString change = run == baseline ? QString() : changeText(runs[run], runs[baseline], measure);
    const QString value = measureText(runs[run], measure);
    //: A figure, and how far it is from the baseline's.
    return change.isEmpty() ? value : Words::tr("%1 (%2)").arg(value, change);
}

ComparisonRow measureRow(const Runs &runs, qsizetype baseline, Measure measure)
{
    ComparisonRow row{measureTitle(measure), {}};
    const QList<qsizetype> best = bestOf(runs, measure);
    for (qsizetype run = 0; run < runs.size(); ++run)
        row.cells << ComparisonCell{cellText(runs, run, baseline, measure), best.contains(run)};
    return row;
}

ComparisonRow textRow(const QString &title, const Runs &runs, QString (*text)(const BenchmarkRun &))
{
    ComparisonRow row{title, {}};
    for (const BenchmarkRun &run : runs)
        row.cells << ComparisonCell{text(run), false};
    return row;
}

ComparisonRow frontierRow(const QString &title, const Runs &runs, Measure against)
{
    ComparisonRow row{title, {}};
    const QList<qsizetype> frontier = frontierOf(runs, against);
    for (qsizetype run = 0; run < runs.size(); ++run) {
        const bool isKnown = runs[run].outputPerUser() && valueOf(runs[run], against);
        const QString text = frontier.contains(run) ? Words::tr("yes") : Words::tr("no");
        row.cells << ComparisonCell{isKnown ? text : dash(), false};
    }
    return row;
}

QString planText(const BenchmarkRun &run)
{
    return run.plan.isEmpty() ? dash() : run.plan;
}

QString modelText(const BenchmarkRun &run)
{
    return run.model.isEmpty() ? dash() : shortModel(run.model);
}

QString spreadText(const BenchmarkRun &run)
{
    return run.throughputDeviation ? QStringLiteral("± ") + figureText(*run.throughputDeviation) : dash();
}

QString millisecondsText(const std::optional<double> &value)
{
    return value ? Words::tr("%1 ms").arg(figureText(*value)) : Words::tr("unknown");
}

} // namespace

QString runLetter(qsizetype index)
{
    return QChar(u'A' + int(index));
}

QString concurrencyText(const BenchmarkRun &run)
{
    if (run.requestRate) //: Requests that are sent in a second.
        return Words::tr("%1 a second").arg(figureText(*run.requestRate));
    return run.concurrency > 0 ? Words::tr("%n at once", nullptr, run.concurrency) : Words::tr("all at once");
}

QString runTitle(const BenchmarkRun &run)
{
    QStringList parts{run.plan, shortModel(run.model), concurrencyText(run)};
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

QStringList runHeads(qsizetype count, qsizetype baseline)
{
    QStringList heads;
    for (qsizetype run = 0; run < count; ++run)
        heads << (run == baseline ? Words::tr("%1 (baseline)").arg(runLetter(run)) : runLetter(run));
    return heads;
}

QString requestsText(const BenchmarkRun &run)
{
    const QString count =
        run.completed == run.requests
            ? QLocale().toString(run.completed)
            : Words::tr("%1 of %2").arg(QLocale().toString(run.completed), QLocale().toString(run.requests));
    QString text = run.failed > 0 ? Words::tr("%1, %n failed", nullptr, run.failed).arg(count) : count;
    if (run.isCancelled)
        text = Words::tr("%1, cancelled").arg(text);
    //: Too few requests for figures that mean much.
    return run.isRough() ? Words::tr("%1, rough").arg(text) : text;
}

QString measureTitle(Measure measure)
{
    switch (measure) {
    case Measure::OutputThroughput:
        return Words::tr("Tokens/s in all");
    case Measure::OutputPerUser:
        return Words::tr("Tokens/s for one user");
    case Measure::RequestThroughput:
        return Words::tr("Requests/s");
    case Measure::Goodput:
        return Words::tr("Good requests/s");
    case Measure::TtftP50:
        return Words::tr("First token, p50");
    case Measure::TtftP95:
        return Words::tr("First token, p95");
    case Measure::TtftP99:
        return Words::tr("First token, p99");
    case Measure::TpotMean:
        return Words::tr("Time per token, mean");
    case Measure::ItlP50:
        return Words::tr("Between tokens, p50");
    case Measure::ItlP95:
        return Words::tr("Between tokens, p95");
    case Measure::ItlP99:
        return Words::tr("Between tokens, p99");
    case Measure::E2elP50:
        return Words::tr("Whole answer, p50");
    case Measure::E2elP95:
        return Words::tr("Whole answer, p95");
    case Measure::OutputPerDollar:
        return Words::tr("Tokens for US$1");
    case Measure::DollarsPerMillion:
        return Words::tr("A million tokens");
    case Measure::SuccessRate:
        return Words::tr("Requests that succeeded");
    }
    return {};
}

QString measureText(const BenchmarkRun &run, Measure measure)
{
    const auto value = valueOf(run, measure);
    return value ? inUnit(*value, measure) : dash();
}

QString changeText(const BenchmarkRun &run, const BenchmarkRun &baseline, Measure measure)
{
    const auto change = changeOf(run, baseline, measure);
    if (!change)
        return {};
    const double percent = *change * 100;
    const QString number = QLocale().toString(std::abs(percent), 'f', std::abs(percent) < 10 ? 1 : 0);
    return (percent < 0 ? Words::tr("−%1 %") : Words::tr("+%1 %")).arg(number);
}

QString differenceTitle(const QString &what)
{
    const QMap<QString, QString> known{
        {u"model"_qs, Words::tr("Model")},
        {u"plan"_qs, Words::tr("Plan")},
        {u"region"_qs, Words::tr("Region")},
        {u"gpu"_qs, Words::tr("GPU")},
        {u"gpus"_qs, Words::tr("Number of GPUs")},
        {u"driver"_qs, Words::tr("Driver")},
        {u"vllm_version"_qs, Words::tr("vLLM version")},
        {u"image"_qs, Words::tr("Image")},
        {u"workload"_qs, Words::tr("Workload")},
        {u"prompt_set_version"_qs, Words::tr("Version of the prompts")},
    };
    return known.value(what, what);
}

QList<ComparisonRow> comparisonRows(const Runs &runs, qsizetype baseline)
{
    if (runs.isEmpty())
        return {};
    QList<ComparisonRow> rows{textRow(Words::tr("Plan"), runs, planText), textRow(Words::tr("Model"), runs, modelText),
                              textRow(Words::tr("Load"), runs, concurrencyText),
                              textRow(Words::tr("Requests"), runs, requestsText)};
    for (const Measure measure : allMeasures()) {
        rows << measureRow(runs, baseline, measure);
        if (measure == Measure::OutputThroughput)
            rows << textRow(Words::tr("Spread of repeats"), runs, spreadText);
    }
    rows << frontierRow(Words::tr("On the frontier"), runs, Measure::OutputThroughput)
         << frontierRow(Words::tr("On the frontier for money"), runs, Measure::OutputPerDollar);
    rows.removeIf([](const ComparisonRow &row) { // what no run knows
        return std::ranges::all_of(row.cells, [](const ComparisonCell &cell) { return cell.text == dash(); });
    });
    return rows;
}

QList<ComparisonRow> differenceRows(const Runs &runs)
{
    QList<ComparisonRow> rows;
    for (const Difference &difference : differencesOf(runs)) {
        ComparisonRow row{differenceTitle(difference.what), {}};
        for (const QString &value : difference.values)
            row.cells << ComparisonCell{value.isEmpty() ? Words::tr("unknown") : value, false};
        rows << row;
    }
    return rows;
}

QString frontierSummary(const Runs &runs, Measure against)
{
    const QList<qsizetype> frontier = frontierOf(runs, against);
    if (frontier.isEmpty())
        return Words::tr("No run tells both figures.");
    QStringList names;
    for (const qsizetype run : frontier)
        names << Words::tr("%1 (%2 for one user, %3)")
                     .arg(runLetter(run), measureText(runs[run], Measure::OutputPerUser),
                          measureText(runs[run], against));
    return Words::tr("No other run beats %1.").arg(names.join(u"; "_qs));
}

QString latencySummary(const Runs &runs, const QString &title, Latency BenchmarkRun::*latency)
{
    QStringList told;
    for (qsizetype run = 0; run < runs.size(); ++run) {
        const Latency &values = runs[run].*latency;
        //: A run's letter, then three percentiles.
        told << Words::tr("%1: p50 %2, p95 %3, p99 %4")
                    .arg(runLetter(run), millisecondsText(values.p50), millisecondsText(values.p95),
                         millisecondsText(values.p99));
    }
    return Words::tr("%1. %2.").arg(title, told.join(u"; "_qs));
}

QByteArray comparisonCsv(const Runs &runs)
{
    QStringList head{u"date"_qs,        u"session"_qs,  u"model"_qs,     u"plan"_qs,  u"workload"_qs,
                     u"concurrency"_qs, u"requests"_qs, u"completed"_qs, u"failed"_qs};
    for (const Measure measure : allMeasures())
        head << measureId(measure);
    QStringList lines{head.join(QLatin1Char(','))};
    for (const BenchmarkRun &run : runs) {
        QStringList cells{run.date.toUTC().toString(Qt::ISODate),
                          quoted(run.name),
                          quoted(run.model),
                          quoted(run.plan),
                          quoted(run.workload),
                          QString::number(run.concurrency),
                          QString::number(run.requests),
                          QString::number(run.completed),
                          QString::number(run.failed)};
        for (const Measure measure : allMeasures())
            cells << plainNumber(valueOf(run, measure));
        lines << cells.join(QLatin1Char(','));
    }
    return (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

} // namespace coder
