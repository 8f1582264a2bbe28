// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"

#include <QObject>

class QDBusServiceWatcher;

namespace coder {

// Whether the desktop shows tray icons, now and later: panels start after us, crash and come back. It looks itself,
// because Qt 6.4 decides once, at the first icon or the first QSystemTrayIcon::isSystemTrayAvailable(), between
// StatusNotifier and XEmbed, and a panel that is late would never be used. So nobody else may ask Qt before present().
class TrayHost : public QObject
{
    Q_OBJECT
public:
    explicit TrayHost(Clock &clock, QObject *parent = nullptr);

    // False until the first answer, which comes within milliseconds of the event loop's start.
    bool isPresent() const { return m_isPresent; }

Q_SIGNALS:
    // Once after the start, then at every change.
    void changed(bool isPresent);

private:
    enum class Route { None, StatusNotifier, XEmbed };

    Q_SLOT void ask();
    void take(bool hasStatusNotifier);
    void settle(bool isPresent);
    void lookAgain();

    Clock &m_clock;
    QDBusServiceWatcher *m_watcher = nullptr;
    Route m_route = Route::None; // kept from the first panel on, as Qt keeps it
    bool m_isPresent = false;
    bool m_wasTold = false;
    bool m_willLook = false;
};

} // namespace coder
