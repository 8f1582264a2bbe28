// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/userdata.h"

#include "core/guest/contract.h"
#include "core/guest/guestfiles.h"
#include "core/guest/gzip.h"
#include "core/guest/script.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder::guest {
namespace {

QJsonObject file(const QString &path, const QString &mode, const QByteArray &content)
{
    return {{QStringLiteral("path"), path},
            {QStringLiteral("permissions"), mode},
            {QStringLiteral("content"), QString::fromUtf8(content)}};
}

QJsonObject packedFile(const QString &path, const QString &mode, const QByteArray &content)
{
    QJsonObject packed = file(path, mode, gzip(content).toBase64());
    packed[QStringLiteral("encoding")] = QStringLiteral("gz+b64");
    return packed;
}

QJsonArray words(const QString &line)
{
    return QJsonArray::fromStringList(line.split(u' '));
}

// Run early at every boot, so that no other apt holds the lock or replaces the driver under us.
QJsonArray earlyCommands()
{
    return {words(QStringLiteral("systemctl mask --now --no-block apt-daily.timer apt-daily-upgrade.timer "
                                 "apt-daily.service apt-daily-upgrade.service unattended-upgrades.service")),
            words(QStringLiteral("sh -c")) + QJsonValue(prepareFoldersCommand())};
}

// The guard watches from birth. The bring-up is only enabled: its script comes over SSH, when the guard is armed.
QJsonArray lateCommands()
{
    return {words(QStringLiteral("systemctl daemon-reload")),
            words(QStringLiteral("systemctl enable --now --no-block ") + guardService),
            words(QStringLiteral("systemctl enable ") + service)};
}

QJsonObject cloudConfig(const UserData &data)
{
    const QString units = QStringLiteral("/etc/systemd/system/");
    return {{QStringLiteral("disable_root"), false},
            {QStringLiteral("ssh_pwauth"), false},
            {QStringLiteral("ssh_deletekeys"), true},
            {QStringLiteral("ssh_genkeytypes"), QJsonArray{QStringLiteral("ed25519")}},
            {QStringLiteral("ssh_keys"),
             QJsonObject{{QStringLiteral("ed25519_private"), QString::fromUtf8(data.hostPrivateKey.reveal())},
                         {QStringLiteral("ed25519_public"), data.hostPublicKey}}},
            {QStringLiteral("ssh_authorized_keys"), QJsonArray::fromStringList(data.authorizedKeys)},
            {QStringLiteral("package_update"), false},
            {QStringLiteral("package_upgrade"), false},
            {QStringLiteral("package_reboot_if_required"), false},
            {QStringLiteral("bootcmd"), earlyCommands()},
            {QStringLiteral("write_files"),
             QJsonArray{file(settingsFile, QStringLiteral("0600"), bootstrapSettings(data.settings)),
                        file(units + service, QStringLiteral("0644"), script(service)),
                        packedFile(guardScript, QStringLiteral("0700"), script(QStringLiteral("coder_guard.py"))),
                        file(units + guardService, QStringLiteral("0644"), script(guardService))}},
            {QStringLiteral("runcmd"), lateCommands()}};
}

} // namespace

QByteArray bootstrapSettings(const GuestSettings &settings)
{
    QJsonObject json{{QStringLiteral("model"), settings.model},
                     {QStringLiteral("image"), settings.vllmImage},
                     {QStringLiteral("gated"), settings.gated},
                     {QStringLiteral("hf_cache"), settings.hfCache},
                     {QStringLiteral("weight_bytes"), settings.expectedWeightBytes}};
    if (settings.openWebui)
        json[QStringLiteral("webui_image")] = settings.openWebuiImage;
    if (!settings.hubEndpoint.isEmpty())
        json[QStringLiteral("hub_endpoint")] = settings.hubEndpoint;
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Result<QByteArray> renderUserData(const UserData &data)
{
    if (data.hostPrivateKey.isEmpty() || data.hostPublicKey.isEmpty() || data.authorizedKeys.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("user-data: a host key and a login key are needed"));
    const QByteArray rendered =
        "#cloud-config\n" + QJsonDocument(cloudConfig(data)).toJson(QJsonDocument::Compact) + '\n';
    if (rendered.size() > userDataLimit)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("user-data has %1 bytes, more than %2").arg(rendered.size()).arg(userDataLimit));
    return rendered;
}

} // namespace coder::guest
