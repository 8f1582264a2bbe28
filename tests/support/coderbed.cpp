// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"

#include "core/base/files.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>

#include <csignal>

namespace coder::test {
namespace {

QString program()
{
    return QStringLiteral(CODER_BINARY_DIR "/bin/coder");
}

QJsonDocument lastLine(const QByteArray &out)
{
    return QJsonDocument::fromJson(out.trimmed().split('\n').last());
}

} // namespace

QJsonObject Ran::object() const
{
    return lastLine(out).object();
}

QJsonArray Ran::array() const
{
    return lastLine(out).array();
}

CoderBed::CoderBed()
    : environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"LINODE_TOKEN", "LINODE_CLI_TOKEN", "LINODE_URL", "HF_ENDPOINT", "HUGGING_FACE_HUB_TOKEN"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
    for (const char *kind : {"STATE", "DATA", "CONFIG", "CACHE"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(kind)),
                           path(QString::fromLatin1(kind).toLower()));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    for (const char *folder : {"home", "project", "bin"})
        QDir(m_dir.path()).mkpath(QString::fromLatin1(folder));
    environment.insert(QStringLiteral("PATH"),
                       path(QStringLiteral("bin")) + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
}

// Keepers are not ours to wait for, but ours to end: what is still rented is destroyed first.
CoderBed::~CoderBed()
{
    for (QProcess *process : m_started) {
        process->kill();
        process->waitForFinished();
        delete process;
    }
    if (m_cloud && m_cloud->state() == QProcess::Running)
        for (const QJsonValue &session : run({QStringLiteral("list"), QStringLiteral("--json")}).array())
            run({QStringLiteral("down"), session[u"name"].toString(), QStringLiteral("--force")});
    stopCloud();
    stopDemo();
}

void CoderBed::stopDemo()
{
    QFile file(path(QStringLiteral("state/linode-llm-coder/demo/cloud/demo-cloud.json")));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const int pid = QJsonDocument::fromJson(file.readAll()).object()[u"pid"].toInt();
    if (pid > 1)
        ::kill(pid, SIGTERM);
}

bool CoderBed::startCloud(const QStringList &arguments)
{
    m_cloud = std::make_unique<QProcess>();
    m_cloud->setProcessEnvironment(environment);
    m_cloud->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_cloud->start(program(), QStringList{QStringLiteral("demo-cloud")} + arguments);
    while (!m_cloud->canReadLine())
        if (!m_cloud->waitForReadyRead(20000)) {
            problem = QStringLiteral("the demo cloud did not get ready: ") + m_cloud->errorString();
            return false;
        }
    const QJsonObject ready = QJsonDocument::fromJson(m_cloud->readLine()).object();
    m_base = ready[u"url"].toString();
    const QJsonObject variables = ready[u"env"].toObject();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value().toString());
    return !m_base.isEmpty();
}

void CoderBed::stopCloud()
{
    if (!m_cloud)
        return;
    m_cloud->terminate();
    if (!m_cloud->waitForFinished(10000))
        m_cloud->kill();
    m_cloud.reset();
}

QString CoderBed::unavailableReason()
{
    for (const char *needed : {"bwrap", "sshd", "ssh"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(needed)).isEmpty()
            && QStandardPaths::findExecutable(QString::fromLatin1(needed), {QStringLiteral("/usr/sbin")}).isEmpty())
            return QStringLiteral("%1 is not installed").arg(QLatin1String(needed));
    return {};
}

void CoderBed::launch(QProcess &process, const QStringList &arguments) const
{
    QStringList words = wrapper + QStringList{program()} + arguments;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(path(QStringLiteral("project")));
    const QString first = words.takeFirst();
    process.start(first, words);
}

Ran CoderBed::run(const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    launch(process, arguments);
    Ran ran;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
    } else {
        ran.wasKilled = process.exitStatus() == QProcess::CrashExit;
        ran.code = ran.wasKilled ? -1 : process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

QProcess *CoderBed::start(const QStringList &arguments)
{
    auto *process = new QProcess;
    launch(*process, arguments);
    process->waitForStarted();
    m_started << process;
    return process;
}

QByteArray CoderBed::cloudGet(const QString &path) const
{
    QNetworkAccessManager network;
    QUrl url(m_base);
    url.setPath(path);
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

QByteArray CoderBed::cloudApi(const QByteArray &verb, const QString &path, const QByteArray &body) const
{
    QNetworkAccessManager network;
    QUrl url(environment.value(QStringLiteral("LINODE_URL")));
    url.setPath(url.path() + QLatin1Char('/') + path);
    QNetworkRequest request(url);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Authorization", "Bearer " + environment.value(QStringLiteral("LINODE_TOKEN")).toUtf8());
    QNetworkReply *reply = network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

QJsonArray CoderBed::machines() const
{
    return QJsonDocument::fromJson(cloudGet(QStringLiteral("/demo/instances"))).array();
}

bool CoderBed::play(const QStringList &scenarios) const
{
    QNetworkAccessManager network;
    QUrl url(environment.value(QStringLiteral("LINODE_URL")));
    url.setPath(QStringLiteral("/demo/scenarios"));
    QNetworkReply *reply =
        network.put(QNetworkRequest(url), QJsonDocument(QJsonArray::fromStringList(scenarios)).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}

void CoderBed::endKeepers() const
{
    signalKeepers(SIGKILL);
}

void CoderBed::freezeKeepers() const
{
    signalKeepers(SIGSTOP);
}

void CoderBed::thawKeepers() const
{
    signalKeepers(SIGCONT);
}

void CoderBed::signalKeepers(int number) const
{
    for (const QString &pid : QDir(u"/proc"_qs).entryList(QDir::Dirs)) {
        const auto command = readFile(u"/proc/%1/cmdline"_qs.arg(pid));
        const auto variables = readFile(u"/proc/%1/environ"_qs.arg(pid));
        if (command && variables && command->contains("tunnel") && variables->contains(path(u"state"_qs).toUtf8()))
            ::kill(pid.toInt(), number);
    }
}

bool CoderBed::forget(const QString &name) const
{
    endKeepers();
    return QDir().rename(path(u"state/linode-llm-coder/sessions/"_qs + name), path(u"lost"_qs));
}

void CoderBed::writeEnv(const QByteArray &text) const
{
    QFile file(path(QStringLiteral("project/.env")));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace coder::test
