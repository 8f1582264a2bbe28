// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/filestore.h"

#include "core/base/files.h"

#include <QFile>
#include <QFileInfo>

namespace coder {
namespace {

constexpr qint64 keyLimit = 4096;

Result<Secret> readKey(const QString &path)
{
    const auto bytes = readFile(path, keyLimit);
    if (!bytes)
        return fail(bytes.error().code == ErrorCode::NotFound ? Error{ErrorCode::SecretMissing, path} : bytes.error());
    const Secret key(bytes->trimmed());
    return key.isEmpty() ? Result<Secret>(fail(ErrorCode::SecretMissing, path)) : key;
}

Result<Unit> writeKey(const QString &path, const Secret &key)
{
    if (!makePrivateFolder(QFileInfo(path).path()))
        return fail(ErrorCode::FileUnwritable, path);
    return writePrivate(path, key.reveal());
}

} // namespace

FileStore::FileStore(QString apiKeyFile)
    : m_path(std::move(apiKeyFile))
{}

Future<Secret> FileStore::read(const QString &name)
{
    return answered<Secret>(name == secretname::apiKey ? readKey(m_path) : fail(ErrorCode::SecretMissing, name));
}

Future<Unit> FileStore::write(const QString &name, const Secret &secret)
{
    return answered<Unit>(name == secretname::apiKey
                              ? writeKey(m_path, secret)
                              : fail(ErrorCode::KeyringMissing, name + QStringLiteral(" is not kept in a file")));
}

Future<Unit> FileStore::remove(const QString &name)
{
    const bool isGone = name != secretname::apiKey || QFile::remove(m_path) || !QFileInfo::exists(m_path);
    return answered<Unit>(isGone ? Result<Unit>(Unit{}) : fail(ErrorCode::FileUnwritable, m_path));
}

KeyringOrFile::KeyringOrFile(SecretStore *keyring, SecretStore *file, QObject *parent)
    : QObject(parent)
    , m_keyring(keyring)
    , m_file(file)
{}

Future<Secret> KeyringOrFile::read(const QString &name)
{
    const Deferred<Secret> answer;
    whenDone(m_keyring->read(name), this, [this, name, answer](const Result<Secret> &held) {
        if (held)
            return answer.resolve(held);
        whenDone(m_file->read(name), this, [answer, held](const Result<Secret> &filed) {
            const bool isNowhere = held.error().code == ErrorCode::KeyringMissing;
            answer.resolve(filed || isNowhere ? filed : held);
        });
    });
    return answer.future();
}

Future<Unit> KeyringOrFile::write(const QString &name, const Secret &secret)
{
    const Deferred<Unit> answer;
    whenDone(m_keyring->write(name, secret), this, [this, name, secret, answer](const Result<Unit> &written) {
        if (written || written.error().code != ErrorCode::KeyringMissing)
            return answer.resolve(written);
        whenDone(m_file->write(name, secret), this, [answer](const Result<Unit> &filed) { answer.resolve(filed); });
    });
    return answer.future();
}

Future<Unit> KeyringOrFile::remove(const QString &name)
{
    const Deferred<Unit> answer;
    whenDone(m_file->remove(name), this, [this, name, answer](const Result<Unit> &filed) {
        whenDone(m_keyring->remove(name), this, [answer, filed](const Result<Unit> &held) {
            const bool isNowhere = !held && held.error().code == ErrorCode::KeyringMissing;
            answer.resolve(held || isNowhere ? filed : held);
        });
    });
    return answer.future();
}

} // namespace coder
