// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace coder::test {

// A whole Debian under QEMU, off the network, born from user-data as a rented VM is: systemd, cloud-init and sshd are
// the real ones. It boots a copy of the disk that image.sh made, and ends with the object.
class Guest
{
public:
    // `image` is the folder of image.sh.
    explicit Guest(QString image);
    ~Guest();

    // Why none can be booted here; empty = it can.
    static QString unavailableReason(const QString &image);

    // Boots it with this user-data; false if QEMU does not come up.
    bool boot(const QByteArray &userData);
    bool isRunning() const { return m_qemu.state() != QProcess::NotRunning; }
    // What was written to its serial console so far.
    QByteArray console() const;

    quint16 port() const { return m_port; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString accelerator; // what it runs by

private:
    bool makeDisks(const QByteArray &userData);
    bool start(const QString &how);
    bool speaksSoon();
    QStringList arguments() const;
    void end();

    QString m_image;
    QTemporaryDir m_folder;
    QProcess m_qemu;
    quint16 m_port = 0;
};

} // namespace coder::test
