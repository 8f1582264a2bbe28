// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/copyrows.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace coder {
namespace {

void copyRows(const QAbstractItemView &view)
{
    QStringList lines;
    for (const QModelIndex &row : view.selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace

void makeRowsCopyable(QAbstractItemView &view)
{
    auto *copy = new QAction(QCoreApplication::translate("CopyRows", "&Copy"), &view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &view, [&view] { copyRows(view); });
    view.addAction(copy);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace coder
