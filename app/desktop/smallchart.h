// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/chartdata.h"

#include <QChartView>

class QGraphicsLineItem;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QValueAxis;

namespace coder {

// One of the small charts: lines one pixel wide with their names at their right ends, gaps left empty, and a crosshair
// at a time that all charts share. Lines differ by their dashes as well as by their colour.
class SmallChart : public QChartView
{
    Q_OBJECT
public:
    explicit SmallChart(QWidget *parent = nullptr);

    void show(const ChartData &shown, const Window &window);
    // Where its values are, in its own pixels.
    QRect plot() const;
    // The crosshair's time, in seconds since 1970; 0 = none.
    void point(qint64 second);

Q_SIGNALS:
    // The mouse is over that second; 0 = it left.
    void hovered(qint64 second);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Label
    {
        QGraphicsSimpleTextItem *text = nullptr;
        QPointF at; // of the line's last value
    };
    void takePalette();
    void scale();
    QLineSeries *piece(int used);
    int drawLine(int line, const ChartLine &told, int used);
    void drawLimit(int &used);
    void label(int line, const ChartLine &told);
    void placeOverlay();
    void tell();
    QString titleText() const;

    QChart *m_chart;
    QValueAxis *m_time;
    QValueAxis *m_value;
    QList<QLineSeries *> m_pieces; // a line is as many of them as it has gaps, and one
    QList<Label> m_labels;
    QGraphicsLineItem *m_crosshair = nullptr;
    ChartData m_data;
    Window m_window;
    qint64 m_pointed = 0;
};

} // namespace coder
