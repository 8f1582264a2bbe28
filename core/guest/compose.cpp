// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/compose.h"

#include "core/catalog/catalogue.h"
#include "core/guest/contract.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder::guest {
namespace {

// Compose replaces $NAME in every string; a doubled dollar is a dollar.
QString literal(const QString &text)
{
    return QString(text).replace(u'$', QStringLiteral("$$"));
}

QJsonArray literals(const QStringList &words)
{
    QJsonArray array;
    for (const QString &word : words)
        array << literal(word);
    return array;
}

QStringList vllmCommand(const GuestSettings &settings)
{
    QStringList command{
        settings.model,
        QStringLiteral("--served-model-name"),
        settings.servedModelName,
        QStringLiteral("--middleware"),
        QStringLiteral("coder_auth.ApiKeyMiddleware"),
        QStringLiteral("--tensor-parallel-size"),
        QString::number(qMax(1, settings.tensorParallelSize ? settings.tensorParallelSize : settings.gpuCount)),
        QStringLiteral("--gpu-memory-utilization"),
        QString::number(settings.gpuMemoryUtilization)};
    if (settings.maxModelLen > 0)
        command << QStringLiteral("--max-model-len") << QString::number(settings.maxModelLen);
    if (settings.maxNumSeqs > 0)
        command << QStringLiteral("--max-num-seqs") << QString::number(settings.maxNumSeqs);
    if (settings.dtype != u"auto")
        command << QStringLiteral("--dtype") << settings.dtype;
    if (settings.kvCacheDtype != u"auto")
        command << QStringLiteral("--kv-cache-dtype") << settings.kvCacheDtype;
    return command + modelArguments(settings.model, settings.extraArgs) + settings.extraArgs;
}

QJsonObject vllmEnvironment(const GuestSettings &settings)
{
    QJsonObject environment{{QStringLiteral("PYTHONPATH"), QStringLiteral("/opt/coder/middleware")},
                            {QStringLiteral("VLLM_NO_USAGE_STATS"), QStringLiteral("1")},
                            {QStringLiteral("DO_NOT_TRACK"), QStringLiteral("1")}};
    if (settings.hfCache)
        environment[QStringLiteral("HF_HUB_OFFLINE")] = QStringLiteral("1");
    else if (!settings.hubEndpoint.isEmpty())
        environment[QStringLiteral("HF_ENDPOINT")] = literal(settings.hubEndpoint);
    if (settings.ncclEnv) {
        environment[QStringLiteral("NCCL_IB_DISABLE")] = QStringLiteral("1"); // there is none on these VMs
        environment[QStringLiteral("NCCL_DEBUG")] = QStringLiteral("WARN");
        environment[QStringLiteral("TORCH_NCCL_ASYNC_ERROR_HANDLING")] = QStringLiteral("1");
    }
    return environment;
}

QJsonArray vllmVolumes(const GuestSettings &settings)
{
    QStringList volumes{middlewareFolder + QStringLiteral(":/opt/coder/middleware:ro"),
                        QStringLiteral("/opt/coder/vllm-cache:/root/.cache/vllm")};
    if (settings.hfCache)
        volumes << QStringLiteral("/opt/coder/hf:/root/.cache/huggingface");
    return literals(volumes);
}

QJsonObject allGpus()
{
    const QJsonObject device{{QStringLiteral("driver"), QStringLiteral("nvidia")},
                             {QStringLiteral("count"), QStringLiteral("all")},
                             {QStringLiteral("capabilities"), QJsonArray{QStringLiteral("gpu")}}};
    return {{QStringLiteral("resources"), QJsonObject{{QStringLiteral("reservations"),
                                                       QJsonObject{{QStringLiteral("devices"), QJsonArray{device}}}}}}};
}

QJsonObject logRules()
{
    return {{QStringLiteral("driver"), QStringLiteral("json-file")},
            {QStringLiteral("options"), QJsonObject{{QStringLiteral("max-size"), QStringLiteral("50m")},
                                                    {QStringLiteral("max-file"), QStringLiteral("3")}}}};
}

QJsonObject healthcheck(const QString &url)
{
    const QString probe = QStringLiteral("import urllib.request as u; u.urlopen('%1', timeout=5)").arg(url);
    return {{QStringLiteral("test"),
             QJsonArray{QStringLiteral("CMD"), QStringLiteral("python3"), QStringLiteral("-c"), probe}},
            {QStringLiteral("interval"), QStringLiteral("30s")},
            {QStringLiteral("timeout"), QStringLiteral("10s")},
            {QStringLiteral("retries"), 3},
            {QStringLiteral("start_period"), QStringLiteral("3600s")}};
}

QJsonObject common(const QString &image, const QString &container, const QString &secrets, int outside, int inside)
{
    return {{QStringLiteral("image"), image},
            {QStringLiteral("container_name"), container},
            {QStringLiteral("restart"), QStringLiteral("no")},
            {QStringLiteral("env_file"), QJsonArray{secrets}},
            {QStringLiteral("ports"), QJsonArray{QStringLiteral("127.0.0.1:%1:%2").arg(outside).arg(inside)}},
            {QStringLiteral("logging"), logRules()}};
}

QJsonObject vllmService(const GuestSettings &settings)
{
    QJsonObject service = common(settings.vllmImage, vllmContainer, vllmSecrets, vllmPort, 8000);
    // Named here because the image's own entry point changed between versions.
    service[QStringLiteral("entrypoint")] = QJsonArray{QStringLiteral("vllm"), QStringLiteral("serve")};
    service[QStringLiteral("command")] = literals(vllmCommand(settings));
    service[QStringLiteral("environment")] = vllmEnvironment(settings);
    service[QStringLiteral("volumes")] = vllmVolumes(settings);
    service[QStringLiteral("deploy")] = allGpus();
    service[QStringLiteral("ipc")] = QStringLiteral("host"); // NCCL's shared memory
    if (settings.healthchecks)
        service[QStringLiteral("healthcheck")] = healthcheck(QStringLiteral("http://127.0.0.1:8000/health"));
    return service;
}

QJsonObject webuiService(const GuestSettings &settings)
{
    QJsonObject service = common(settings.openWebuiImage, webuiContainer, webuiSecrets, webuiPort, 8080);
    service[QStringLiteral("environment")] = QJsonObject{
        {QStringLiteral("OPENAI_API_BASE_URL"), QStringLiteral("http://vllm:8000/v1")},
        {QStringLiteral("ENABLE_OLLAMA_API"), QStringLiteral("false")},
        {QStringLiteral("WEBUI_AUTH"), settings.openWebuiAuth ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("ANONYMIZED_TELEMETRY"), QStringLiteral("false")},
        {QStringLiteral("SCARF_NO_ANALYTICS"), QStringLiteral("true")},
        {QStringLiteral("DO_NOT_TRACK"), QStringLiteral("true")}};
    service[QStringLiteral("volumes")] = QJsonArray{QStringLiteral("/opt/coder/webui:/app/backend/data")};
    if (settings.healthchecks)
        service[QStringLiteral("healthcheck")] = healthcheck(QStringLiteral("http://127.0.0.1:8080/health"));
    return service;
}

} // namespace

QByteArray renderCompose(const GuestSettings &settings)
{
    QJsonObject services{{QStringLiteral("vllm"), vllmService(settings)}};
    if (settings.openWebui)
        services[QStringLiteral("webui")] = webuiService(settings);
    return QJsonDocument(QJsonObject{{QStringLiteral("services"), services}}).toJson();
}

} // namespace coder::guest
