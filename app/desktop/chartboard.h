// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/eventruler.h"
#include "app/desktop/smallchart.h"

#include <QWidget>

class QGridLayout;

namespace coder {

// The small charts of a window and the ruler below them, in as many columns as have room, with one crosshair. Draws
// what it is given and asks nobody.
class ChartBoard : public QWidget
{
    Q_OBJECT
public:
    explicit ChartBoard(QWidget *parent = nullptr);

    void show(const QList<ChartData> &charts, const Window &window, const QList<RulerEvent> &events);
    // How many columns have room in so many pixels.
    void fit(int width);

private:
    void arrange(int columns);
    void have(qsizetype charts);
    void point(qint64 second);

    QGridLayout *m_grid;
    QList<SmallChart *> m_charts;
    EventRuler *m_ruler;
    int m_columns = 3;
};

} // namespace coder
