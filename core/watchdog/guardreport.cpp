// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/guardreport.h"

#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace coder {
namespace {

const QString readAtKey = QStringLiteral("read_at");

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<IdleLimits> limitsFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return IdleLimits{value[u"idle"].toDouble(), value[u"warning"].toDouble(), value[u"end"].toDouble(),
                      value[u"hour_aware"].toBool()};
}

std::optional<GuardToken> tokenFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    GuardToken token;
    token.id = value[u"id"].toInteger();
    if (const auto expires = number(value[u"expires"]))
        token.expires = QDateTime::fromSecsSinceEpoch(qint64(*expires), Qt::UTC);
    token.provedAge = number(value[u"proved_age"]);
    token.error = value[u"error"].toString();
    return token;
}

GuardReport reportFrom(const QJsonObject &json)
{
    GuardReport report;
    report.state = json[u"state"].toString();
    report.reason = json[u"reason"].toString();
    report.t = json[u"t"].toDouble();
    report.idleSeconds = json[u"idle_seconds"].toDouble();
    report.due = json[u"due"].toString();
    report.dueIn = number(json[u"due_in"]);
    report.warnedOf = json[u"warned"][u"reason"].toString();
    report.heartbeatAge = json[u"heartbeat_age"].toDouble();
    report.limits = limitsFrom(json[u"limits"]);
    report.isArmed = json[u"armed"].toBool();
    report.token = tokenFrom(json[u"token"]);
    report.deleteError = json[u"delete_error"].toString();
    report.idleTotalSeconds = json[u"idle_total_seconds"].toDouble();
    report.generationTokens = json[u"generation_tokens"].toDouble();
    report.promptTokens = json[u"prompt_tokens"].toDouble();
    report.error = json[u"error"].toString();
    report.json = json;
    return report;
}

bool isClose(double one, double other)
{
    return std::abs(one - other) <= 1;
}

} // namespace

Result<GuardReport> parseGuardReport(const QByteArray &bytes, const QDateTime &readAt)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json[u"schema"].toInt() != 1)
        return fail(ErrorCode::BadAnswer, QStringLiteral("the VM's guard did not answer"));
    if (!json[u"alive"].toBool())
        return fail(ErrorCode::NotFound, QStringLiteral("the VM's guard does not run: ") + json[u"error"].toString());
    GuardReport report = reportFrom(json);
    report.readAt = readAt;
    return report;
}

Result<GuardReport> guardReportFrom(const QJsonObject &json)
{
    return parseGuardReport(QJsonDocument(json).toJson(QJsonDocument::Compact), fromIso(json[readAtKey].toString()));
}

QJsonObject toJson(const GuardReport &report)
{
    QJsonObject json = report.json;
    json[readAtKey] = toIso(report.readAt);
    return json;
}

bool areAlike(const IdleLimits &told, const IdleLimits &wanted)
{
    return isClose(told.idle, wanted.idle) && isClose(told.end, wanted.end)
           && isClose(clampedWarning(told), clampedWarning(wanted)) && told.isHourAware == wanted.isHourAware;
}

} // namespace coder
