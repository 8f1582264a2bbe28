// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/follow.h"

#include "core/base/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

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
    if (const auto saved = writePrivate(timesFile(paths), QJsonDocument(all).toJson()); !saved)
        log().warn("stage times not kept: {}", saved.error().detail);
}

void follow(CliContext &context, const QString &name, ProgressView &view, QEventLoop &loop,
            const std::function<bool(const Session &)> &isOver)
{
    SessionStore &store = context.program->store();
    auto look = [&] {
        const auto session = store.read(name);
        if (!session)
            return;
        view.show(*session, context.program->clock().now());
        if (isOver(*session))
            loop.quit();
    };
    QTimer tick; // also the owner of both connections: they end with this call
    QObject::connect(&tick, &QTimer::timeout, &tick, look);
    QObject::connect(&store, &SessionStore::changed, &tick, [&](const QString &changed) {
        if (changed == name)
            look();
    });
    tick.start(500);
    loop.exec();
    context.out.clearStatus();
}

} // namespace coder
