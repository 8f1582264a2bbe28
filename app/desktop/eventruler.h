// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/chartdata.h"

#include <QWidget>

namespace coder {

// The time axis that all charts share, below each column of them, with what happened to the session as marks upon it.
class EventRuler : public QWidget
{
    Q_OBJECT
public:
    explicit EventRuler(QWidget *parent = nullptr);
    // `columns`: where a column of charts has its values; left and right count.
    void show(const QList<RulerEvent> &events, const Window &window, const QList<QRect> &columns);
    // The second that the charts' crosshair stands at; 0 = none.
    void point(qint64 second);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    double xOf(qint64 second, const QRect &column) const;
    QString timeText(qint64 second) const;
    void paintTimes(QPainter &painter, const QRect &column) const;
    void paintEvents(QPainter &painter, const QRect &column) const;

    QList<RulerEvent> m_events; // those of the window
    QList<QRect> m_columns;
    Window m_window;
    qint64 m_pointed = 0;
};

} // namespace coder
