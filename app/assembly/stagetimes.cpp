// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/stagetimes.h"

#include "core/base/files.h"
#include "core/base/log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder {
namespace {

QString timesFile(const Paths &paths)
{
    return paths.state + u"/stage-times.json"_qs;
}

QString timesKey(const SessionWish &wish)
{
    return wish.plan + u' ' + wish.model;
}

QJsonObject loadAll(const Paths &paths)
{
    return QJsonDocument::fromJson(readFile(timesFile(paths)).value_or(QByteArray())).object();
}

} // namespace

StageTimes loadStageTimes(const Paths &paths, const SessionWish &wish)
{
    StageTimes times;
    const QJsonObject json = loadAll(paths)[timesKey(wish)].toObject();
    for (auto it = json.begin(); it != json.end(); ++it)
        for (const QJsonValue &seconds : it.value().toArray())
            times[it.key()] << seconds.toInt();
    return times;
}

void saveStageTimes(const Paths &paths, const Session &session)
{
    StageTimes times = loadStageTimes(paths, session.wish);
    rememberStages(times, session);
    QJsonObject json;
    for (auto it = times.begin(); it != times.end(); ++it) {
        QJsonArray list;
        for (const int seconds : it.value())
            list << seconds;
        json[it.key()] = list;
    }
    QJsonObject all = loadAll(paths);
    all[timesKey(session.wish)] = json;
    if (const auto saved = writePrivateSoon(timesFile(paths), QJsonDocument(all).toJson()); !saved)
        log().warn("stage times not kept: {}", saved.error().detail);
}

} // namespace coder
