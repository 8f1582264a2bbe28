// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparereport.h"

#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/base/clock.h"
#include "core/benchmark/comparison.h"

#include <QLocale>

#include <algorithm>

namespace coder {
namespace {

using namespace benchmark;

QString unknown()
{
    return Cli::tr("unknown");
}

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? unknown() : text;
}

QString figureText(double value)
{
    return QLocale().toString(value, 'f', value < 100 ? 1 : 0);
}

// "120.5 (+12 %)"
QString withChange(const Comparison &comparison, qsizetype run, Measure measure, const QString &text)
{
    if (comparison.baseline < 0 || comparison.baseline == run)
        return text;
    const auto change = changeOf(comparison.runs[run], comparison.runs[comparison.baseline], measure);
    if (!change)
        return text;
    const int percent = int(std::clamp(*change * 100, -1e6, 1e6));
    return u"%1 (%2%3 %)"_qs.arg(text, percent < 0 ? QString() : u"+"_qs, QLocale().toString(percent));
}

QString cell(const Comparison &comparison, qsizetype run, Measure measure, const char *unit = "")
{
    const auto value = valueOf(comparison.runs[run], measure);
    if (!value)
        return unknown();
    return withChange(comparison, run, measure, figureText(*value) + QLatin1String(unit));
}

QString costCell(const Comparison &comparison, qsizetype run)
{
    const auto dollars = valueOf(comparison.runs[run], Measure::DollarsPerMillion);
    return dollars && *dollars < 1e9
               ? withChange(comparison, run, Measure::DollarsPerMillion, moneyText(Money::dollars(*dollars)))
               : unknown();
}

QString noteOf(const Comparison &comparison, qsizetype number)
{
    const BenchmarkRun &run = comparison.runs[number];
    QStringList notes;
    if (number == comparison.baseline)
        notes << Cli::tr("baseline");
    if (run.source == RunSource::OlderTool)
        notes << Cli::tr("one stream, wait for the first token included");
    if (run.isCancelled)
        notes << Cli::tr("cancelled");
    if (run.isRough())
        notes << Cli::tr("rough: few answers");
    return notes.join(u", "_qs);
}

QString atOnce(const BenchmarkRun &run)
{
    return run.concurrency > 0 ? QLocale().toString(run.concurrency) : Cli::tr("no limit");
}

QStringList rowOf(const Comparison &comparison, qsizetype number)
{
    const BenchmarkRun &run = comparison.runs[number];
    return {run.id,
            run.date.isValid() ? clockText(run.date, QDateTime::currentDateTimeUtc()) : unknown(),
            orUnknown(run.model),
            orUnknown(run.plan),
            orUnknown(run.workload),
            atOnce(run),
            cell(comparison, number, Measure::OutputThroughput),
            cell(comparison, number, Measure::OutputPerUser),
            cell(comparison, number, Measure::TtftP50, " ms"),
            cell(comparison, number, Measure::ItlP95, " ms"),
            costCell(comparison, number),
            Cli::tr("%1 of %2").arg(run.completed).arg(run.completed + run.failed + run.cancelled),
            noteOf(comparison, number)};
}

QList<QStringList> rowsOf(const Comparison &comparison)
{
    QList<QStringList> rows{{Cli::tr("Run"), Cli::tr("Measured"), Cli::tr("Model"), Cli::tr("Plan"),
                             Cli::tr("Workload"), Cli::tr("At once"), Cli::tr("Output tokens per second"),
                             Cli::tr("For one user"), Cli::tr("First token"), Cli::tr("Between tokens (95 %)"),
                             Cli::tr("Per million output tokens"), Cli::tr("Answered"), Cli::tr("Note")}};
    for (qsizetype i = 0; i < comparison.runs.size(); ++i)
        rows << rowOf(comparison, i);
    return rows;
}

QStringList differenceLines(const Comparison &comparison)
{
    QStringList lines;
    for (const Difference &difference : differencesOf(comparison.runs)) {
        QStringList values;
        for (const QString &value : difference.values)
            values << orUnknown(value);
        lines << difference.what + u": "_qs + values.join(u" | "_qs);
    }
    return lines;
}

QString markdownRow(const QStringList &cells)
{
    QStringList safe;
    for (QString text : cells)
        safe << text.replace(u'\\', u"\\\\"_qs).replace(u'|', u"\\|"_qs).replace(u'\n', u' ');
    return u"| "_qs + safe.join(u" | "_qs) + u" |\n"_qs;
}

// A spreadsheet takes text that begins so for a formula.
QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_qs) + u'"';
}

QString html(const QString &tag, const QString &text)
{
    return u"<%1>%2</%1>"_qs.arg(tag, text.toHtmlEscaped());
}

constexpr double plotWidth = 600;
constexpr double plotHeight = 300;
constexpr double plotMargin = 50;

// Tokens a second for one user against those of all; the line joins the runs that no other beats in both.
QString scatter(const Comparison &comparison)
{
    double mostX = 0;
    double mostY = 0;
    for (const BenchmarkRun &run : comparison.runs) {
        mostX = std::max(mostX, run.outputPerUser().value_or(0));
        mostY = std::max(mostY, run.outputThroughput.value_or(0));
    }
    if (mostX <= 0 || mostY <= 0)
        return {};
    const auto at = [&](const BenchmarkRun &run) {
        return std::pair(plotMargin + plotWidth * run.outputPerUser().value_or(0) / mostX,
                         plotHeight - (plotHeight - plotMargin) * run.outputThroughput.value_or(0) / mostY);
    };
    QString dots;
    for (const BenchmarkRun &run : comparison.runs)
        if (run.outputPerUser() && run.outputThroughput) {
            const auto [x, y] = at(run);
            const QString label = u"%1 · %2 · %3"_qs.arg(run.plan, run.model, atOnce(run));
            dots += u"<circle cx=\"%1\" cy=\"%2\" r=\"5\"><title>%3</title></circle>\n"_qs.arg(x).arg(y).arg(
                label.toHtmlEscaped());
        }
    QStringList line;
    for (const qsizetype index : frontierOf(comparison.runs, Measure::OutputThroughput)) {
        const auto [x, y] = at(comparison.runs[index]);
        line << u"%1,%2"_qs.arg(x).arg(y);
    }
    return u"<svg viewBox=\"0 0 %1 %2\" role=\"img\"><title>%3</title>\n"
           "<path d=\"M%4 10V%5H%1\" fill=\"none\" stroke=\"currentColor\"/>\n"
           "<polyline points=\"%6\" fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"4\"/>\n%7"
           "<text x=\"%4\" y=\"%8\">%9</text></svg>\n"_qs.arg(plotWidth + 2 * plotMargin)
               .arg(plotHeight + plotMargin)
               .arg(Cli::tr("Output tokens per second").toHtmlEscaped())
               .arg(plotMargin)
               .arg(plotHeight)
               .arg(line.join(u' '), dots)
               .arg(plotHeight + plotMargin / 2)
               .arg(Cli::tr("Right: output tokens per second for one user, up to %1. Up: of all users, up to %2.")
                        .arg(figureText(mostX), figureText(mostY))
                        .toHtmlEscaped());
}

QString htmlTable(const QList<QStringList> &rows)
{
    QString table = u"<table>\n"_qs;
    for (const QStringList &row : rows) {
        table += u"<tr>"_qs;
        for (const QString &text : row)
            table += html(&row == &rows.first() ? u"th"_qs : u"td"_qs, text);
        table += u"</tr>\n"_qs;
    }
    return table + u"</table>\n"_qs;
}

QString sourceId(RunSource source)
{
    return source == RunSource::Own ? u"coder"_qs : source == RunSource::Vllm ? u"vllm"_qs : u"older_tool"_qs;
}

QJsonObject runJson(const Comparison &comparison, qsizetype number)
{
    const BenchmarkRun &run = comparison.runs[number];
    QJsonObject json{{u"id"_qs, run.id},
                     {u"source"_qs, sourceId(run.source)},
                     {u"date"_qs, run.date.isValid() ? QJsonValue(toIso(run.date)) : QJsonValue()},
                     {u"name"_qs, run.name},
                     {u"model"_qs, run.model},
                     {u"plan"_qs, run.plan},
                     {u"region"_qs, run.region},
                     {u"gpu"_qs, run.gpu},
                     {u"gpus"_qs, run.gpus > 0 ? QJsonValue(run.gpus) : QJsonValue()},
                     {u"driver"_qs, run.driver},
                     {u"vllm_version"_qs, run.vllmVersion},
                     {u"hourly_usd"_qs, run.hourly ? QJsonValue(run.hourly->dollars()) : QJsonValue()},
                     {u"workload"_qs, run.workload},
                     {u"prompt_set_version"_qs, run.promptSet},
                     {u"concurrency"_qs, run.concurrency > 0 ? QJsonValue(run.concurrency) : QJsonValue()},
                     {u"completed"_qs, run.completed},
                     {u"failed"_qs, run.failed},
                     {u"cancelled"_qs, run.isCancelled},
                     {u"rough"_qs, run.isRough()},
                     {u"baseline"_qs, number == comparison.baseline}};
    for (const Measure measure : allMeasures()) {
        const auto value = valueOf(run, measure);
        json[measureId(measure)] = value ? QJsonValue(*value) : QJsonValue();
    }
    return json;
}

} // namespace

QJsonArray comparisonJson(const Comparison &comparison)
{
    QJsonArray all;
    for (qsizetype i = 0; i < comparison.runs.size(); ++i)
        all << runJson(comparison, i);
    return all;
}

QString comparisonCsv(const Comparison &comparison)
{
    const QJsonArray all = comparisonJson(comparison);
    const QStringList columns = runJson({{BenchmarkRun()}, -1}, 0).keys();
    QString csv = columns.join(u',') + u"\r\n"_qs;
    for (const QJsonValue &run : all) {
        QStringList cells;
        for (const QString &column : columns) {
            const QJsonValue value = run[column];
            cells << (value.isString() ? csvCell(value.toString()) : value.toVariant().toString());
        }
        csv += cells.join(u',') + u"\r\n"_qs;
    }
    return csv;
}

QString comparisonTable(const Comparison &comparison)
{
    QString text = tableText(rowsOf(comparison)).trimmed();
    if (const QStringList lines = differenceLines(comparison); !lines.isEmpty())
        text += u"\n\n"_qs + Cli::tr("What differs, in the order of the runs:") + u'\n' + lines.join(u'\n');
    return text;
}

QString comparisonMarkdown(const Comparison &comparison)
{
    const QList<QStringList> rows = rowsOf(comparison);
    QString text = markdownRow(rows.first()) + u'|' + u" --- |"_qs.repeated(rows.first().size()) + u'\n';
    for (const QStringList &row : rows.mid(1))
        text += markdownRow(row);
    for (const QString &line : differenceLines(comparison))
        text += u"\n- "_qs + line;
    return text;
}

QString comparisonHtml(const Comparison &comparison)
{
    QString differences;
    for (const QString &line : differenceLines(comparison))
        differences += html(u"li"_qs, line) + u'\n';
    const QString title = Cli::tr("Benchmark comparison");
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"_qs + html(u"title"_qs, title)
           + u"<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
             "th,td{border:1px solid;padding:.3em .6em;text-align:left}svg{max-width:50em}</style></head><body>\n"_qs
           + html(u"h1"_qs, title) + u'\n' + scatter(comparison) + htmlTable(rowsOf(comparison)) + u"<ul>\n"_qs
           + differences + u"</ul>\n</body></html>\n"_qs;
}

} // namespace coder
