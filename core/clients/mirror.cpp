// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/mirror.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/clients/aider.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace coder {
namespace {

const QString linkName = QStringLiteral("/.aider-env");
const QString provider = QStringLiteral("linode");

QString idOf(const Session &session)
{
    return session.instanceId == 0 ? QString() : QString::number(session.instanceId);
}

QString dollars(const std::optional<Money> &price)
{
    return price ? QString::number(price->dollars(), 'f', 6).remove(QRegularExpression(QStringLiteral("\\.?0+$")))
                 : QString();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// As the older tool counts time.
QByteArray secondsOf(const QDateTime &time)
{
    return time.isValid() ? QByteArray::number(time.toSecsSinceEpoch()) : QByteArray();
}

QString folderOf(const QString &mirror, const QString &sessionName)
{
    return mirror + QLatin1Char('/') + sessionName;
}

Error failedTo(const QString &path)
{
    return {ErrorCode::FileUnwritable, path + QLatin1String(": ") + QString::fromLocal8Bit(std::strerror(errno))};
}

} // namespace

QByteArray shellQuoted(const QByteArray &value)
{
    return '\'' + QByteArray(value).replace("'", "'\\''") + '\'';
}

QByteArray aiderEnv(const Session &session, const Secret &apiKey)
{
    const std::initializer_list<std::pair<const char *, QByteArray>> values{
        {"IP", session.ip.toUtf8()},
        {"PROVIDER", provider.toUtf8()},
        {"PROVIDER_INSTANCE_ID", idOf(session).toUtf8()},
        {"LINODE_ID", idOf(session).toUtf8()},
        {"START_TIME", secondsOf(session.created)},
        {"HOURLY_COST", dollars(session.hourly).toUtf8()},
        {"OPENAI_API_BASE", session.endpoint().toUtf8()},
        {"OPENAI_API_KEY", apiKey.reveal()},
        {"AIDER_MODEL", aiderModel(session).toUtf8()},
        {"SESSION_NAME", session.name.toUtf8()},
    };
    QByteArray text = "# Written by Linode LLM Coder; use it with:  . ./.aider-env\n";
    for (const auto &[name, value] : values)
        text += QByteArray("export ") + name + '=' + shellQuoted(value) + '\n';
    return text;
}

QByteArray mirrorState(const Session &session)
{
    const QJsonValue price = session.hourly ? QJsonValue(session.hourly->dollars()) : QJsonValue(QJsonValue::Null);
    const QJsonObject state{
        {QStringLiteral("name"), session.name},
        {QStringLiteral("provider"), provider},
        {QStringLiteral("provider_instance_id"), orNull(idOf(session))},
        {QStringLiteral("ip"), orNull(session.ip)},
        {QStringLiteral("type"), session.wish.plan},
        {QStringLiteral("hourly_cost"), price},
        {QStringLiteral("start_time"),
         session.created.isValid() ? QJsonValue(session.created.toSecsSinceEpoch()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("model_id"), session.wish.model},
        {QStringLiteral("served_model_name"), session.wish.servedModelName},
    };
    return QJsonDocument(state).toJson();
}

QString aiderEnvPath(const QString &mirror, const QString &sessionName)
{
    return folderOf(mirror, sessionName) + QStringLiteral("/aider-env");
}

Result<Unit> writeMirror(const QString &mirror, const Session &session, const Secret &apiKey)
{
    const QString folder = folderOf(mirror, session.name);
    if (!makePrivateFolder(folder))
        return fail(failedTo(folder));
    const auto written = writePrivateSoon(folder + QStringLiteral("/state.json"), mirrorState(session));
    return written ? writePrivateSoon(aiderEnvPath(mirror, session.name), aiderEnv(session, apiKey)) : written;
}

Result<Unit> removeMirror(const QString &mirror, const QString &sessionName)
{
    const QString folder = folderOf(mirror, sessionName);
    for (const QString &path : QStringList{aiderEnvPath(mirror, sessionName), folder + QStringLiteral("/state.json")})
        if (!QFile::remove(path) && QFileInfo::exists(path))
            return fail(ErrorCode::FileUnwritable, path);
    QDir().rmdir(folder); // stays if somebody else keeps a file there
    return Unit{};
}

Result<Unit> useSession(const QString &folder, const QString &mirror, const QString &sessionName)
{
    const QString link = folder + linkName;
    const QFileInfo there(link);
    if (there.exists() && !there.isSymLink())
        return fail(ErrorCode::FileUnwritable, link + QStringLiteral(" is no link; move it away"));
    const QByteArray target = QFile::encodeName(aiderEnvPath(mirror, sessionName));
    const QByteArray fresh = QFile::encodeName(link + QStringLiteral(".%1.new").arg(::getpid()));
    ::unlink(fresh.constData());
    if (::symlink(target.constData(), fresh.constData()) == 0
        && ::rename(fresh.constData(), QFile::encodeName(link).constData()) == 0)
        return Unit{};
    const Error error = failedTo(link);
    ::unlink(fresh.constData());
    return fail(error);
}

void forgetSession(const QString &folder, const QString &mirror, const QString &sessionName)
{
    if (currentSession(folder, mirror) == sessionName)
        QFile::remove(folder + linkName);
}

QString currentSession(const QString &folder, const QString &mirror)
{
    const QString target = QFileInfo(folder + linkName).symLinkTarget();
    const QString name = QFileInfo(QFileInfo(target).path()).fileName();
    return !target.isEmpty() && target == QDir::cleanPath(aiderEnvPath(mirror, name)) ? name : QString();
}

} // namespace coder
