// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/oldersession.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/cost/bill.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace coder {
namespace {

constexpr qint64 fileLimit = 1 << 20;

QString stateFile(const QString &mirror, const QString &name)
{
    return mirror + QLatin1Char('/') + name + QStringLiteral("/state.json");
}

QString exportsFile(const QString &mirror, const QString &name)
{
    return mirror + QLatin1Char('/') + name + QStringLiteral("/aider-env");
}

// A number, or a text with one in it.
qint64 idFrom(const QJsonValue &value)
{
    return value.isDouble() ? value.toInteger() : value.toString().toLongLong();
}

// Seconds since 1970, as Python's time.time() and the shell's date +%s tell them, or ISO 8601.
QDateTime timeFrom(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber)
        return fromIso(text);
    return seconds > 0 && seconds < 1e11 ? QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC) : QDateTime();
}

std::optional<Money> costFrom(QString text)
{
    const double dollars = text.remove(QLatin1Char('$')).toDouble();
    return dollars > 0 && dollars < 1e5 ? std::optional(Money::dollars(dollars)) : std::nullopt;
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : value.toString();
}

Result<OlderSession> fromState(const QByteArray &bytes, const QString &path)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fail(ErrorCode::InvalidInput, path + QStringLiteral(": ") + problem.errorString());
    const QJsonObject json = document.object();
    OlderSession older;
    older.provider = json[QStringLiteral("provider")].toString(QStringLiteral("linode"));
    older.instanceId = idFrom(json[QStringLiteral("provider_instance_id")]);
    if (older.instanceId == 0)
        older.instanceId = idFrom(json[QStringLiteral("linode_id")]);
    older.ip = json[QStringLiteral("ip")].toString();
    older.plan = json[QStringLiteral("type")].toString();
    older.hourly = costFrom(textOf(json[QStringLiteral("hourly_cost")]));
    older.started = timeFrom(textOf(json[QStringLiteral("start_time")]));
    older.model = json[QStringLiteral("model_id")].toString();
    older.servedModelName = json[QStringLiteral("served_model_name")].toString();
    return older;
}

// NAME -> value of `export NAME=value` lines, whatever the quotes; what follows a quoted value is a comment.
QMap<QString, QString> exportsIn(const QByteArray &bytes)
{
    static const QRegularExpression line(
        QStringLiteral(R"re(^\s*export\s+([A-Z_]+)=(?:"([^"]*)"|'([^']*)'|([^\s#]*)))re"));
    QMap<QString, QString> values;
    for (const QByteArray &text : bytes.split('\n'))
        if (const auto match = line.match(QString::fromUtf8(text)); match.hasMatch())
            values[match.captured(1)] = match.captured(2) + match.captured(3) + match.captured(4);
    return values;
}

Result<OlderSession> fromExports(const QByteArray &bytes)
{
    const QMap<QString, QString> values = exportsIn(bytes);
    OlderSession older;
    older.provider = values.value(QStringLiteral("PROVIDER"), QStringLiteral("linode"));
    const QString id = values.value(QStringLiteral("PROVIDER_INSTANCE_ID"));
    older.instanceId = (id.isEmpty() ? values.value(QStringLiteral("LINODE_ID")) : id).toLongLong();
    older.ip = values.value(QStringLiteral("IP"));
    older.hourly = costFrom(values.value(QStringLiteral("HOURLY_COST")));
    older.started = timeFrom(values.value(QStringLiteral("START_TIME")));
    older.servedModelName = values.value(QStringLiteral("AIDER_MODEL")).section(QLatin1Char('/'), 1);
    return older;
}

} // namespace

QStringList olderSessionNames(const QString &mirror)
{
    QStringList names;
    for (const QString &name : QDir(mirror).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (QFileInfo::exists(stateFile(mirror, name)) || QFileInfo::exists(exportsFile(mirror, name)))
            names << name;
    return names;
}

Result<OlderSession> readOlderSession(const QString &mirror, const QString &name)
{
    QString path = stateFile(mirror, name);
    auto bytes = readFile(path, fileLimit);
    const bool isState = bytes || bytes.error().code != ErrorCode::NotFound;
    if (!isState) {
        path = exportsFile(mirror, name);
        bytes = readFile(path, fileLimit);
    }
    if (!bytes)
        return fail(bytes.error());
    auto older = isState ? fromState(*bytes, path) : fromExports(*bytes);
    if (older && older->instanceId <= 0)
        return fail(ErrorCode::InvalidInput, path + QStringLiteral(": it names no VM"));
    if (older)
        older->name = name;
    return older;
}

void takeOver(Session &session, const OlderSession &older, const Instance &instance, const Account &account,
              const QDateTime &now, int leaseSeconds)
{
    session.isAdopted = true;
    session.label = instance.label;
    session.account = account;
    session.createAttempts = 1;
    session.instanceId = instance.id;
    session.ip = instance.publicIpv4();
    session.begun = instance.created;
    session.created = instance.created;
    session.hourly = older.hourly;
    session.wish.region = instance.region;
    session.wish.plan = instance.plan;
    session.wish.image = instance.image;
    session.wish.model = older.model;
    session.wish.servedModelName = older.servedModelName;
    const qint64 hours = (std::max<qint64>(0, instance.created.secsTo(now)) + leaseSeconds + 3599) / 3600;
    session.wish.leaseSeconds = int(hours * 3600);
    session.leaseEnds = leaseEnd(instance.created, session.wish.leaseSeconds);
    session.stages.clear();
    session.phase = Phase::Ready;
    session.readyAt = now;
}

} // namespace coder
