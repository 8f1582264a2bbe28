// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/eventruler.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace coder {
namespace {

constexpr int near = 6; // pixels from a mark

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

void EventRuler::show(const QList<RulerEvent> &events, const Window &window)
{
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

double EventRuler::xOf(qint64 second) const
{
    const double length = double(std::max<qint64>(m_window.to - m_window.from, 1));
    return double(second - m_window.from) / length * (width() - 1);
}

void EventRuler::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawLine(0, 0, width(), 0);
    paintTimes(painter);
    paintEvents(painter);
}

void EventRuler::paintTimes(QPainter &painter) const
{
    const int base = fontMetrics().ascent() + 4;
    constexpr int parts = 6;
    for (int part = 0; part <= parts; ++part) {
        const qint64 second = m_window.from + (m_window.to - m_window.from) * part / parts;
        const QString text = timeText(second);
        const int wide = fontMetrics().horizontalAdvance(text);
        const int x = int(std::lround(xOf(second)));
        painter.drawLine(x, 0, x, 3);
        painter.drawText(std::clamp(x - wide / 2, 0, std::max(width() - wide, 0)), base, text);
    }
    if (m_pointed >= m_window.from && m_pointed < m_window.to)
        painter.drawText(rect(), Qt::AlignBottom | Qt::AlignRight, timeText(m_pointed));
}

void EventRuler::paintEvents(QPainter &painter) const
{
    const int base = fontMetrics().height() + 4;
    int free = 0;
    for (const RulerEvent &one : m_events) {
        const int x = int(std::lround(xOf(one.at.toSecsSinceEpoch())));
        painter.drawLine(x, base, x, height());
        if (x < free)
            continue; // its words would lie upon those of the one before: the tooltip has them
        painter.drawText(x + 3, base + fontMetrics().ascent(), one.text);
        free = x + 6 + fontMetrics().horizontalAdvance(one.text);
    }
}

bool EventRuler::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList words;
    for (const RulerEvent &one : m_events)
        if (std::abs(xOf(one.at.toSecsSinceEpoch()) - help->pos().x()) < near)
            words.append(tr("%1: %2").arg(timeText(one.at.toSecsSinceEpoch()), one.text));
    QToolTip::showText(help->globalPos(), words.join(u'\n'), this);
    return true;
}

} // namespace coder
