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

QString cellElement(const ComparisonCell &cell)
{
    const QString text = cell.isBest ? element(u"strong"_qs, cell.text) : cell.text.toHtmlEscaped();
    return u"<td>%1</td>"_qs.arg(text);
}

QString table(const QString &corner, const QStringList &heads, const QList<ComparisonRow> &rows)
{
    QString all = u"<table>\n<tr>"_qs + element(u"th"_qs, corner);
    for (const QString &head : heads)
        all += element(u"th"_qs, head);
    for (const ComparisonRow &row : rows) {
        all += u"</tr>\n<tr>"_qs + element(u"th"_qs, row.title);
        for (const ComparisonCell &cell : row.cells)
            all += cellElement(cell);
    }
    return all + u"</tr>\n</table>\n"_qs;
}

QString surroundings(const Runs &runs, const QStringList &heads)
{
    const QList<ComparisonRow> rows = differenceRows(runs);
    const QString title = Words::tr("What else was different");
    return rows.isEmpty() ? QString()
                          : element(u"h2"_qs, title) + u'\n' + table(Words::tr("Surroundings"), heads, rows);
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
    const QStringList heads = runHeads(runs.size(), baseline);
    const QString picture = u"<img alt=\"%1\" src=\"data:image/png;base64,"_qs.arg(words.toHtmlEscaped())
                            + QString::fromLatin1(charts.toBase64()) + u"\">\n"_qs;
    const QString page = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"_qs + element(u"title"_qs, title)
                         + u"<style>body{font-family:sans-serif;margin:2em}img{max-width:100%}"
                           "table{border-collapse:collapse}th,td{border:1px solid;padding:.3em .6em;text-align:left}"
                           "</style></head><body>\n"_qs
                         + element(u"h1"_qs, title) + u'\n' + picture + element(u"p"_qs, words) + u'\n'
                         + element(u"p"_qs, Words::tr("Bold: the best. In brackets: how far from the baseline."))
                         + u'\n' + table(Words::tr("Figure"), heads, comparisonRows(runs, baseline))
                         + surroundings(runs, heads) + u"</body></html>\n"_qs;
    return page.toUtf8();
}

} // namespace coder
