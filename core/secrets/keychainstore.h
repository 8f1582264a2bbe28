// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/secrets/secretservice.h"
#include "core/services/secretstore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace coder {

// The desktop's keyring, through QtKeychain. A locked collection answers a read as if the entry did not exist, so the
// Secret Service is asked first: KeyringMissing where there is none or it has no collection to write to, KeyringLocked
// where there is one that may hold the secret but cannot be used now (also when it ends in the middle of a call),
// SecretMissing where it is known not to be there. A service that was restarted is found again. KWallet, which asks its
// user by itself, is not asked first. Lives on a thread with an event loop; nothing waits.
class KeychainStore final : public QObject, public SecretStore
{
public:
    explicit KeychainStore(QString service = QStringLiteral("linode-llm-coder"), QObject *parent = nullptr);

    Future<Secret> read(const QString &name) override;
    Future<Unit> write(const QString &name, const Secret &secret) override;
    Future<Unit> remove(const QString &name) override; // done also if it is not there
    // Has the desktop ask its user for the keyring's password: see SecretService::unlock().
    Future<Unit> unlock();

private:
    using Inside = SecretService::Door; // what stands behind it
    Future<Inside> whenOpen();
    static Error errorOf(const QKeychain::Job &job, Inside inside);
    static Result<Unit> outcome(const QKeychain::Job &job, Inside inside);
    void startRead(const QString &name, Inside inside, const Deferred<Secret> &answer);
    void startWrite(const QString &name, Inside inside, const Secret &secret, const Deferred<Unit> &answer);
    void startRemove(const QString &name, Inside inside, const Deferred<Unit> &answer);
    void start(QKeychain::Job *job, const QString &name);

    QString m_service;
    SecretService m_secretService;
};

} // namespace coder
