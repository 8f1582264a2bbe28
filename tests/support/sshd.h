// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/shell.h"

#include <QProcess>
#include <QTemporaryDir>

namespace coder::test {

// A real OpenSSH server on 127.0.0.1 with its own folder, host key and one authorized key. It runs as whoever runs the
// test and lets that user in. It and all that grew from it are ended with the object, each by its process id.
class Sshd
{
public:
    Sshd();
    ~Sshd();

    // False where there is no sshd program: skip the test.
    static bool isInstalled();

    // A port of 127.0.0.1 that was free a moment ago.
    static quint16 freePort();

    // Lines for its configuration, before start().
    void configure(const QString &line) { m_extra += line + u'\n'; }
    // Starts it (again, on the same port) and waits until it listens.
    bool start();
    // Ends the listener; connections stay.
    void stopListening();
    // Ends all connections at once, as a crash would; the listener stays.
    void killSessions() { signalAll(9, false); }
    // Stops the listener and all connections: their kernel goes on acknowledging.
    void freeze() { signalAll(19, true); }
    void thaw() { signalAll(18, true); }

    quint16 port() const { return m_port; }
    QString hostKey() const { return m_hostKey; }
    QString hostKeyFile() const { return path(QStringLiteral("host_key")); }
    QString userKeyFile() const { return path(QStringLiteral("user_key")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Everything a shell needs to get in.
    ShellTarget target() const;
    // What it said so far, at LogLevel VERBOSE.
    QByteArray log();

private:
    QByteArray configuration() const;
    bool makeKeys();
    QList<qint64> processes() const; // the listener first
    void signalAll(int number, bool listenerToo);

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    QString m_extra;
    QString m_hostKey;
    quint16 m_port = 0;
};

} // namespace coder::test
