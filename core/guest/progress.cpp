// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/progress.h"

#include "core/base/clock.h"
#include "core/guest/contract.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder::guest {
namespace {

GuestStage stageFrom(const QJsonObject &json)
{
    GuestStage stage;
    stage.id = json[u"id"].toString();
    stage.state = json[u"state"].toString();
    if (json[u"percent"].isDouble())
        stage.percent = qBound(0, json[u"percent"].toInt(), 100);
    stage.started = fromIso(json[u"started"].toString());
    stage.ended = fromIso(json[u"ended"].toString());
    stage.detail = json[u"detail"].toString();
    return stage;
}

} // namespace

Result<GuestProgress> parseProgress(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.object()[u"stages"].isArray())
        return fail(ErrorCode::BadAnswer, QStringLiteral("progress file: ") + problem.errorString());
    const QJsonObject json = document.object();
    GuestProgress progress;
    for (const QJsonValue &stage : json[u"stages"].toArray())
        progress.stages << stageFrom(stage.toObject());
    progress.boots = qMax(0, json[u"boots"].toInt());
    progress.reboot = json[u"reboot"].toBool();
    progress.ready = json[u"ready"].toBool();
    if (json[u"error"].isObject())
        progress.error = GuestFailure{json[u"error"][u"stage"].toString(), json[u"error"][u"message"].toString()};
    return progress;
}

QString progressCommand()
{
    return QStringLiteral("cat %1 2>/dev/null || { cloud-init status --format=json 2>/dev/null; exit 75; }")
        .arg(progressFile);
}

QString cloudInitTrouble(const QByteArray &status)
{
    const QJsonObject json = QJsonDocument::fromJson(status).object();
    if (json[u"status"].toString() != QLatin1String("error"))
        return {};
    QStringList words;
    for (const QJsonValue &error : json[u"errors"].toArray())
        words << error.toString();
    return words.isEmpty() ? QStringLiteral("it failed without saying why") : words.join(QLatin1String("; "));
}

} // namespace coder::guest
