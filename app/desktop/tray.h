// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/preferences.h"
#include "app/desktop/traydoors.h"
#include "app/desktop/trayhost.h"
#include "app/desktop/trayicon.h"
#include "app/desktop/traymenu.h"

#include <QSystemTrayIcon>

#include <memory>
#include <optional>

namespace coder {

// The icon in the panel and its menu: trayView() drawn, choices carried out. Shape and tooltip follow at once, the
// menu's texts every 15 s at most and whenever it opens. It starts no VM and ends none by itself.
class Tray : public QObject
{
    Q_OBJECT
public:
    Tray(Controller &controller, Preferences &preferences, Doors doors, QObject *parent = nullptr);
    ~Tray() override;

    // Whether there is an icon now that a person can find. Only then may a window start hidden or close to nothing.
    bool isAvailable() const { return m_isAvailable; }
    // A message at the icon, for desktops without a notification service. Nothing where there is no icon.
    void tell(const QString &title, const QString &text);
    // `subject` as in TrayEntry.
    void choose(TrayIntent intent, const QString &subject);

Q_SIGNALS:
    // Once after the start, then whenever the panel, or the wish for an icon, comes or goes.
    void availabilityChanged(bool isAvailable);
    void messageClicked();

private:
    TrayView current();
    void follow();
    void showIcon(const TrayView &view);
    void showLabels(const TrayView &view);
    void followHost();
    void makeIcon();
    void keep(const QString &session);
    void copyEndpoint(const QString &session);
    void openChat(const QString &session);

    Controller &m_controller;
    Preferences &m_preferences;
    Doors m_doors;
    TrayHost m_host;
    TrayMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; // from the first panel on
    std::optional<std::pair<TrayShape, TrayInk>> m_drawn;
    QDateTime m_labelled;
    bool m_willLabel = false;
    bool m_isAvailable = false;
    bool m_wasTold = false;
};

} // namespace coder
