// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/factform.h"

#include "app/desktop/flowlayout.h"
#include "app/desktop/quietlabel.h"

#include <QLabel>

namespace coder {
namespace {

// Wraps where it has to, but would like to be one line; Qt's own would like to be a block of some lines.
class FactLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override
    {
        const int width = fontMetrics().size(0, text()).width() + 2 * margin() + 2;
        return {width, heightForWidth(width)};
    }
};

} // namespace

FactForm::FactForm(QWidget *parent)
    : QFormLayout(parent)
{
    setHorizontalSpacing(16);
    setVerticalSpacing(8);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

QLabel *FactForm::add(const QString &title, const QList<QWidget *> &behind)
{
    auto *fact = new FactLabel;
    fact->setTextFormat(Qt::PlainText);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fact->setAccessibleName(title);
    auto *heading = new QuietLabel(title);
    heading->setMinimumWidth(heading->fontMetrics().averageCharWidth() * 16); // forms below each other are in line
    if (behind.isEmpty()) {
        addRow(heading, fact);
        return fact;
    }
    auto *row = new FlowLayout;
    row->addWidget(fact);
    for (QWidget *widget : behind)
        row->addWidget(widget);
    addRow(heading, row);
    return fact;
}

void tell(QLabel &fact, const QString &text)
{
    if (fact.text() == text)
        return; // a selection stays
    fact.setText(text);
    fact.setAccessibleDescription(text);
}

} // namespace coder
