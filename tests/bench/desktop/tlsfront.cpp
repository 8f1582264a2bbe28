// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/tlsfront.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace coder::bench {
namespace {

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void pass(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    QObject::connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
}

} // namespace

TlsFront::TlsFront(quint16 plainPort)
    : m_plainPort(plainPort)
{}

TlsFront::~TlsFront()
{
    m_thread.quit();
    m_thread.wait();
}

bool TlsFront::start()
{
    if (!makeCertificate()) {
        problem = QStringLiteral("openssl made no certificate");
        return false;
    }
    m_server = new QSslServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    bool listens = false;
    QMetaObject::invokeMethod(m_server, [&] { listens = listen(); }, Qt::BlockingQueuedConnection);
    if (!listens)
        problem = QStringLiteral("no TLS server: ") + m_server->errorString();
    return listens;
}

bool TlsFront::makeCertificate()
{
    QDir(m_dir.path()).mkpath(QStringLiteral("trusted"));
    const QString certificate = folder() + QStringLiteral("/loopback.pem");
    return run(QStringLiteral("openssl"),
               {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                QStringLiteral("-days"), QStringLiteral("1"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"),
                m_dir.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"), certificate})
           && run(QStringLiteral("openssl"), {QStringLiteral("rehash"), folder()});
}

bool TlsFront::listen()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(contents(folder() + QStringLiteral("/loopback.pem"))));
    tls.setPrivateKey(QSslKey(contents(m_dir.filePath(QStringLiteral("key.pem"))), QSsl::Ec));
    m_server->setSslConfiguration(tls);
    QObject::connect(m_server, &QSslServer::pendingConnectionAvailable, m_server, [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection())
            join(client);
    });
    const bool listens = m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    return listens;
}

void TlsFront::join(QTcpSocket *client)
{
    ++m_connections;
    auto *plain = new QTcpSocket(m_server);
    pass(client, plain);
    pass(plain, client);
    plain->connectToHost(QHostAddress(QHostAddress::LocalHost), m_plainPort);
}

} // namespace coder::bench
