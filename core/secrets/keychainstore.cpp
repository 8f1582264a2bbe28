// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include <qt6keychain/keychain.h>

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace coder {
namespace {

constexpr int askTimeoutMs = 5000;

// QtKeychain takes KWallet on KDE's desktop and the Secret Service everywhere else.
bool isKWallet()
{
    return qEnvironmentVariableIsSet("KDE_FULL_SESSION")
           || qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE"));
}

QDBusMessage isDefaultLocked()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    return question;
}

// A service that runs but has no default collection yet can hold nothing of ours, and says so itself when asked.
bool meansNoCollection(const QDBusError &error)
{
    return error.type() == QDBusError::UnknownObject || error.type() == QDBusError::UnknownMethod
           || error.type() == QDBusError::UnknownInterface || error.type() == QDBusError::UnknownProperty
           || error.name() == QLatin1String("org.freedesktop.Secret.Error.NoSuchObject");
}

// A service that hangs may hold what we ask for; one that is not there cannot.
ErrorCode codeOf(const QDBusError &error)
{
    const bool isSilent = error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout
                          || error.type() == QDBusError::TimedOut;
    return isSilent ? ErrorCode::KeyringLocked : ErrorCode::KeyringMissing;
}

} // namespace

Error KeychainStore::errorOf(const QKeychain::Job &job, Inside inside)
{
    const ErrorCode unusable = inside == Inside::Collection ? ErrorCode::KeyringLocked : ErrorCode::KeyringMissing;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::SecretMissing, job.key()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::KeyringLocked, job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::KeyringMissing, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {unusable, job.errorString()};
}

Result<Unit> KeychainStore::outcome(const QKeychain::Job &job, Inside inside)
{
    return job.error() == QKeychain::NoError ? Result<Unit>(Unit{}) : fail(errorOf(job, inside));
}

KeychainStore::KeychainStore(QString service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{}

Future<Secret> KeychainStore::read(const QString &name)
{
    const Deferred<Secret> answer;
    whenDone(whenOpen(), this, [this, name, answer](const Result<Inside> &open) {
        open ? startRead(name, *open, answer) : answer.resolve(fail(open.error()));
    });
    return answer.future();
}

Future<Unit> KeychainStore::write(const QString &name, const Secret &secret)
{
    const Deferred<Unit> answer;
    whenDone(whenOpen(), this, [this, name, secret, answer](const Result<Inside> &open) {
        open ? startWrite(name, *open, secret, answer) : answer.resolve(fail(open.error()));
    });
    return answer.future();
}

Future<Unit> KeychainStore::remove(const QString &name)
{
    const Deferred<Unit> answer;
    whenDone(whenOpen(), this, [this, name, answer](const Result<Inside> &open) {
        open ? startRemove(name, *open, answer) : answer.resolve(fail(open.error()));
    });
    return answer.future();
}

Future<KeychainStore::Inside> KeychainStore::whenOpen()
{
    if (isKWallet())
        return answered<Inside>(Inside::Collection);
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return answered<Inside>(fail(ErrorCode::KeyringMissing, QStringLiteral("no session bus")));
    const Deferred<Inside> answer;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(isDefaultLocked(), askTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError() && !meansNoCollection(reply.error()))
            return answer.resolve(fail(codeOf(reply.error()), reply.error().name()));
        if (!reply.isError() && reply.value().variant().toBool())
            return answer.resolve(fail(ErrorCode::KeyringLocked, QStringLiteral("the default collection is locked")));
        answer.resolve(reply.isError() ? Inside::Nothing : Inside::Collection);
    });
    return answer.future();
}

void KeychainStore::startRead(const QString &name, Inside inside, const Deferred<Secret> &answer)
{
    if (inside == Inside::Nothing)
        return answer.resolve(fail(ErrorCode::SecretMissing, name));
    auto *job = new QKeychain::ReadPasswordJob(m_service, this);
    connect(job, &QKeychain::Job::finished, this, [job, inside, answer] {
        answer.resolve(job->error() == QKeychain::NoError ? Result<Secret>(Secret(job->textData().toUtf8()))
                                                          : fail(errorOf(*job, inside)));
    });
    start(job, name);
}

void KeychainStore::startWrite(const QString &name, Inside inside, const Secret &secret, const Deferred<Unit> &answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_service, this);
    job->setTextData(QString::fromUtf8(secret.reveal()));
    connect(job, &QKeychain::Job::finished, this, [job, inside, answer] { answer.resolve(outcome(*job, inside)); });
    start(job, name);
}

void KeychainStore::startRemove(const QString &name, Inside inside, const Deferred<Unit> &answer)
{
    if (inside == Inside::Nothing)
        return answer.resolve(Unit{});
    auto *job = new QKeychain::DeletePasswordJob(m_service, this);
    connect(job, &QKeychain::Job::finished, this, [job, inside, answer] {
        const auto done = outcome(*job, inside);
        answer.resolve(!done && done.error().code == ErrorCode::SecretMissing ? Result<Unit>(Unit{}) : done);
    });
    start(job, name);
}

void KeychainStore::start(QKeychain::Job *job, const QString &name)
{
    job->setInsecureFallback(false);
    job->setKey(name);
    job->start(); // deletes itself when finished
}

} // namespace coder
