// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/comparisonhtml.h"

namespace coder {

using namespace benchmark;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonHtml)
};

QString element(const QString &tag, const QString &text)
{
    return u"<%1>%2</%1>"_qs.arg(tag, text.toHtmlEscaped());
}

QString heads(const Runs &runs, qsizetype baseline)
{
    QString row = element(u"th"_qs, Words::tr("Run"));
    for (qsizetype run = 0; run < runs.size(); ++run)
        row += element(u"th"_qs, runHead(runs, run, baseline));
    return u"<tr>%1</tr>\n"_qs.arg(row);
}

QString figures(const Runs &runs, qsizetype baseline)
{
    QString table = heads(runs, baseline);
    for (const ComparisonRow &row : comparisonRows(runs, baseline)) {
        QString cells = element(u"th"_qs, row.title);
        for (const ComparisonCell &cell : row.cells)
            cells +=
                cell.isBest ? u"<td>%1</td>"_qs.arg(element(u"strong"_qs, cell.text)) : element(u"td"_qs, cell.text);
        table += u"<tr>%1</tr>\n"_qs.arg(cells);
    }
    return u"<table>\n%1</table>\n"_qs.arg(table);
}

QString surroundings(const Runs &runs, qsizetype baseline)
{
    const QList<Difference> differences = differencesOf(runs);
    if (differences.isEmpty())
        return {};
    QString table = heads(runs, baseline);
    for (const Difference &difference : differences) {
        QString cells = element(u"th"_qs, differenceTitle(difference.what));
        for (const QString &value : difference.values)
            cells += element(u"td"_qs, value.isEmpty() ? Words::tr("unknown") : value);
        table += u"<tr>%1</tr>\n"_qs.arg(cells);
    }
    return element(u"h2"_qs, Words::tr("What else was different")) + u"\n<table>\n%1</table>\n"_qs.arg(table);
}

// What the picture shows, for who cannot see it.
QString chartWords(const Runs &runs)
{
    return QStringList{frontierSummary(runs, Measure::OutputThroughput),
                       latencySummary(runs, Words::tr("Time to the first token"), &BenchmarkRun::ttft),
                       latencySummary(runs, Words::tr("Time between tokens"), &BenchmarkRun::itl)}
        .join(u' ');
}

} // namespace

QByteArray comparisonHtml(const Runs &runs, qsizetype baseline, const QByteArray &charts)
{
    const QString title = Words::tr("Comparison of benchmarks");
    const QString words = chartWords(runs);
    const QString picture = u"<img alt=\"%1\" src=\"data:image/png;base64,"_qs.arg(words.toHtmlEscaped())
                            + QString::fromLatin1(charts.toBase64()) + u"\">\n"_qs;
    const QString page = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"_qs + element(u"title"_qs, title)
                         + u"<style>body{font-family:sans-serif;margin:2em}img{max-width:100%}"
                           "table{border-collapse:collapse}th,td{border:1px solid;padding:.3em .6em;text-align:left}"
                           "</style></head><body>\n"_qs
                         + element(u"h1"_qs, title) + u'\n' + picture + element(u"p"_qs, words) + u'\n'
                         + element(u"p"_qs, Words::tr("Bold: the best. In brackets: how far from the baseline."))
                         + u'\n' + figures(runs, baseline) + surroundings(runs, baseline) + u"</body></html>\n"_qs;
    return page.toUtf8();
}

} // namespace coder
