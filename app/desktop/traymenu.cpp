// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traymenu.h"

#include <QEvent>

namespace coder {
namespace {

// A panel that never says that the menu was closed shall not keep it from being renewed.
constexpr qint64 longestLookMs = 60'000;

QStringList idsOf(const QList<TrayEntry> &entries)
{
    QStringList ids;
    for (const TrayEntry &entry : entries)
        ids << entry.id << idsOf(entry.children);
    return ids;
}

} // namespace

TrayMenu::TrayMenu(Choose choose, QWidget *parent)
    : QMenu(parent)
    , m_choose(std::move(choose))
{
    setAccessibleName(tr("Menu of Linode LLM Coder"));
    connect(this, &QMenu::aboutToShow, this, [this] {
        Q_EMIT opening();
        m_isOpen = true;
        m_sinceOpened.start();
    });
    connect(this, &QMenu::aboutToHide, this, [this] {
        m_isOpen = false;
        // The choice that closed the menu is still to be delivered to its action.
        if (!m_pending.isEmpty())
            QMetaObject::invokeMethod(this, [this] { show(std::exchange(m_pending, {})); }, Qt::QueuedConnection);
    });
}

bool TrayMenu::isOpen() const
{
    return m_isOpen && m_sinceOpened.elapsed() < longestLookMs;
}

bool TrayMenu::hasSameEntries(const QList<TrayEntry> &entries) const
{
    return idsOf(entries) == m_ids;
}

void TrayMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Q_EMIT inkChanged();
}

void TrayMenu::show(const QList<TrayEntry> &entries)
{
    if (!entries.isEmpty())
        take(entries);
}

void TrayMenu::take(const QList<TrayEntry> &entries)
{
    const QStringList ids = idsOf(entries);
    m_pending.clear();
    if (ids == m_ids) {
        relabel(entries);
    } else if (isOpen()) {
        relabel(entries);
        greyOut(ids);
        m_pending = entries;
    } else {
        m_ids = ids;
        rebuild(entries);
    }
}

void TrayMenu::rebuild(const QList<TrayEntry> &entries)
{
    m_actions.clear();
    const QList<QMenu *> old = findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    clear();
    for (QMenu *menu : old)
        menu->deleteLater();
    fill(*this, entries);
}

void TrayMenu::fill(QMenu &menu, const QList<TrayEntry> &entries)
{
    for (const TrayEntry &entry : entries) {
        QAction *made = make(menu, entry);
        made->setObjectName(entry.id);
        made->setEnabled(entry.isEnabled);
        m_actions.insert(entry.id, made);
    }
}

QAction *TrayMenu::make(QMenu &menu, const TrayEntry &entry)
{
    switch (entry.kind) {
    case TrayEntry::Kind::Separator:
        return menu.addSeparator();
    case TrayEntry::Kind::Submenu: {
        auto *submenu = new QMenu(entry.text, this);
        fill(*submenu, entry.children);
        return menu.addMenu(submenu);
    }
    case TrayEntry::Kind::Line:
        return menu.addAction(entry.text);
    case TrayEntry::Kind::Action:
        break;
    }
    QAction *made = menu.addAction(entry.text);
    connect(made, &QAction::triggered, this,
            [this, intent = entry.intent, subject = entry.subject] { m_choose(intent, subject); });
    return made;
}

void TrayMenu::relabel(const QList<TrayEntry> &entries)
{
    for (const TrayEntry &entry : entries) {
        if (QAction *known = m_actions.value(entry.id)) {
            known->setText(entry.text);
            known->setEnabled(entry.isEnabled);
        }
        relabel(entry.children);
    }
}

void TrayMenu::greyOut(const QStringList &wanted)
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        if (!wanted.contains(it.key()))
            it.value()->setEnabled(false);
}

} // namespace coder
