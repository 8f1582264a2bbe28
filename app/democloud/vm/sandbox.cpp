// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/sandbox.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <unistd.h>

namespace coder::sandbox {
namespace {
const QString firstProcess = QStringLiteral("/usr/local/lib/standin/init.py");

// What of the host's root the VM shares, read-only, in the order of mounting.
const QStringList sharedFolders{QStringLiteral("/usr"), QStringLiteral("/etc/alternatives"), QStringLiteral("/etc/ssl"),
                                QStringLiteral("/etc/ld.so.conf.d")};
// Links into /usr on a merged root, folders elsewhere.
const QStringList usrFolders{QStringLiteral("bin"),   QStringLiteral("sbin"),  QStringLiteral("lib"),
                             QStringLiteral("lib32"), QStringLiteral("lib64"), QStringLiteral("libx32")};
const QStringList ownFolders{QStringLiteral("etc"),  QStringLiteral("var"), QStringLiteral("root"),
                             QStringLiteral("home"), QStringLiteral("tmp"), QStringLiteral("opt"),
                             QStringLiteral("srv"),  QStringLiteral("mnt")};

QStringList isolation(const VmSpec &spec)
{
    QStringList args{QStringLiteral("--unshare-net"), QStringLiteral("--unshare-pid"),
                     QStringLiteral("--unshare-ipc"), QStringLiteral("--unshare-uts"),
                     QStringLiteral("--hostname"),    spec.label.isEmpty() ? QStringLiteral("standin") : spec.label};
    // In a user namespace sshd's setgroups() is refused; real root needs none, others keep their own uid.
    if (::geteuid() != 0)
        args += QStringLiteral("--unshare-user");
    return args << QStringLiteral("--die-with-parent") << QStringLiteral("--new-session");
}

QStringList hostFolders()
{
    QStringList args;
    for (const auto &folder : usrFolders) {
        const QFileInfo info(u'/' + folder);
        if (info.isSymLink())
            args << QStringLiteral("--symlink") << u"usr/" + folder << u'/' + folder;
        else if (info.isDir())
            args << QStringLiteral("--ro-bind") << u'/' + folder << u'/' + folder;
    }
    return args;
}

// Programs of the host that a fresh VM has not: hidden by a file that cannot be executed, since the VM's packages
// bring stubs of them. A link is hidden at its end.
QStringList hostsOwn()
{
    static const QStringList names{QStringLiteral("docker"),     QStringLiteral("dockerd"),
                                   QStringLiteral("nvidia-smi"), QStringLiteral("nvidia-ctk"),
                                   QStringLiteral("hf"),         QStringLiteral("podman")};
    QStringList found;
    for (const auto &name : names) {
        for (const auto &folder : {QStringLiteral("/usr/bin/"), QStringLiteral("/usr/sbin/")}) {
            const QString path = QFileInfo(folder + name).canonicalFilePath();
            if (path.startsWith(u"/usr/") && !found.contains(path))
                found << path;
        }
    }
    return found;
}

Command bubblewrap(const VmSpec &spec)
{
    const QString bind = QStringLiteral("--bind");
    QStringList args = isolation(spec) + hostFolders();
    args << QStringLiteral("--ro-bind") << QStringLiteral("/usr") << QStringLiteral("/usr");
    for (const auto &folder : ownFolders)
        args << bind << spec.folder + u"/root/" + folder << u'/' + folder;
    for (const auto &folder : sharedFolders.mid(1)) {
        if (QFileInfo(folder).isDir())
            args << QStringLiteral("--ro-bind") << folder << folder;
    }
    args << QStringLiteral("--ro-bind") << spec.folder + u"/standin" << QStringLiteral("/usr/local");
    args << bind << spec.folder + u"/commands" << QStringLiteral("/usr/local/sbin");
    for (const auto &path : hostsOwn())
        args << QStringLiteral("--ro-bind") << spec.folder + u"/standin/lib/standin/absent" << path;
    args << QStringLiteral("--proc") << QStringLiteral("/proc") << QStringLiteral("--dev") << QStringLiteral("/dev")
         << QStringLiteral("--tmpfs") << QStringLiteral("/run") << QStringLiteral("--clearenv")
         << QStringLiteral("--chdir") << QStringLiteral("/");
    args << QStringLiteral("/usr/bin/python3") << firstProcess;
    return {QStringLiteral("bwrap"), args};
}

Command copiedRoot(const VmSpec &spec)
{
    return {QStringLiteral("/usr/bin/python3"),
            {QStringLiteral("-IS"), spec.folder + u"/standin/lib/standin/chroot.py", spec.folder}};
}

QString script(const QString &name)
{
    QFile file(u":/standinvm/" + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString run(const Command &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.program, command.arguments);
    if (!process.waitForStarted())
        return QStringLiteral("%1 could not be started").arg(command.program);
    if (process.waitForFinished(10000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString words = QString::fromLocal8Bit(process.readAll()).simplified();
    return QStringLiteral("%1 failed: %2").arg(command.program, words.isEmpty() ? QStringLiteral("no answer") : words);
}
} // namespace

Command command(const VmSpec &spec)
{
    return spec.isolated ? bubblewrap(spec) : copiedRoot(spec);
}

QString tryOut(bool isolated)
{
    if (!QFileInfo(QStringLiteral("/usr/sbin/sshd")).isExecutable())
        return QStringLiteral("the program /usr/sbin/sshd is not installed (package openssh-server)");
    if (!QFileInfo(QStringLiteral("/usr/bin/python3")).isExecutable())
        return QStringLiteral("the program /usr/bin/python3 is not installed");
    if (!isolated)
        return run({QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-c"), script(QStringLiteral("chroot.py")), QStringLiteral("--try")}});
    if (QStandardPaths::findExecutable(QStringLiteral("bwrap")).isEmpty())
        return QStringLiteral("the program bwrap is not installed (package bubblewrap)");
    QStringList args = isolation({});
    args << QStringLiteral("--ro-bind") << QStringLiteral("/") << QStringLiteral("/") << QStringLiteral("--proc")
         << QStringLiteral("/proc") << QStringLiteral("true");
    return run({QStringLiteral("bwrap"), args});
}

} // namespace coder::sandbox
