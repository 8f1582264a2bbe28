// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QChartView>

class QGraphicsSimpleTextItem;
class QValueAxis;

namespace coder {

// The pen of the run at that place: lines one pixel wide, and colours that differ on either ground.
QPen runPen(qsizetype index, const QPalette &palette);
// A round number above the value.
double roundAbove(double value);

// What the charts of a comparison have in common: theme, axes from nought, and letters beside points, because nothing
// is told by colour alone.
class FigureView : public QChartView
{
    Q_OBJECT
public:
    explicit FigureView(QWidget *parent = nullptr);

protected:
    // What is drawn in colours of the palette is drawn again.
    virtual void draw() = 0;
    void setHead(const QString &title, const QString &summary);
    void write(qsizetype index, const QString &text, const QPointF &value, const QPointF &offset);
    void clearFrom(qsizetype index);
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    QValueAxis *m_x;
    QValueAxis *m_y;

private:
    struct Letter
    {
        QGraphicsSimpleTextItem *text = nullptr;
        QPointF value;
        QPointF offset; // from there, in pixels, of the text's middle
    };
    void takePalette();
    void place();

    QList<Letter> m_letters;
};

} // namespace coder
