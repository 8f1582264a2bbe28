// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/modelbox.h"

#include "app/words/fit.h"
#include "core/catalog/modelchoice.h"

#include <QLineEdit>
#include <QStyledItemDelegate>

namespace coder {
namespace {

constexpr int fitRole = Qt::UserRole + 1;   // whether it fits: what matters in a list
constexpr int factsRole = Qt::UserRole + 2; // the same, and what it is

// The id, and below it whether it fits, or why not.
class TwoLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text += QChar(QChar::LineSeparator) + index.data(fitRole).toString();
        option->textElideMode = Qt::ElideRight;
    }
};

} // namespace

ModelBox::ModelBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setAccessibleName(tr("Model at Hugging Face, as owner/name"));
    lineEdit()->setAccessibleName(accessibleName());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setItemDelegate(new TwoLines(this));
    showFor({});
    setEditText({});
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { Q_EMIT modelChosen(model()); });
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT modelChosen(model()); });
}

void ModelBox::showFor(const QString &planId)
{
    if (count() > 0 && planId == m_plan)
        return;
    m_plan = planId;
    const QString chosen = currentText();
    const QSignalBlocker quiet(this);
    clear();
    for (const FittedModel &choice : modelChoices(gpusOf(planId))) {
        const QString facts = QStringLiteral("%1. %2").arg(modelFactsText(*choice.model), fitInShort(choice.fit));
        addItem(choice.model->id);
        const int row = count() - 1;
        setItemData(row, fitInShort(choice.fit), fitRole);
        for (const int role : {factsRole, int(Qt::AccessibleDescriptionRole), int(Qt::ToolTipRole)})
            setItemData(row, facts, role);
    }
    setCurrentIndex(findText(chosen, Qt::MatchFixedString));
    setEditText(chosen);
}

QString ModelBox::verdict() const
{
    const int row = findText(model(), Qt::MatchFixedString);
    return row < 0 ? tr("This model is not in the catalogue; Hugging Face is asked about it before anything is rented.")
                   : itemData(row, factsRole).toString();
}

} // namespace coder
