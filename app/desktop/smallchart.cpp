// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/smallchart.h"

#include "app/desktop/contrast.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>
#include <algorithm>
#include <array>
#include <cmath>

namespace coder {
namespace {

constexpr int labelRoom = 64; // right of the plot, for the lines' names
constexpr int mostPieces = 200;

struct Look
{
    QRgb onLight;
    QRgb onDark;
    Qt::PenStyle style;
};

// Told apart by everybody: Okabe and Ito's blue, vermilion, green and purple, and dashes of their own.
constexpr std::array<Look, 4> looks{{
    {0xff0072b2, 0xff56b4e9, Qt::SolidLine},
    {0xffb04a00, 0xffe69f00, Qt::DashLine},
    {0xff00795a, 0xff33c49a, Qt::DotLine},
    {0xff9c4f80, 0xffe08fc0, Qt::DashDotLine},
}};

QPen linePen(int line, const QPalette &palette)
{
    const Look &look = looks.at(std::size_t(line) % looks.size());
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    QPen pen(QColor(isDark ? look.onDark : look.onLight), 1, look.style);
    pen.setCosmetic(true);
    return pen;
}

// A round number above the value.
double niceTop(double value)
{
    if (!(value > 0))
        return 1;
    const double magnitude = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * magnitude)
            return step * magnitude;
    return 10 * magnitude;
}

// So many that nothing of the number is lost, and at most three.
int decimalsOf(double value)
{
    int decimals = 0;
    for (double scaled = value; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals;
    return decimals;
}

double highest(const ChartData &data)
{
    float top = 0;
    for (const ChartLine &line : data.lines)
        for (const Span &span : line.spans)
            top = span.isGap() ? top : std::max(top, span.mean);
    return double(top);
}

} // namespace

SmallChart::SmallChart(QWidget *parent)
    : QChartView(new QChart, parent) // the one it makes by itself would be left to us
    , m_chart(chart())
    , m_time(new QValueAxis(this))
    , m_value(new QValueAxis(this))
{
    m_chart->legend()->hide();
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_time->setLabelsVisible(false); // the ruler below all charts has them
    m_time->setGridLineVisible(false);
    m_value->setTickCount(3);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_value, Qt::AlignLeft);
    m_crosshair = scene()->addLine({});
    m_crosshair->setZValue(20);
    m_crosshair->hide();
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(220, 120);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    takePalette();
}

void SmallChart::takePalette()
{
    const QPalette colours = palette();
    m_chart->setBackgroundBrush(colours.base());
    m_chart->setTitleBrush(colours.text());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    m_value->setLabelsFont(small);
    m_value->setLabelsBrush(colours.text());
    m_chart->setTitleFont(font());
    QPen grid(colours.color(QPalette::Mid), 1);
    m_value->setGridLinePen(grid);
    for (QValueAxis *axis : {m_time, m_value})
        axis->setLinePen(grid);
    m_crosshair->setPen(QPen(colours.color(QPalette::Text), 1));
}

void SmallChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takePalette();
        show(m_data, m_window);
    }
}

void SmallChart::show(const ChartData &shown, const Window &window)
{
    m_data = shown;
    m_window = window;
    scale();
    int used = 0;
    for (int line = 0; line < m_data.lines.size(); ++line)
        used = drawLine(line, m_data.lines[line], used);
    drawLimit(used);
    for (; used < m_pieces.size(); ++used)
        m_pieces[used]->replace(QList<QPointF>());
    for (int line = 0; line < std::max(m_data.lines.size(), m_labels.size()); ++line)
        label(line, m_data.lines.value(line));
    tell();
    placeOverlay();
}

void SmallChart::scale()
{
    m_time->setRange(double(m_window.from), double(m_window.to));
    const double lowestTop = m_data.decimals == 0 ? 2 : 0; // no half of a request
    const double top = m_data.top > 0 ? m_data.top : std::max(niceTop(highest(m_data)), lowestTop);
    m_value->setRange(0, top);
    const int decimals = decimalsOf(top / 2); // of the tick in the middle
    m_value->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
    // The same room for the numbers in every chart, however many digits they have: all share one time axis.
    const QFontMetrics digits(m_value->labelsFont());
    int widest = 0;
    for (const double tick : {0.0, top / 2, top})
        widest = std::max(widest, digits.horizontalAdvance(QString::number(tick, 'f', decimals)));
    const int left = std::max(0, digits.horizontalAdvance(QStringLiteral("000000")) - widest);
    m_chart->setMargins({2 + left, 0, labelRoom, 2});
}

QLineSeries *SmallChart::piece(int used)
{
    if (used < m_pieces.size())
        return m_pieces[used];
    auto *series = new QLineSeries(this);
    m_chart->addSeries(series);
    series->attachAxis(m_time);
    series->attachAxis(m_value);
    m_pieces.append(series);
    return series;
}

// Qt's lines have no gaps: what lies between two of them is a series of its own.
int SmallChart::drawLine(int line, const ChartLine &told, int used)
{
    QList<QPointF> points;
    const auto end = [&] {
        if (points.isEmpty() || used >= mostPieces)
            return;
        if (points.size() == 1)
            points.append(points.first() + QPointF(m_window.step, 0)); // one value alone is seen as well
        QLineSeries *series = piece(used++);
        series->setPen(linePen(line, palette()));
        series->replace(points);
        points.clear();
    };
    for (const Span &span : told.spans) {
        if (span.isGap())
            end();
        else
            points.append({double(span.start), double(span.mean)});
    }
    end();
    return used;
}

void SmallChart::drawLimit(int &used)
{
    if (!(m_data.limit > 0))
        return;
    QLineSeries *series = piece(used++);
    series->setPen(QPen(quietInk(palette()), 1, Qt::DashDotDotLine));
    series->replace(QList<QPointF>{{double(m_window.from), m_data.limit}, {double(m_window.to), m_data.limit}});
}

void SmallChart::label(int line, const ChartLine &told)
{
    while (m_labels.size() <= line)
        m_labels.append(Label{scene()->addSimpleText({}), {}});
    Label &label = m_labels[line];
    const auto last = lastValue(told, m_window);
    label.text->setVisible(last.has_value());
    label.text->setText(told.label);
    label.text->setBrush(linePen(line, palette()).color());
    label.text->setFont(m_value->labelsFont());
    label.at = {double(m_window.to), last.value_or(0)};
}

// The names beside the lines' ends, none upon another, and the crosshair.
void SmallChart::placeOverlay()
{
    const QRectF plot = m_chart->plotArea();
    QList<Label> shown;
    std::ranges::copy_if(m_labels, std::back_inserter(shown), [](const Label &one) { return one.text->isVisible(); });
    std::ranges::sort(shown, [](const Label &one, const Label &other) { return one.at.y() < other.at.y(); });
    double free = plot.bottom() + 4;
    for (const Label &one : std::as_const(shown)) {
        const double height = one.text->boundingRect().height();
        const double wanted = m_chart->mapToPosition(one.at).y() - height / 2;
        const double top = std::min(wanted, free - height);
        one.text->setPos(plot.right() + 4, top);
        free = top;
    }
    const bool isPointed = m_pointed >= m_window.from && m_pointed < m_window.to;
    m_crosshair->setVisible(isPointed);
    const double x = m_chart->mapToPosition({double(m_pointed), 0}).x();
    m_crosshair->setLine(x, plot.top(), x, plot.bottom());
}

QRect SmallChart::plot() const
{
    return mapFromScene(m_chart->plotArea()).boundingRect();
}

QString SmallChart::titleText() const
{
    QStringList values;
    for (const ChartLine &line : m_data.lines) {
        const qsizetype at = m_pointed == 0 ? -1 : qsizetype((m_pointed - m_window.from) / std::max(m_window.step, 1));
        const bool isThere = at >= 0 && at < line.spans.size() && !line.spans[at].isGap();
        const auto there = isThere ? std::optional(double(line.spans[at].mean)) : std::nullopt;
        values.append(chartNumber(m_pointed == 0 ? lastValue(line, m_window) : there, m_data.decimals));
    }
    //: A chart's title, then the newest values of its lines.
    return tr("%1: %2").arg(m_data.title, values.join(QStringLiteral(" · ")));
}

void SmallChart::tell()
{
    m_chart->setTitle(titleText());
    setAccessibleName(m_data.title);
    setAccessibleDescription(m_chart->title());
}

void SmallChart::point(qint64 second)
{
    if (second == m_pointed)
        return;
    m_pointed = second;
    m_chart->setTitle(titleText());
    placeOverlay();
}

void SmallChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const QPointF value = m_chart->mapToValue(m_chart->mapFromScene(mapToScene(event->pos())));
    const bool isInside = value.x() >= double(m_window.from) && value.x() < double(m_window.to);
    Q_EMIT hovered(isInside ? qint64(value.x()) : 0);
}

void SmallChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    Q_EMIT hovered(0);
}

void SmallChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeOverlay();
}

} // namespace coder
