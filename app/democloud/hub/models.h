// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QList>
#include <QString>

namespace coder::demo {

// A model as its publisher describes it: the numbers of its config.json and the size of its weights.
struct HubEntry
{
    QString id;
    QString gated; // empty, "auto" or "manual"
    QString architecture;
    QString modelType;
    int hidden = 0;
    int intermediate = 0;
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int vocabulary = 0;
    int maxPositions = 0;
    double ropeTheta = 1e6;
    QString dtype; // torch_dtype
    bool awq = false;
    bool tied = false;
    qint64 parameters = 0;
    qint64 weightBytes = 0;
    int shards = 1;
    QJsonObject more = {}; // further keys of config.json
};

const QList<HubEntry> &hubEntries();
const HubEntry *findHubEntry(const QString &id);
QJsonObject configOf(const HubEntry &entry);

} // namespace coder::demo
