// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/progress.h"

#include "core/base/clock.h"

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

} // namespace coder::guest
