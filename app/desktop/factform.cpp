// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/factform.h"

#include "app/desktop/quietlabel.h"

#include <QHBoxLayout>

namespace coder {

FactForm::FactForm(QWidget *parent)
    : QFormLayout(parent)
{
    setHorizontalSpacing(16);
    setVerticalSpacing(8);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

QLabel *FactForm::add(const QString &title, const QList<QWidget *> &behind)
{
    auto *fact = new QLabel;
    fact->setTextFormat(Qt::PlainText);
    fact->setWordWrap(behind.isEmpty());
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fact->setAccessibleName(title);
    auto *heading = new QuietLabel(title);
    heading->setMinimumWidth(heading->fontMetrics().averageCharWidth() * 16); // forms below each other are in line
    if (behind.isEmpty()) {
        addRow(heading, fact);
        return fact;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(fact);
    row->addSpacing(4);
    for (QWidget *widget : behind)
        row->addWidget(widget);
    row->addStretch();
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
