// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/vm/standinvm.h"

#include <QProcess>
#include <QTemporaryDir>

namespace coder::test {

// Stand-in VMs for tests: addresses of their own, keys made here, and the system's ssh as the client.
class VmBed
{
public:
    VmBed();
    VmBed(const VmBed &) = delete;
    VmBed &operator=(const VmBed &) = delete;
    ~VmBed(); // after a failure it shows what its VMs' consoles said

    // A spec with its own address and folder; `number` 1..99 tells VMs of one test apart.
    VmSpec spec(int number) const;
    QByteArray hostKeyPrivate() const { return read(QStringLiteral("host")); }
    QByteArray hostKeyPublic() const { return read(QStringLiteral("host.pub")).trimmed(); }
    QString loginKeyPublic() const { return QString::fromUtf8(read(QStringLiteral("login.pub")).trimmed()); }
    // The smallest user-data that gives the VM its bootstrap host key.
    QByteArray plainUserData() const;

    // Arguments that make `ssh` trust only the bootstrap host key and use the login key.
    QStringList sshArguments(const VmSpec &vm, const QStringList &options = {}) const;
    // Runs `command` on the VM; standard output, or "exit N: …" of both outputs when it failed.
    QByteArray ssh(const VmSpec &vm, const QString &command, const QByteArray &input = {}) const;

    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

// The ids of all processes whose command line or environment names `text`.
QList<qint64> processesNaming(const QByteArray &text);
// The ids of all processes whose root is that folder (or was, if it is gone).
QList<qint64> processesRootedIn(const QString &folder);
// A TCP port of 127.0.0.1 that was free a moment ago.
quint16 freePort();

} // namespace coder::test
