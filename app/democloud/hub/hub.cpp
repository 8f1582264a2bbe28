// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/hub/hub.h"

#include "app/democloud/hub/models.h"

#include <QJsonDocument>

namespace coder::demo {
namespace {

Answer hubError(int status, const QByteArray &code, const QString &message)
{
    Answer answer = jsonAnswer(QJsonObject{{u"error"_qs, message}});
    answer.status = status;
    answer.headers = {{"X-Error-Code", code}, {"X-Error-Message", message.toUtf8()}};
    return answer;
}

Answer repoNotFound()
{
    return hubError(404, "RepoNotFound", u"Repository not found"_qs);
}

Answer entryNotFound()
{
    return hubError(404, "EntryNotFound", u"Entry not found"_qs);
}

QString shardName(const HubEntry &entry, int number)
{
    if (entry.shards == 1)
        return u"model.safetensors"_qs;
    return u"model-%1-of-%2.safetensors"_qs.arg(number, 5, 10, QLatin1Char('0'))
        .arg(entry.shards, 5, 10, QLatin1Char('0'));
}

// The shards' sizes add up to the whole: all alike but the last.
qint64 shardBytes(const HubEntry &entry, int number)
{
    const qint64 usual = entry.weightBytes / entry.shards;
    return number < entry.shards ? usual : entry.weightBytes - usual * (entry.shards - 1);
}

QByteArray indexOf(const HubEntry &entry)
{
    QJsonObject weights;
    for (int layer = 0; layer < entry.layers; ++layer)
        weights.insert(u"model.layers.%1.self_attn.q_proj.weight"_qs.arg(layer),
                       shardName(entry, 1 + layer * entry.shards / entry.layers));
    return QJsonDocument(QJsonObject{{u"metadata"_qs, QJsonObject{{u"total_size"_qs, entry.weightBytes}}},
                                     {u"weight_map"_qs, weights}})
        .toJson();
}

QByteArray fileOf(const HubEntry &entry, const QString &name)
{
    if (name == u"config.json"_qs)
        return QJsonDocument(configOf(entry)).toJson();
    return name == u"model.safetensors.index.json"_qs && entry.shards > 1 ? indexOf(entry) : QByteArray();
}

QJsonObject sibling(const QString &name, qint64 bytes, bool sizes)
{
    QJsonObject file{{u"rfilename"_qs, name}};
    if (sizes)
        file.insert(u"size"_qs, bytes);
    return file;
}

QJsonArray siblings(const HubEntry &entry, bool sizes)
{
    QJsonArray files;
    for (const QString &name : {u"config.json"_qs, u"model.safetensors.index.json"_qs})
        if (const QByteArray bytes = fileOf(entry, name); !bytes.isEmpty())
            files.append(sibling(name, bytes.size(), sizes));
    for (int number = 1; number <= entry.shards; ++number)
        files.append(sibling(shardName(entry, number), shardBytes(entry, number), sizes));
    files.append(sibling(u"tokenizer.json"_qs, 7031645, sizes));
    return files;
}

Answer card(const HubEntry &entry, const QUrlQuery &query)
{
    const bool blobs = QStringList{u"true"_qs, u"1"_qs}.contains(query.queryItemValue(u"blobs"_qs).toLower());
    QJsonObject counts{{entry.dtype == u"float16"_qs ? u"F16"_qs : u"BF16"_qs, entry.parameters}};
    if (entry.awq)
        counts = {{u"I32"_qs, entry.parameters / 8}, {u"F16"_qs, (entry.weightBytes - entry.parameters / 2) / 2}};
    qint64 total = 0;
    for (const QJsonValue &count : counts)
        total += count.toInteger();
    return jsonAnswer(QJsonObject{
        {u"id"_qs, entry.id},
        {u"modelId"_qs, entry.id},
        {u"private"_qs, false},
        {u"disabled"_qs, false},
        {u"gated"_qs, entry.gated.isEmpty() ? QJsonValue(false) : QJsonValue(entry.gated)},
        {u"pipeline_tag"_qs, u"text-generation"_qs},
        {u"library_name"_qs, u"transformers"_qs},
        {u"config"_qs,
         QJsonObject{{u"architectures"_qs, QJsonArray{entry.architecture}}, {u"model_type"_qs, entry.modelType}}},
        {u"safetensors"_qs, QJsonObject{{u"parameters"_qs, counts}, {u"total"_qs, total}}},
        {u"siblings"_qs, siblings(entry, blobs)},
    });
}

Answer file(const HubEntry &entry, const QString &name, const QByteArray &authorization)
{
    if (!entry.gated.isEmpty() && !authorization.startsWith("Bearer hf_")) {
        const QString why =
            u"Access to model %1 is restricted. You must have access to it and be authenticated to access it."_qs;
        return hubError(authorization.isEmpty() ? 401 : 403, "GatedRepo", why.arg(entry.id));
    }
    const QByteArray bytes = fileOf(entry, name);
    return bytes.isEmpty() ? entryNotFound() : Answer{200, bytes, "application/json", {}};
}

} // namespace

Answer answerHub(const Request &request, const QStringList &path, bool areGated)
{
    if (request.method != "GET" || path.size() < 4)
        return repoNotFound();
    const bool isCard = path.at(0) == u"api"_qs && path.at(1) == u"models"_qs;
    const HubEntry *known = findHubEntry(path.mid(isCard ? 2 : 0, 2).join(u'/'));
    if (!known)
        return repoNotFound();
    HubEntry entry = *known;
    if (areGated)
        entry.gated = u"manual"_qs;
    if (isCard)
        return card(entry, request.query);
    return path.at(2) == u"resolve"_qs ? file(entry, path.mid(4).join(u'/'), request.authorization) : entryNotFound();
}

} // namespace coder::demo
