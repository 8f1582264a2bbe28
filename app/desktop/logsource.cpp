// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logsource.h"

#include "app/assembly/sshconfig.h"

#include <QFile>

namespace coder {
namespace {

constexpr int firstLines = 500;
constexpr qint64 firstBytes = 64 << 10;

} // namespace

LogSource::LogSource(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    m_poll.setInterval(1000);
    connect(&m_poll, &QTimer::timeout, this, &LogSource::readFile);
}

LogSource::~LogSource()
{
    stop();
}

void LogSource::stop()
{
    ++m_turn;
    m_poll.stop();
    m_rest.clear();
    if (!m_ssh)
        return;
    m_ssh->disconnect(this);
    m_ssh->kill(); // it only reads
    m_ssh.release()->deleteLater();
}

void LogSource::follow(const Session &session, LogKind kind)
{
    stop();
    // Text we did not write is shown without the key it might repeat.
    whenDone(m_program.apiKey(), this, [this, session, kind, turn = m_turn](const Result<Secret> &key) {
        if (turn != m_turn)
            return;
        m_key = key.value_or(Secret());
        start(session, kind);
    });
}

void LogSource::start(const Session &session, LogKind kind)
{
    if (kind == LogKind::Program) {
        m_offset = -1;
        readFile();
        m_poll.start();
        return;
    }
    const auto config = writeSshConfig(m_program, session);
    if (config)
        startRemote(*config, kind);
    else
        Q_EMIT ended(tr("The VM cannot be reached yet: its address or host key is not known."));
}

void LogSource::startRemote(const QString &config, LogKind kind)
{
    m_ssh = std::make_unique<QProcess>();
    m_ssh->setProcessChannelMode(QProcess::MergedChannels);
    m_ssh->setStandardInputFile(QProcess::nullDevice());
    connect(m_ssh.get(), &QProcess::readyRead, this, &LogSource::readRemote);
    connect(m_ssh.get(), &QProcess::finished, this, [this] { Q_EMIT ended(tr("The log ended.")); });
    connect(m_ssh.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT ended(tr("The program ssh is not installed."));
    });
    const QString log = kind == LogKind::CloudInit ? QStringLiteral("cloud-init") : QStringLiteral("vllm");
    m_ssh->start(QStringLiteral("ssh"),
                 {QStringLiteral("-F"), config, QStringLiteral("vm"), remoteLogCommand(log, firstLines, true)});
}

void LogSource::readRemote()
{
    take(m_ssh->readAll());
}

void LogSource::readFile()
{
    QFile file(m_program.paths().log());
    if (!file.open(QIODevice::ReadOnly)) {
        stop();
        Q_EMIT ended(tr("This program has written no log."));
        return;
    }
    if (m_offset < 0 || m_offset > file.size()) // the first time, or it was rotated
        m_offset = std::max<qint64>(0, file.size() - firstBytes);
    file.seek(m_offset);
    const QByteArray bytes = file.readAll();
    m_offset += bytes.size();
    take(bytes);
}

void LogSource::take(QByteArray bytes)
{
    m_rest += bytes;
    const qsizetype end = m_rest.lastIndexOf('\n');
    if (end < 0)
        return;
    QByteArray whole = m_rest.left(end);
    m_rest.remove(0, end + 1);
    if (!m_key.isEmpty())
        whole.replace(m_key.reveal(), "***");
    Q_EMIT lines(QString::fromUtf8(whole).split(QLatin1Char('\n')));
}

} // namespace coder
