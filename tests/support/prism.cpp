// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/prism.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTimer>

namespace coder::test {
namespace {

constexpr int startLimit = 90000; // ms; 3 s when the machine is free

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

// Every match of the pattern's first group in the log's lines.
QStringList matches(const QString &log, const QString &pattern)
{
    QStringList found;
    QRegularExpressionMatchIterator all =
        QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(log);
    while (all.hasNext())
        found.append(all.next().captured(1).trimmed());
    return found;
}

} // namespace

Prism::Prism(const QString &binaryDir)
    : m_program(qEnvironmentVariable("CODER_PRISM", binaryDir + QStringLiteral("/../prism/node_modules/.bin/prism")))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::readyRead, this, &Prism::read);
}

Prism::~Prism()
{
    stop();
}

QString Prism::missing() const
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        return QStringLiteral("node is not installed, so the provider's API description cannot be enforced");
    if (!QFileInfo(m_program).isExecutable())
        return QStringLiteral("Prism is not installed (%1); `./dev test` installs it").arg(m_program);
    return {};
}

bool Prism::mock(const QString &document)
{
    return start({QStringLiteral("mock")}, {document});
}

bool Prism::proxy(const QString &document, const QUrl &upstream)
{
    return start({QStringLiteral("proxy")}, {document, upstream.toString(QUrl::StripTrailingSlash)});
}

bool Prism::start(const QStringList &arguments, const QStringList &upstream)
{
    stop();
    m_log.clear();
    m_port = freePort();
    const QStringList place{QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                            QString::number(m_port), QStringLiteral("--errors")};
    m_process.start(m_program, arguments + place + upstream);
    QElapsedTimer timer;
    timer.start();
    const auto listens = [this] { return m_log.contains(QLatin1String("Prism is listening")); };
    while (!listens() && m_process.state() != QProcess::NotRunning && timer.elapsed() < startLimit)
        m_process.waitForReadyRead(1000);
    return listens();
}

void Prism::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

QUrl Prism::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v4").arg(m_port));
}

void Prism::read()
{
    m_log += QString::fromUtf8(m_process.readAll());
}

QStringList Prism::violations() const
{
    return matches(m_log, QStringLiteral("^(?!.*\\[CLI\\]).*?› +(.*(?:✖|Violation:|terminated with error).*)$"));
}

QStringList Prism::calls() const
{
    return matches(m_log, QStringLiteral("\\[HTTP SERVER\\] (\\S+ \\S+) .*Request received"));
}

} // namespace coder::test
