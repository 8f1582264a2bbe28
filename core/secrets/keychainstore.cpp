// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include <qt6keychain/keychain.h>

namespace coder {
namespace {

// QtKeychain takes KWallet on KDE's desktop and the Secret Service everywhere else.
bool isKWallet()
{
    return qEnvironmentVariableIsSet("KDE_FULL_SESSION")
           || qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE"));
}

} // namespace

Error KeychainStore::errorOf(const QKeychain::Job &job, Inside inside)
{
    const ErrorCode unusable = inside == Inside::Open ? ErrorCode::KeyringLocked : ErrorCode::KeyringMissing;
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

Future<Unit> KeychainStore::unlock()
{
    return isKWallet() ? answered<Unit>(Unit{}) : m_secretService.unlock();
}

Future<KeychainStore::Inside> KeychainStore::whenOpen()
{
    return isKWallet() ? answered<Inside>(Inside::Open) : m_secretService.door();
}

void KeychainStore::startRead(const QString &name, Inside inside, const Deferred<Secret> &answer)
{
    if (inside == Inside::NoCollection)
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
    if (inside == Inside::NoCollection)
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
