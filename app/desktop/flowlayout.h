// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>

namespace coder {

// Things in a line that goes on below where it is full, as words do in a text. What alone is wider than a line is made
// as narrow as the line; a label that wraps gets the height it needs then.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    using Line = QList<std::pair<QLayoutItem *, QSize>>;

    QList<Line> linesWithin(int width) const;

    QList<QLayoutItem *> m_items;
};

} // namespace coder
