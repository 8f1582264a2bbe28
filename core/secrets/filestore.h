// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/secretstore.h"

#include <QObject>

namespace coder {

// The clients' API key in a 0600 file that holds nothing else. It refuses every other name: to write with
// KeyringMissing, to read with SecretMissing. Enough for the demo cloud and for machines without a keyring.
class FileStore final : public SecretStore
{
public:
    explicit FileStore(QString apiKeyFile);

    Future<Secret> read(const QString &name) override;
    Future<Unit> write(const QString &name, const Secret &secret) override;
    Future<Unit> remove(const QString &name) override;

private:
    QString m_path;
};

// The keyring, and behind it the file for the API key where there is no keyring. What the keyring holds counts; a key
// that the file holds from times without one goes on to count until the keyring has its own. A locked keyring may
// hold a key: then nothing is written to the file, so that there are never two.
class KeyringOrFile final : public QObject, public SecretStore
{
public:
    KeyringOrFile(SecretStore *keyring, SecretStore *file, QObject *parent = nullptr);

    Future<Secret> read(const QString &name) override;
    Future<Unit> write(const QString &name, const Secret &secret) override;
    Future<Unit> remove(const QString &name) override; // from both

private:
    SecretStore *m_keyring;
    SecretStore *m_file;
};

} // namespace coder
