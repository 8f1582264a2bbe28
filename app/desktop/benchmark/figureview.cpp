// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/figureview.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLocale>
#include <QValueAxis>

#include <array>
#include <cmath>

namespace coder {
namespace {

// Okabe and Ito's, darker on light ground.
constexpr std::array<std::pair<QRgb, QRgb>, 5> inks{{
    {0xff0072b2, 0xff56b4e9},
    {0xffb04a00, 0xffe69f00},
    {0xff00795a, 0xff33c49a},
    {0xff9c4f80, 0xffe08fc0},
    {0xff555555, 0xffc8c8c8},
}};

} // namespace

QPen runPen(qsizetype index, const QPalette &palette)
{
    const auto &[onLight, onDark] = inks.at(std::size_t(index) % inks.size());
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    QPen pen(QColor(isDark ? onDark : onLight), 1);
    pen.setCosmetic(true);
    return pen;
}

double roundAbove(double value)
{
    if (!(value > 0))
        return 1;
    const double magnitude = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= step * magnitude)
            return step * magnitude;
    return 10 * magnitude;
}

FigureView::FigureView(QWidget *parent)
    : QChartView(new QChart, parent)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
{
    chart()->legend()->hide();
    chart()->setLocale(QLocale());
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({4, 2, 18, 4});
    m_x->setTickCount(3);
    m_y->setTickCount(3);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(280, 220);
    setFocusPolicy(Qt::StrongFocus);
    takePalette();
}

void FigureView::takePalette()
{
    const QPalette colours = palette();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    chart()->setBackgroundBrush(colours.base());
    chart()->setTitleBrush(colours.text());
    chart()->setTitleFont(font());
    const QPen grid(colours.color(QPalette::Mid), 1);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsFont(small);
        axis->setLabelsBrush(colours.text());
        axis->setTitleFont(small);
        axis->setTitleBrush(colours.text());
        axis->setGridLinePen(grid);
        axis->setLinePen(grid);
    }
}

void FigureView::setHead(const QString &title, const QString &summary)
{
    chart()->setTitle(title);
    setAccessibleName(title);
    setAccessibleDescription(summary);
    setToolTip(summary);
    place();
}

void FigureView::write(qsizetype index, const QString &text, const QPointF &value, const QPointF &offset)
{
    while (m_letters.size() <= index)
        m_letters.append(Letter{scene()->addSimpleText({}), {}, {}});
    Letter &letter = m_letters[index];
    letter.value = value;
    letter.offset = offset;
    letter.text->setText(text);
    letter.text->setBrush(palette().text());
    letter.text->setFont(font());
    letter.text->setZValue(20);
    letter.text->show();
}

void FigureView::clearFrom(qsizetype index)
{
    for (; index < m_letters.size(); ++index)
        m_letters[index].text->hide();
}

void FigureView::place()
{
    for (const Letter &letter : std::as_const(m_letters)) {
        const QPointF middle = chart()->mapToPosition(letter.value) + letter.offset;
        letter.text->setPos(middle - letter.text->boundingRect().center());
    }
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    place();
}

void FigureView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takePalette();
        draw();
    }
}

} // namespace coder
