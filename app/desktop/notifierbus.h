// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QDBusPendingCallWatcher;

namespace coder {

// Notifications over org.freedesktop.Notifications (Desktop Notifications Specification 1.2) on the session bus.
// Qt's own tray message offers no actions. Nothing blocks: all calls are asynchronous.
class NotifierBus : public QObject
{
    Q_OBJECT
public:
    struct Message
    {
        QString key; // a later one of the same key replaces the earlier one, also while that is on its way
        QString title;
        QString body;                               // plain text
        QList<std::pair<QString, QString>> actions; // id, label; "default" is a click on the text
        bool isUrgent = false;
    };

    explicit NotifierBus(QObject *parent = nullptr);

    // `undelivered` is called if nobody shows it.
    void show(const Message &message, const std::function<void()> &undelivered);
    void close(const QString &key);

Q_SIGNALS:
    void actionInvoked(const QString &key, const QString &action);

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id);

private:
    using Undelivered = std::function<void()>;

    void askCapabilities(const std::function<void()> &then);
    void send(const Message &message, const Undelivered &undelivered);
    void settle(const QString &key);

    // Until the server has answered with its number, nothing more of a key is sent: there was nothing to replace.
    struct OnItsWay
    {
        std::optional<std::pair<Message, Undelivered>> next; // the last of those that came meanwhile
        bool isToClose = false;
    };

    QStringList m_capabilities;
    bool m_isAsked = false;
    QHash<QString, uint> m_ids;
    QHash<QString, OnItsWay> m_onTheirWay; // by key
    QHash<uint, QString> m_earlyActions;   // chosen before the server's number was read
};

// The text as a server with "body-markup" shows it unchanged.
QString escapedBody(const QString &plain, const QStringList &capabilities);

} // namespace coder
