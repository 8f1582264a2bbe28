// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logsource.h"

#include "app/assembly/sshconfig.h"

#include <QFile>

#include <utility>

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
    m_again.setInterval(3000);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LogSource::start);
}

LogSource::~LogSource()
{
    stop();
}

void LogSource::stop()
{
    ++m_turn;
    m_poll.stop();
    m_again.stop();
    m_rest.clear();
    endRemote();
}

void LogSource::endRemote()
{
    if (!m_ssh)
        return;
    m_ssh->disconnect(this);
    m_ssh->kill(); // it only reads
    m_ssh.release()->deleteLater();
}

void LogSource::follow(const QString &session, LogKind kind)
{
    stop();
    m_session = session;
    m_kind = kind;
    // Text we did not write is shown without the key it might repeat.
    whenDone(m_program.apiKeyOf(session), this, [this, turn = m_turn](const Result<Secret> &key) {
        if (turn != m_turn)
            return;
        m_key = key.value_or(Secret());
        start();
    });
}

void LogSource::start()
{
    m_isFresh = true;
    m_rest.clear();
    if (m_kind == LogKind::Program) {
        m_offset = -1;
        m_poll.start();
        readFile();
        return;
    }
    const auto session = m_program.store().read(m_session);
    const auto config = session ? writeSshConfig(m_program, *session) : Result<QString>(fail(session.error()));
    if (config)
        startRemote(*config);
    else
        breakOff(tr("The VM cannot be reached yet: its address or host key is not known."));
}

void LogSource::breakOff(const QString &why)
{
    endRemote();
    m_again.start();
    Q_EMIT ended(why);
}

void LogSource::startRemote(const QString &config)
{
    endRemote();
    m_ssh = std::make_unique<QProcess>();
    m_ssh->setProcessChannelMode(QProcess::MergedChannels);
    m_ssh->setStandardInputFile(QProcess::nullDevice());
    connect(m_ssh.get(), &QProcess::readyRead, this, &LogSource::readRemote);
    connect(m_ssh.get(), &QProcess::finished, this,
            [this] { breakOff(tr("The log broke off; it is tried again every few seconds.")); });
    connect(m_ssh.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            breakOff(tr("The program ssh is not installed."));
    });
    const QString log = m_kind == LogKind::CloudInit ? QStringLiteral("cloud-init") : QStringLiteral("vllm");
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
    if (std::exchange(m_isFresh, false))
        Q_EMIT began();
    if (!m_key.isEmpty())
        whole.replace(m_key.reveal(), "***");
    Q_EMIT lines(QString::fromUtf8(whole).split(QLatin1Char('\n')));
}

} // namespace coder
