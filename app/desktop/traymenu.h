// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/trayview.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMenu>

#include <functional>

namespace coder {

// A menu that follows a list of entries in place: texts change on the actions that are there, and the menu is rebuilt
// only when other entries are wanted and it is closed: some panels redraw, lose or leak a menu that is rebuilt under
// the pointer. While it is open, an entry that means nothing any more is only greyed out.
class TrayMenu : public QMenu
{
    Q_OBJECT
public:
    using Choose = std::function<void(TrayIntent intent, const QString &subject)>;

    explicit TrayMenu(Choose choose, QWidget *parent = nullptr);

    void show(const QList<TrayEntry> &entries);
    bool isOpen() const;
    // Whether show() would only change texts.
    bool hasSameEntries(const QList<TrayEntry> &entries) const;

Q_SIGNALS:
    // Before it is seen, the moment to bring it up to date.
    void opening();
    // The desktop's colours changed.
    void inkChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const QList<TrayEntry> &entries);
    void rebuild(const QList<TrayEntry> &entries);
    void fill(QMenu &menu, const QList<TrayEntry> &entries);
    QAction *make(QMenu &menu, const TrayEntry &entry);
    void relabel(const QList<TrayEntry> &entries);
    void greyOut(const QStringList &wanted);

    Choose m_choose;
    QHash<QString, QAction *> m_actions;
    QStringList m_ids;
    QList<TrayEntry> m_pending;
    bool m_isOpen = false;
    QElapsedTimer m_sinceOpened;
};

} // namespace coder
