// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shortcutsdialog.h"

#include "app/desktop/roomfor.h"

#include "app/desktop/copyrows.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace coder {
namespace {

// The letter behind the "&", as it is pressed.
QString letterOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString(QKeySequence::NativeText);
}

QString wordsOf(QString text)
{
    return text.remove(u'&');
}

QString keysOf(const QAction &menu, const QAction &action)
{
    if (!action.shortcut().isEmpty())
        return action.shortcut().toString(QKeySequence::NativeText);
    const QString letter = letterOf(action.text()).section(u'+', -1);
    //: A menu's shortcut, then the letter of the entry: "Alt+V, D".
    return ShortcutsDialog::tr("%1, %2").arg(letterOf(menu.text()), letter);
}

QTreeWidget *listOf(const QMenuBar &menus)
{
    auto *list = new QTreeWidget;
    list->setAccessibleName(ShortcutsDialog::tr("Keyboard shortcuts"));
    list->setHeaderLabels({ShortcutsDialog::tr("Action"), ShortcutsDialog::tr("Keys")});
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    for (const QAction *menu : menus.actions()) {
        auto *group = new QTreeWidgetItem(list, {wordsOf(menu->text())});
        QFont bold = list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (const QAction *action : menu->menu()->actions())
            if (!action->isSeparator() && action->isVisible())
                new QTreeWidgetItem(group, {wordsOf(action->text()), keysOf(*menu, *action)});
    }
    list->expandAll();
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    makeRowsCopyable(*list);
    return list;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("C&lose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(listOf(menus));
    layout->addWidget(buttons);
    resize(roomFor(*this, QSize(460, 520)));
}

} // namespace coder
