// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservice.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QLibrary>

namespace coder {
namespace {

constexpr int askTimeoutMs = 5000;
const QString service = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString defaultCollection = QStringLiteral("/org/freedesktop/secrets/aliases/default");
const QString promptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");

QDBusMessage isDefaultLocked()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        service, defaultCollection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    return question;
}

QDBusMessage unlockDefault()
{
    QDBusMessage wish = QDBusMessage::createMethodCall(
        service, servicePath, QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Unlock"));
    wish << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(defaultCollection)});
    return wish;
}

// A service that runs but has no default collection yet can hold nothing of ours, and says so itself when asked.
bool meansNoCollection(const QDBusError &error)
{
    return error.type() == QDBusError::UnknownObject || error.type() == QDBusError::UnknownMethod
           || error.type() == QDBusError::UnknownInterface || error.type() == QDBusError::UnknownProperty
           || error.name() == QLatin1String("org.freedesktop.Secret.Error.NoSuchObject");
}

// A service that hangs may hold what we ask for; one that is not there cannot.
Error errorOf(const QDBusError &error)
{
    const bool isSilent = error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout
                          || error.type() == QDBusError::TimedOut;
    return {isSilent ? ErrorCode::KeyringLocked : ErrorCode::KeyringMissing, error.name()};
}

// libsecret, which QtKeychain uses, keeps its session with a service for the life of the process: after the service was
// restarted every read fails. Told to disconnect, it opens another one with the next call.
void forgetSessionOfAnother(const QString &owner)
{
    static QString known;
    if (!known.isEmpty() && !owner.isEmpty() && known != owner) {
        QLibrary libsecret(QStringLiteral("secret-1"), 0);
        using Disconnect = void (*)();
        if (const auto disconnect = reinterpret_cast<Disconnect>(libsecret.resolve("secret_service_disconnect")))
            disconnect();
    }
    if (!owner.isEmpty())
        known = owner;
}

// The reply to a call, on the loop of `owner`.
template<class Take>
void whenReplied(const QDBusMessage &call, QObject *owner, Take take)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, askTimeoutMs), owner);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(*watcher);
    });
}

} // namespace

Future<SecretService::Door> SecretService::door()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return answered<Door>(fail(ErrorCode::KeyringMissing, QStringLiteral("no session bus")));
    const Deferred<Door> answer;
    whenReplied(isDefaultLocked(), this, [answer](const QDBusPendingReply<QDBusVariant> &reply) {
        forgetSessionOfAnother(reply.reply().service());
        if (reply.isError() && !meansNoCollection(reply.error()))
            return answer.resolve(fail(errorOf(reply.error())));
        if (!reply.isError() && reply.value().variant().toBool())
            return answer.resolve(fail(ErrorCode::KeyringLocked, QStringLiteral("the default collection is locked")));
        answer.resolve(reply.isError() ? Door::NoCollection : Door::Open);
    });
    return answer.future();
}

Future<Unit> SecretService::unlock()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return answered<Unit>(fail(ErrorCode::KeyringMissing, QStringLiteral("no session bus")));
    const Deferred<Unit> answer;
    whenReplied(unlockDefault(), this,
                [this, answer](const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> &reply) {
                    if (reply.isError())
                        return answer.resolve(fail(errorOf(reply.error())));
                    const QString path = reply.argumentAt<1>().path();
                    path == QLatin1String("/") ? answerByDoor(answer) : prompt(path, answer);
                });
    return answer.future();
}

void SecretService::prompt(const QString &path, const Deferred<Unit> &answer)
{
    whenDone((new SecretPrompt(path, this))->ask(), this,
             [this, answer](const Result<Unit> &said) { said ? answerByDoor(answer) : answer.resolve(said); });
}

void SecretService::answerByDoor(const Deferred<Unit> &answer)
{
    whenDone(door(), this,
             [answer](const Result<Door> &door) { answer.resolve(door ? Result<Unit>(Unit{}) : fail(door.error())); });
}

SecretPrompt::SecretPrompt(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    auto *watcher = new QDBusServiceWatcher(service, QDBusConnection::sessionBus(),
                                            QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this,
            [this] { end(fail(ErrorCode::KeyringLocked, QStringLiteral("the keyring's service ended"))); });
}

Future<Unit> SecretPrompt::ask()
{
    QDBusConnection::sessionBus().connect(service, m_path, promptInterface, QStringLiteral("Completed"), this,
                                          SLOT(completed(bool)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, m_path, promptInterface, QStringLiteral("Prompt"));
    call << QString(); // no window of ours to stand over
    whenReplied(call, this, [this](const QDBusPendingReply<> &reply) {
        if (reply.isError())
            end(fail(ErrorCode::KeyringLocked, reply.error().name()));
    });
    return m_answer.future();
}

void SecretPrompt::completed(bool isDismissed)
{
    end(isDismissed ? Result<Unit>(fail(ErrorCode::KeyringLocked, QStringLiteral("it was not unlocked"))) : Unit{});
}

void SecretPrompt::end(const Result<Unit> &result)
{
    m_answer.resolve(result);
    deleteLater();
}

} // namespace coder
