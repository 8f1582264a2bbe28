// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/sandbox.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <pwd.h>
#include <unistd.h>

namespace coder::sandbox {
namespace {
const QString resources = QStringLiteral(":/standinvm");

// Commands every VM has that a stub stands in for; each is a link to one dispatcher. Packages bring more.
constexpr std::array stubs{"apt-cache", "apt-get",  "cloud-init", "curl",   "df",       "dmesg",    "dpkg",
                           "gpg",       "iptables", "journalctl", "lsmod",  "modprobe", "poweroff", "python3",
                           "reboot",    "rmmod",    "shutdown",   "sysctl", "systemctl"};

Result<Unit> put(const QString &path, const QByteArray &bytes, QFile::Permissions mode)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()
        || !file.setPermissions(mode))
        return fail(ErrorCode::FileUnwritable, path + u": " + file.errorString());
    return Unit{};
}

constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto executable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
constexpr auto ownersOnly = QFile::ReadOwner | QFile::WriteOwner;

Result<Unit> makeFolders(const QString &folder)
{
    static const QStringList wanted{QStringLiteral("commands"),
                                    QStringLiteral("standin/bin"),
                                    QStringLiteral("standin/lib/standin"),
                                    QStringLiteral("standin/sbin"),
                                    QStringLiteral("root/etc/ssh"),
                                    QStringLiteral("root/etc/systemd/system"),
                                    QStringLiteral("root/root/.ssh"),
                                    QStringLiteral("root/etc/alternatives"),
                                    QStringLiteral("root/etc/ssl"),
                                    QStringLiteral("root/etc/ld.so.conf.d"),
                                    QStringLiteral("root/var/lib"),
                                    QStringLiteral("root/var/log"),
                                    QStringLiteral("root/var/tmp"),
                                    QStringLiteral("root/var/cache"),
                                    QStringLiteral("root/home"),
                                    QStringLiteral("root/tmp"),
                                    QStringLiteral("root/opt"),
                                    QStringLiteral("root/srv"),
                                    QStringLiteral("root/mnt"),
                                    QStringLiteral("root/run"),
                                    QStringLiteral("root/usr"),
                                    QStringLiteral("root/proc"),
                                    QStringLiteral("root/dev")};
    for (const auto &path : wanted) {
        if (!QDir().mkpath(folder + u'/' + path))
            return fail(ErrorCode::FileUnwritable, folder + u'/' + path);
    }
    QFile::setPermissions(folder, ownersOnly | QFile::ExeOwner);
    return Unit{};
}

Result<Unit> copyStubs(const QString &folder)
{
    const QString target = folder + u"/standin/lib/standin/";
    for (const auto &name : QDir(resources).entryList(QDir::Files)) {
        QFile source(resources + u'/' + name);
        if (!source.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, source.fileName());
        if (auto done = put(target + name, source.readAll(), executable); !done)
            return done;
    }
    for (const char *name : stubs) {
        const QString link = folder + u"/standin/bin/" + QString::fromLatin1(name);
        QFile::remove(link);
        if (!QFile::link(QStringLiteral("../lib/standin/stub.py"), link))
            return fail(ErrorCode::FileUnwritable, link);
    }
    return Unit{};
}

QJsonObject facts(const VmSpec &spec)
{
    QJsonObject durations;
    for (auto it = spec.durations.begin(); it != spec.durations.end(); ++it)
        durations.insert(it.key(), it.value());
    QJsonObject models;
    for (auto it = spec.models.begin(); it != spec.models.end(); ++it)
        models.insert(it.key(), QJsonObject{{QStringLiteral("weight_bytes"), it->weightBytes},
                                            {QStringLiteral("context"), it->context},
                                            {QStringLiteral("kv_bytes_per_token"), it->kvBytesPerToken},
                                            {QStringLiteral("gated"), it->gated}});
    return {{QStringLiteral("id"), double(spec.id)},
            {QStringLiteral("label"), spec.label},
            {QStringLiteral("gpus"), spec.gpus},
            {QStringLiteral("gpu_name"), spec.gpuName},
            {QStringLiteral("vram_mib"), spec.vramMib},
            {QStringLiteral("disk_mib"), spec.diskMib},
            {QStringLiteral("speed"), spec.speed},
            {QStringLiteral("durations"), durations},
            {QStringLiteral("models"), models},
            {QStringLiteral("missing_models"), QJsonArray::fromStringList(spec.missingModels)},
            {QStringLiteral("driver_in_image"), spec.driverInImage},
            {QStringLiteral("driver_needs_reboot"), spec.driverNeedsReboot},
            {QStringLiteral("tokens_per_second"), spec.tokensPerSecond},
            {QStringLiteral("quirks"), QJsonArray::fromStringList(spec.quirks)},
            {QStringLiteral("isolated"), spec.isolated},
            {QStringLiteral("api_port"), spec.apiPort},
            {QStringLiteral("ssh_user"), StandInVm::sshUser()}};
}

Result<Unit> copyGiven(const QMap<QString, QString> &given, const QString &folder)
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        QFile source(*it);
        if (!source.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, *it + u": " + source.errorString());
        if (auto done = put(folder + u"given-" + it.key(), source.readAll(), readable); !done)
            return done;
    }
    return Unit{};
}

Result<Unit> writeFacts(const VmSpec &spec)
{
    const QString folder = spec.folder + u"/standin/lib/standin/";
    if (auto done = copyGiven(spec.given, folder); !done)
        return done;
    if (auto done = put(folder + u"absent", {}, ownersOnly); !done)
        return done;
    if (auto done = put(folder + u"spec.json", QJsonDocument(facts(spec)).toJson(), readable); !done)
        return done;
    if (auto done = put(folder + u"user-data", spec.userData, ownersOnly); !done)
        return done;
    return put(folder + u"authorized_keys", spec.authorizedKeys.join(u'\n').toUtf8() + '\n', readable);
}

QByteArray accountLine()
{
    const passwd *entry = ::getpwuid(::geteuid());
    if (::geteuid() == 0 || !entry)
        return {};
    return QByteArray(entry->pw_name) + ":x:" + QByteArray::number(entry->pw_uid) + ':'
           + QByteArray::number(entry->pw_gid) + "::/root:/bin/bash\n";
}

Result<Unit> writeEtc(const VmSpec &spec)
{
    const QString etc = spec.folder + u"/root/etc/";
    const QByteArray host = spec.label.toUtf8();
    const QByteArray gid = QByteArray::number(::getegid());
    const QList<std::pair<QString, QByteArray>> files{
        {QStringLiteral("passwd"), "root:x:0:0:root:/root:/bin/bash\nsshd:x:101:65534::/run/sshd:/usr/sbin/nologin\n"
                                   "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"
                                       + accountLine()},
        {QStringLiteral("group"),
         "root:x:0:\ntty:x:5:\nnogroup:x:65534:\n" + (::getegid() == 0 ? QByteArray() : "vm:x:" + gid + ":\n")},
        {QStringLiteral("hostname"), host + '\n'},
        {QStringLiteral("hosts"), "127.0.0.1 localhost\n127.0.1.1 " + host + '\n'},
        {QStringLiteral("nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files\n"},
        {QStringLiteral("os-release"), "PRETTY_NAME=\"Ubuntu 24.04.3 LTS\"\nNAME=\"Ubuntu\"\nVERSION_ID=\"24.04\"\n"
                                       "VERSION_CODENAME=noble\nID=ubuntu\nID_LIKE=debian\n"},
        {QStringLiteral("profile"), "PS1='\\u@\\h:\\w# '\n"},
        {QStringLiteral("bash.bashrc"), "[ -z \"$PS1\" ] || PS1='\\u@\\h:\\w# '\n"}};
    for (const auto &[name, bytes] : files) {
        if (auto done = put(etc + name, bytes, readable); !done)
            return done;
    }
    QFile::copy(QStringLiteral("/etc/ld.so.cache"), etc + u"ld.so.cache");
    QFile::link(QStringLiteral("/run"), spec.folder + u"/root/var/run");
    return Unit{};
}
} // namespace

Result<Unit> prepare(const VmSpec &spec)
{
    const bool first = !QFile::exists(spec.folder + u"/root/etc/passwd");
    if (auto done = makeFolders(spec.folder); !done)
        return done;
    if (auto done = copyStubs(spec.folder); !done)
        return done;
    if (auto done = writeFacts(spec); !done || !first)
        return done;
    return writeEtc(spec);
}

} // namespace coder::sandbox
