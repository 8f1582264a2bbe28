// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/base/secret.h"
#include "core/session/session.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QQueue>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace coder {

class Clock;
class Program;
class WebhookSender;

// The name of its address in the environment and in the keyring.
inline const QString webhookSecret = QStringLiteral("CODER_WEBHOOK_URL");
// https, or http on this computer, and no password in it.
bool isWebhookAddress(const QUrl &url);

// What is told to a webhook. Lower snake case in the message: "ending", "destroyed", …
enum class WebhookEvent { Ending, Destroyed, Attention, Budget, Test };
QString webhookEventId(WebhookEvent event);

// Tells a webhook, if one is set, what becomes of the sessions that this process holds: that one ends in five minutes,
// is destroyed, needs attention, or that four fifths or all of the month's cap are billed. Opt-in: without an address
// it does nothing. It never holds anything up: messages wait in a queue of 20, each is tried three times, and what
// could not be sent is a line in the log. Each is told once, by the process that holds the session. Lives on the main
// thread.
class Webhook : public QObject
{
    Q_OBJECT
public:
    explicit Webhook(Program &program);
    ~Webhook() override;

    // From now on: follows the manager, which has to be there.
    void follow();
    // As it is set now: the environment's, else the keyring's. SecretMissing, KeyringLocked, KeyringMissing.
    Future<Secret> address();
    // Sends one message at once and tells how that went; SecretMissing where no address is set.
    Future<Unit> test();
    // Waits for what is in the queue, but not longer. For a command that ends.
    void finish(std::chrono::milliseconds patience);

Q_SIGNALS:
    void emptied();

private:
    struct Message
    {
        QString key; // what is told once
        QJsonObject fields;
        int tries = 0;
    };
    void tell(WebhookEvent event, const QString &key, const QString &session, const QString &text);
    void tellDestroyed(const QString &name);
    void tellAttention(const QString &name, const Error &why);
    void watch();
    void look();
    void lookAtEnding(const Session &session, const QDateTime &now);
    void lookAtMonth(const QDateTime &now);
    QString markOf(const QString &key) const;
    bool isFirst(const QString &key);
    void sendNext();
    void take(const Result<Unit> &sent);
    QJsonObject fieldsOf(WebhookEvent event, const QString &session, const QString &text) const;

    Program &m_program;
    std::unique_ptr<WebhookSender> m_sender;
    QQueue<Message> m_queue; // the first is on its way
    bool m_isSending = false;
    bool m_isWatching = false;
    QDateTime m_noAddressUntil; // nobody is asked for one before
};

// The program's own, made at the first call; it ends with the program.
Webhook &webhookOf(Program &program);

} // namespace coder
