// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/eventruler.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace coder {
namespace {

constexpr int near = 6;        // pixels from a mark
constexpr int roomBehind = 60; // pixels right of a column, before the next one

} // namespace

EventRuler::EventRuler(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Time and events"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize EventRuler::sizeHint() const
{
    return {200, 2 * fontMetrics().height() + 8};
}

void EventRuler::show(const QList<RulerEvent> &events, const Window &window, const QList<QRect> &columns)
{
    m_columns = columns;
    m_window = window;
    m_events.clear();
    QStringList words;
    for (const RulerEvent &one : events) {
        const qint64 second = one.at.toSecsSinceEpoch();
        if (second < window.from || second >= window.to)
            continue;
        m_events.append(one);
        words.append(tr("%1: %2").arg(timeText(second), one.text));
    }
    setAccessibleDescription(words.isEmpty() ? tr("Nothing happened to the session in this time.")
                                             : words.join(QStringLiteral("; ")));
    update();
}

void EventRuler::point(qint64 second)
{
    m_pointed = second;
    update();
}

QString EventRuler::timeText(qint64 second) const
{
    const bool isLong = m_window.to - m_window.from > 7200;
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(second).time(),
                              isLong ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

double EventRuler::xOf(qint64 second, const QRect &column) const
{
    const double length = double(std::max<qint64>(m_window.to - m_window.from, 1));
    return column.left() + double(second - m_window.from) / length * (column.width() - 1);
}

void EventRuler::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    for (const QRect &column : m_columns) {
        painter.drawLine(column.left(), 0, column.right(), 0);
        paintTimes(painter, column);
        paintEvents(painter, column);
    }
}

void EventRuler::paintTimes(QPainter &painter, const QRect &column) const
{
    const int base = fontMetrics().ascent() + 4;
    constexpr int parts = 2;
    for (int part = 0; part <= parts; ++part) {
        const qint64 second = m_window.from + (m_window.to - m_window.from) * part / parts;
        const QString text = timeText(second);
        const int wide = fontMetrics().horizontalAdvance(text);
        const int x = int(std::lround(xOf(second, column)));
        painter.drawLine(x, 0, x, 3);
        painter.drawText(std::clamp(x - wide / 2, column.left(), std::max(column.right() - wide, column.left())), base,
                         text);
    }
    if (m_pointed >= m_window.from && m_pointed < m_window.to)
        painter.drawText(column.left(), 0, column.width(), height(), Qt::AlignBottom | Qt::AlignRight,
                         timeText(m_pointed));
}

void EventRuler::paintEvents(QPainter &painter, const QRect &column) const
{
    const int base = fontMetrics().height() + 4;
    int free = column.left();
    for (const RulerEvent &one : m_events) {
        const int x = int(std::lround(xOf(one.at.toSecsSinceEpoch(), column)));
        painter.drawLine(x, base, x, height());
        if (x < free)
            continue; // its words would lie upon those of the one before: the tooltip has them
        const int wide = fontMetrics().horizontalAdvance(one.text);
        const int room = std::min(width(), column.right() + roomBehind);
        const int at = x + 3 + wide <= room ? x + 3 : x - 3 - wide; // at the end its words stand before the mark
        if (at < free && free > column.left())
            continue;
        painter.drawText(std::max(at, column.left()), base + fontMetrics().ascent(), one.text);
        free = std::max(x, at + wide) + 6;
    }
}

bool EventRuler::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList words;
    for (const RulerEvent &one : m_events)
        if (std::ranges::any_of(m_columns, [&](const QRect &column) {
                return std::abs(xOf(one.at.toSecsSinceEpoch(), column) - help->pos().x()) < near;
            }))
            words.append(tr("%1: %2").arg(timeText(one.at.toSecsSinceEpoch()), one.text));
    QToolTip::showText(help->globalPos(), words.join(u'\n'), this);
    return true;
}

} // namespace coder
