// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/keys.h"

#include "core/base/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <libssh/libssh.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace coder {
namespace {
using Key = std::unique_ptr<ssh_key_struct, decltype(&ssh_key_free)>;

Key owned(ssh_key key)
{
    return {key, &ssh_key_free};
}

QString publicLine(const Key &key)
{
    char *base64 = nullptr;
    if (ssh_pki_export_pubkey_base64(key.get(), &base64) != SSH_OK)
        return {};
    const QString line = QLatin1String(ssh_key_type_to_char(ssh_key_type(key.get()))) + u' ' + QLatin1String(base64);
    ssh_string_free_char(base64);
    return line;
}

// Algorithm and key without the comment.
QStringList words(const QString &line)
{
    return line.simplified().split(u' ').mid(0, 2);
}

// The file appears whole, and only if there was none: link() does not replace.
Result<Unit> createOnce(const QString &path, const QByteArray &bytes)
{
    const QString other = path + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const auto written = writePrivate(other, bytes); !written)
        return written;
    const bool linked = ::link(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0;
    const int error = errno;
    QFile::remove(other);
    if (linked || error == EEXIST)
        return Unit{};
    return fail(ErrorCode::FileUnwritable, path + u": " + QString::fromLocal8Bit(std::strerror(error)));
}
} // namespace

Result<SshKeyPair> makeSshKeyPair()
{
    ssh_key made = nullptr;
    if (ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &made) != SSH_OK)
        return fail(ErrorCode::Internal, QStringLiteral("no key could be made"));
    const Key key = owned(made);
    char *text = nullptr;
    if (ssh_pki_export_privkey_base64(key.get(), nullptr, nullptr, nullptr, &text) != SSH_OK)
        return fail(ErrorCode::Internal, QStringLiteral("the key made could not be written"));
    SshKeyPair pair{Secret(QByteArray(text)), publicLine(key)};
    explicit_bzero(text, strlen(text));
    ssh_string_free_char(text);
    return pair;
}

Result<QString> ensureSshKey(const QString &path)
{
    if (QFileInfo::exists(path))
        return publicLineOf(path);
    if (!makePrivateFolder(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::FileUnwritable, QFileInfo(path).absolutePath());
    const auto pair = makeSshKeyPair();
    if (!pair)
        return fail(pair.error());
    const auto created = createOnce(path, pair->privateKey.reveal());
    return created ? publicLineOf(path) : fail(created.error());
}

Result<QString> publicLineOf(const QString &privateKeyFile)
{
    if (!QFileInfo::exists(privateKeyFile))
        return fail(ErrorCode::NotFound, privateKeyFile);
    ssh_key read = nullptr;
    // An empty passphrase: without one libssh would ask on the terminal.
    if (ssh_pki_import_privkey_file(QFile::encodeName(privateKeyFile).constData(), "", nullptr, nullptr, &read)
        != SSH_OK)
        return fail(ErrorCode::FileUnreadable, QStringLiteral("no unencrypted private key: ") + privateKeyFile);
    return publicLine(owned(read));
}

bool opensKey(const QString &privateKeyFile, const Secret &passphrase)
{
    ssh_key read = nullptr;
    const QByteArray words = passphrase.isEmpty() ? QByteArray("") : passphrase.reveal();
    const bool isOpen = ssh_pki_import_privkey_file(QFile::encodeName(privateKeyFile).constData(), words.constData(),
                                                    nullptr, nullptr, &read)
                        == SSH_OK;
    ssh_key_free(read);
    return isOpen;
}

QString keyFingerprint(const QString &publicLine)
{
    const QByteArray blob = QByteArray::fromBase64(words(publicLine).value(1).toLatin1());
    if (blob.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:") + QLatin1String(hash.toBase64(QByteArray::OmitTrailingEquals));
}

bool isAcceptedKey(const QString &line, const QStringList &accepted)
{
    const QStringList met = words(line);
    return met.size() == 2
           && std::any_of(accepted.begin(), accepted.end(), [&](const QString &one) { return words(one) == met; });
}

} // namespace coder
