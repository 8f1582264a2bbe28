// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tray.h"

#include "app/desktop/sessionreading.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto labelInterval = 15s;

QStringList namesOf(const QList<Session> &sessions)
{
    QStringList names;
    for (const Session &session : sessions)
        if (!isEnding(session))
            names << session.name;
    return names;
}

} // namespace

Tray::Tray(Controller &controller, Preferences &preferences, Doors doors, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_preferences(preferences)
    , m_doors(std::move(doors))
    , m_host(controller.clock())
    , m_menu([this](TrayIntent intent, const QString &subject) { choose(intent, subject); })
{
    connect(&m_controller, &Controller::sessionChanged, this, &Tray::follow);
    connect(&m_controller, &Controller::checkStateChanged, this, &Tray::follow);
    connect(&m_controller, &Controller::guardHeard, this, &Tray::follow);
    connect(&m_menu, &TrayMenu::opening, this, [this] { m_menu.show(current().entries); });
    connect(&m_menu, &TrayMenu::inkChanged, this, &Tray::follow);
    connect(&m_host, &TrayHost::changed, this, &Tray::followHost);
    connect(&m_preferences, &Preferences::changed, this, [this](const QString &key) {
        if (key == preference::trayShown)
            followHost();
        if (key == preference::trayInk)
            follow();
    });
    follow();
}

Tray::~Tray() = default;

TrayView Tray::current()
{
    const QList<Session> sessions = m_controller.sessions();
    Guards guards;
    for (const Session &session : rentedSessions(sessions))
        if (const auto heard = m_controller.guard(session.name))
            guards.insert(session.name, *heard);
    return trayView(sessions, m_controller.checkState(), m_controller.clock().now(), guards);
}

void Tray::follow()
{
    const TrayView view = current();
    showIcon(view);
    showLabels(view);
}

void Tray::showIcon(const TrayView &view)
{
    if (!m_icon)
        return;
    const std::pair wanted{view.shape, trayInk(m_preferences.text(preference::trayInk), QGuiApplication::palette())};
    if (m_drawn != wanted)
        m_icon->setIcon(trayIcon(wanted.first, wanted.second));
    m_drawn = wanted;
    if (m_icon->toolTip() != view.tooltip)
        m_icon->setToolTip(view.tooltip);
}

void Tray::showLabels(const TrayView &view)
{
    const QDateTime now = m_controller.clock().now();
    const bool isDue =
        !m_labelled.isValid() || m_labelled.msecsTo(now) >= std::chrono::milliseconds(labelInterval).count();
    if (isDue || !m_menu.hasSameEntries(view.entries)) {
        m_menu.show(view.entries);
        m_labelled = now;
    }
    const bool isPassing = !rentedSessions(m_controller.sessions()).isEmpty();
    if (m_willLabel || (isDue && !isPassing))
        return;
    m_willLabel = true;
    m_controller.clock().after(labelInterval, this, [this] {
        m_willLabel = false;
        follow();
    });
}

void Tray::followHost()
{
    const bool isWanted = m_preferences.isOn(preference::trayShown);
    const bool isAvailable = m_host.isPresent() && isWanted;
    if (m_host.isPresent() && !m_icon)
        makeIcon();
    if (m_icon)
        m_icon->setVisible(isWanted);
    if (m_wasTold && isAvailable == m_isAvailable)
        return;
    m_wasTold = true;
    m_isAvailable = isAvailable;
    Q_EMIT availabilityChanged(isAvailable);
}

void Tray::makeIcon()
{
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            m_doors.openWindow();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::messageClicked);
    showIcon(current());
}

void Tray::tell(const QString &title, const QString &text)
{
    if (m_isAvailable)
        m_icon->showMessage(title, text, m_icon->icon());
}

void Tray::choose(TrayIntent intent, const QString &subject)
{
    switch (intent) {
    case TrayIntent::LaunchAider:
        return m_doors.launchAider(subject);
    case TrayIntent::OpenChat:
        return openChat(subject);
    case TrayIntent::CopyEndpoint:
        return copyEndpoint(subject);
    case TrayIntent::KeepOneHour:
        return keep(subject);
    case TrayIntent::OpenSession:
        return m_doors.openSession(subject);
    case TrayIntent::Destroy:
        return m_doors.destroy({subject});
    case TrayIntent::NewSession:
    case TrayIntent::NewFromPreset:
        return m_doors.newSession(subject);
    case TrayIntent::DestroyAll:
        return m_doors.destroy(namesOf(rentedSessions(m_controller.sessions())));
    case TrayIntent::OpenWindow:
        return m_doors.openWindow();
    case TrayIntent::Quit:
        return m_doors.quit();
    }
}

// Where the wish was not taken, the session's page says why.
void Tray::keep(const QString &session)
{
    if (!m_controller.keep(session, 1h))
        m_doors.openSession(session);
}

void Tray::copyEndpoint(const QString &session)
{
    if (const auto known = m_controller.session(session))
        QGuiApplication::clipboard()->setText(known->endpoint());
}

void Tray::openChat(const QString &session)
{
    if (const auto known = m_controller.session(session); known && known->webuiPort != 0)
        QDesktopServices::openUrl(QUrl(u"http://127.0.0.1:%1/"_qs.arg(known->webuiPort)));
}

} // namespace coder
