// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/lastgood.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/guest/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace coder {
namespace {

constexpr int schema = 1;

QString fileOf(const Paths &paths)
{
    return paths.state + u"/good-configurations.json"_qs;
}

QString keyOf(const Session &session)
{
    const QString image = session.wish.guest.value(u"VLLM_IMAGE"_qs);
    return QStringList{session.wish.plan, session.wish.model,
                       image.isEmpty() ? guest::GuestSettings().vllmImage : image}
        .join(u' ');
}

QJsonObject load(const Paths &paths)
{
    return QJsonDocument::fromJson(readFile(fileOf(paths)).value_or(QByteArray())).object();
}

bool isNewer(const QJsonObject &file)
{
    return file[u"schema"].toInt() > schema;
}

} // namespace

QList<healing::Change> lastGoodChanges(const Paths &paths, const Session &session)
{
    const QJsonObject file = load(paths);
    if (isNewer(file))
        return {};
    return lastingChanges(changesFromJson(file[u"configurations"][keyOf(session)][u"changes"].toArray()));
}

void keepLastGood(const Paths &paths, const Session &session, const QDateTime &now)
{
    QJsonObject file = load(paths);
    if (isNewer(file))
        return;
    QJsonObject all = file[u"configurations"].toObject();
    all[keyOf(session)] =
        QJsonObject{{u"changes"_qs, changesJson(lastingChanges(session.engineChanges))}, {u"at"_qs, toIso(now)}};
    file[u"schema"] = schema;
    file[u"configurations"] = all;
    if (const auto saved = writePrivateSoon(fileOf(paths), QJsonDocument(file).toJson()); !saved)
        log().warn("what healed is not remembered: {}", saved.error().detail);
}

} // namespace coder
