// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

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
        QString key; // a later one of the same key replaces the earlier one
        QString title;
        QString body;                               // plain text
        QList<std::pair<QString, QString>> actions; // id, label; "default" is a click on the text
        bool isUrgent = false;
    };

    explicit NotifierBus(QObject *parent = nullptr);

    // `undelivered` is called if nobody shows it.
    void show(const Message &message, std::function<void()> undelivered);
    void close(const QString &key);

Q_SIGNALS:
    void actionInvoked(const QString &key, const QString &action);

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id);

private:
    void askCapabilities(const std::function<void()> &then);
    void send(const Message &message, const std::function<void()> &undelivered);

    QStringList m_capabilities;
    bool m_isAsked = false;
    QHash<QString, uint> m_ids;
};

// The text as a server with "body-markup" shows it unchanged.
QString escapedBody(const QString &plain, const QStringList &capabilities);

} // namespace coder
