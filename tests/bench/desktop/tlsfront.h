// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

class QSslServer;
class QTcpSocket;

namespace coder::bench {

// TLS on a free loopback port in front of a plain server: what the real provider is reached over. Its certificate is
// made at every start, for "localhost"; folder() holds it as OpenSSL looks trusted ones up. It works on a thread of its
// own, so that its maker may wait.
class TlsFront
{
public:
    explicit TlsFront(quint16 plainPort);
    ~TlsFront();

    bool start(); // false with words in `problem`
    QString url() const { return QStringLiteral("https://localhost:%1").arg(m_port); }
    QString folder() const { return m_dir.filePath(QStringLiteral("trusted")); }
    int connections() const { return m_connections; }

    QString problem;

private:
    bool makeCertificate();
    bool listen();
    void join(QTcpSocket *client);

    const quint16 m_plainPort;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    QTemporaryDir m_dir;
    QThread m_thread;
    QSslServer *m_server = nullptr;
};

} // namespace coder::bench
