// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/secretplaces.h"

#include "app/assembly/webhook.h"
#include "core/base/files.h"
#include "core/config/envfile.h"

#include <QFileInfo>

namespace coder {
namespace {

// A folder may be a link to the file's own place; the link stays.
QString realPath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

Result<Unit> toSecretsFile(const SetupTools &tools, const QString &name, const Secret &secret)
{
    const QString path = realPath(tools.paths.secretsFile());
    auto file = EnvFile::load(path);
    if (!file)
        return fail(file.error());
    if (const auto put = file->set(name, QString::fromUtf8(secret.reveal())); !put)
        return put;
    return writePrivate(path, file->toBytes());
}

// What stands there counts before the keyring: the former token would win over the new one.
Result<Unit> outOfSecretsFile(const SetupTools &tools, const QString &name)
{
    const QString path = realPath(tools.paths.secretsFile());
    auto file = EnvFile::load(path);
    if (!file || !file->value(name))
        return Unit{};
    file->remove(name);
    return writePrivate(path, file->toBytes());
}

// A person who stores something is there to answer: a locked keyring is unlocked by the desktop's question, once.
Future<Unit> toKeyring(const SetupTools &tools, const QString &name, const Secret &secret, QObject *owner)
{
    const Deferred<Unit> answer;
    whenDone(tools.secrets->write(name, secret), owner,
             [tools, name, secret, owner, answer](const Result<Unit> &written) {
                 if (written || written.error().code != ErrorCode::KeyringLocked || !tools.unlockKeyring)
                     return answer.resolve(written);
                 whenDone(tools.unlockKeyring(), owner,
                          [tools, name, secret, owner, answer, written](const Result<Unit> &unlocked) {
                              if (!unlocked)
                                  return answer.resolve(written);
                              whenDone(tools.secrets->write(name, secret), owner,
                                       [answer](const Result<Unit> &again) { answer.resolve(again); });
                          });
             });
    return answer.future();
}

} // namespace

Future<Unit> keepSecret(const SetupTools &tools, const QString &name, const Secret &secret, SecretPlace place,
                        QObject *owner)
{
    const auto kept = [tools](const Result<Unit> &done) {
        if (done)
            tools.reloadTokens();
        return done;
    };
    const bool isForThePublicApi = name != secretname::sshPassphrase && name != webhookSecret;
    if (place == SecretPlace::ThisRun || (isForThePublicApi && !tools.otherApi.isEmpty())) {
        tools.keepForThisRun(name, secret);
        return answered<Unit>(kept(Unit{}));
    }
    if (place == SecretPlace::SecretsFile)
        return answered<Unit>(kept(toSecretsFile(tools, name, secret)));
    return mapped<Unit>(toKeyring(tools, name, secret, owner),
                        [tools, name, kept](const Result<Unit> &written) -> Result<Unit> {
                            return kept(written ? outOfSecretsFile(tools, name) : written);
                        });
}

} // namespace coder
