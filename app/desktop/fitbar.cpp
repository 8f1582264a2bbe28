// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/fitbar.h"

#include "app/words/fit.h"
#include "app/words/format.h"

#include <QPainter>
#include <algorithm>

namespace coder {
namespace {

struct Look
{
    QRgb onLight;
    QRgb onDark;
    Qt::BrushStyle pattern;
};

// Told apart by everybody: Okabe and Ito's colours, and patterns of their own.
Look lookOf(FitPart part)
{
    switch (part) {
    case FitPart::Weights:
        return {0xff0072b2, 0xff56b4e9, Qt::SolidPattern};
    case FitPart::Cache:
        return {0xffb04a00, 0xffe69f00, Qt::BDiagPattern};
    case FitPart::Overhead:
        return {0xff9c4f80, 0xffe08fc0, Qt::Dense4Pattern};
    case FitPart::Spare:
        return {0xff00795a, 0xff33c49a, Qt::HorPattern};
    case FitPart::Reserved:
        break;
    }
    return {0xff777777, 0xff999999, Qt::NoBrush};
}

void drawPart(QPainter &painter, const QRectF &area, FitPart part, const QPalette &palette)
{
    const Look look = lookOf(part);
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    const QColor colour(isDark ? look.onDark : look.onLight);
    painter.fillRect(area, palette.base());
    painter.fillRect(area, QBrush(colour, look.pattern));
    painter.setPen(colour);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

// On a plate of the window's ground, so that it is read on any pattern.
void drawSize(QPainter &painter, const QRectF &area, const QString &text, const QPalette &palette)
{
    QRectF plate = painter.fontMetrics().boundingRect(text).adjusted(-4, -1, 4, 1);
    if (plate.width() > area.width() - 4)
        return;
    plate.moveCenter(area.center());
    painter.fillRect(plate, palette.base());
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(plate, Qt::AlignCenter, text);
}

} // namespace

FitBar::FitBar(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Memory of one GPU"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FitBar::show(const std::optional<FitParts> &parts)
{
    m_parts = parts;
    setAccessibleDescription(parts ? fitPartsText(*parts) : QString());
    setToolTip(accessibleDescription());
    update();
}

QPixmap FitBar::sample(FitPart part) const
{
    const int side = fontMetrics().height();
    QPixmap picture(QSize(side, side) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&picture);
    drawPart(painter, QRectF(0, 0, side, side), part, palette());
    return picture;
}

QSize FitBar::sizeHint() const
{
    return {480, fontMetrics().height() * 3};
}

QSize FitBar::minimumSizeHint() const
{
    return {160, fontMetrics().height() * 3};
}

void FitBar::paintEvent(QPaintEvent *)
{
    if (!m_parts)
        return;
    QPainter painter(this);
    const double scale = width() / std::max(m_parts->sum(), m_parts->vramGib);
    double left = 0;
    for (const FitPart part : allFitParts) {
        const QRectF area(left, 6, m_parts->sizeOf(part) * scale, height() - 12);
        left = area.right();
        if (area.width() < 1)
            continue;
        drawPart(painter, area, part, palette());
        drawSize(painter, area, memoryText(m_parts->sizeOf(part)), palette());
    }
    const double usable = (m_parts->vramGib - m_parts->reserved) * scale;
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    painter.drawLine(QPointF(usable, 0), QPointF(usable, height()));
}

} // namespace coder
