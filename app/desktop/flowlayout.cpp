// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace coder {
namespace {

// What it likes to have, or as high as it gets where the line is narrower than that.
QSize sizeWithin(int width, const QLayoutItem &item)
{
    QSize size = item.sizeHint();
    if (size.width() <= width)
        return size;
    size.setWidth(std::max(width, item.minimumSize().width()));
    if (item.hasHeightForWidth())
        size.setHeight(item.heightForWidth(size.width()));
    return size;
}

int heightOf(const QList<std::pair<QLayoutItem *, QSize>> &line)
{
    int height = 0;
    for (const auto &[item, size] : line)
        height = std::max(height, size.height());
    return height;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<FlowLayout::Line> FlowLayout::linesWithin(int width) const
{
    QList<Line> lines{{}};
    int used = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = sizeWithin(width, *item);
        if (!lines.last().isEmpty() && used + size.width() > width) {
            lines.append(Line());
            used = 0;
        }
        lines.last().append({item, size});
        used += size.width() + spacing();
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = -spacing();
    for (const Line &line : linesWithin(width))
        height += heightOf(line) + spacing();
    return std::max(height, 0);
}

QSize FlowLayout::sizeHint() const
{
    QSize hint(-spacing(), 0);
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            hint = {hint.width() + item->sizeHint().width() + spacing(),
                    std::max(hint.height(), item->sizeHint().height())};
    return hint.expandedTo({0, 0});
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    return least;
}

// In a line, all stand on its middle; the reading direction decides where a line begins.
void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = rect.y();
    for (const Line &line : linesWithin(rect.width())) {
        int x = rect.x();
        const int height = heightOf(line);
        for (const auto &[item, size] : line) {
            const QRect place(QPoint(x, y + (height - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(direction, rect, place));
            x += size.width() + spacing();
        }
        y += height + spacing();
    }
}

} // namespace coder
