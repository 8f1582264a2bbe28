// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clearstyle.h"

#include "app/desktop/contrast.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

namespace coder {
namespace {

class ClearStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(quietInk(option->palette));
        painter->setBrush(Qt::NoBrush);
        drawOutline(element == PE_IndicatorCheckBox, option->rect, *painter);
        painter->restore();
    }

private:
    // Where Fusion draws its own.
    static void drawOutline(bool isBox, const QRect &rect, QPainter &painter)
    {
        if (isBox) {
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
            return;
        }
        const qreal radius = (rect.width() + (rect.width() + 1) % 2) / 2.0 - 1;
        painter.drawEllipse(QPointF(rect.center() + QPoint(1, 1)), radius, radius);
    }
};

} // namespace

void drawClearOutlines()
{
    if (QApplication::style()->name() == QLatin1String("fusion"))
        QApplication::setStyle(new ClearStyle(QStringLiteral("fusion")));
}

} // namespace coder
