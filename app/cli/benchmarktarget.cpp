// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmarktarget.h"

#include "app/assembly/samplesource.h"
#include "app/cli/words.h"
#include "core/base/files.h"
#include "core/benchmark/surroundings.h"
#include "core/catalog/gpu.h"

#include <QFile>

#include <cstdio>

namespace coder {
namespace {

// Ends in /chat/completions, whether or not the address given ends in /v1.
QUrl completionsOf(const QString &endpoint)
{
    QUrl url(endpoint);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith(u"/v1"))
        path += u"/v1"_qs;
    url.setPath(path + u"/chat/completions"_qs);
    return url;
}

Result<Secret> keyOf(const QString &file)
{
    if (file.isEmpty())
        return Secret(qgetenv("OPENAI_API_KEY"));
    if (file != u"-") {
        const auto bytes = readFile(file);
        return bytes ? Result<Secret>(Secret(bytes->trimmed())) : fail(bytes.error());
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, input.errorString());
    return Secret(input.readAll().trimmed());
}

// What is not known is null.
QJsonObject contextOf(const Session &session)
{
    const auto gpus = gpusOf(session.wish.plan);
    QJsonObject arguments;
    for (auto setting = session.wish.guest.cbegin(); setting != session.wish.guest.cend(); ++setting)
        if (setting.key().startsWith(u"VLLM_") && !setting.key().contains(u"KEY") && !setting.key().contains(u"TOKEN"))
            arguments[setting.key()] = setting.value();
    return {{u"session"_qs, session.name},
            {u"plan"_qs, session.wish.plan},
            {u"region"_qs, session.wish.region},
            {u"hourly_usd"_qs, session.hourly ? QJsonValue(session.hourly->dollars()) : QJsonValue()},
            {u"gpu"_qs, gpus ? QJsonValue(gpus->card.name()) : QJsonValue()},
            {u"gpus"_qs, session.gpus > 0 ? QJsonValue(session.gpus) : QJsonValue()},
            {u"vram_gib_per_gpu"_qs, gpus ? QJsonValue(gpus->card.vramGib) : QJsonValue()},
            {u"driver"_qs, QJsonValue()},
            {u"vllm_version"_qs, QJsonValue()},
            {u"vllm_arguments"_qs, QJsonValue()},
            {u"model"_qs, session.wish.model},
            {u"image"_qs, session.wish.image.isEmpty() ? QJsonValue() : QJsonValue(session.wish.image)},
            {u"perf_profile"_qs, session.perfProfile.isEmpty() ? QJsonValue() : QJsonValue(session.perfProfile)},
            {u"max_model_len"_qs, session.maxModelLen > 0 ? QJsonValue(session.maxModelLen) : QJsonValue()},
            {u"vllm_settings"_qs, arguments}};
}

QJsonObject askSurroundings(Shell &shell, const SampleSource &source)
{
    ExecOptions patience;
    patience.timeout = std::chrono::seconds(20);
    const auto told = await(shell.exec(benchmark::surroundingsCommand(source.container, source.port), patience));
    return told ? benchmark::parseSurroundings(told->out) : QJsonObject();
}

} // namespace

Result<BenchmarkTarget> endpointTarget(const BenchmarkOptions &options)
{
    const auto key = keyOf(options.keyFile);
    if (!key)
        return fail(key.error());
    const QUrl url = completionsOf(options.endpoint);
    return BenchmarkTarget{
        url, *key, options.model, {{u"endpoint"_qs, url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)}}};
}

Result<BenchmarkTarget> sessionTarget(CliContext &context, const Session &session)
{
    if (session.phase != Phase::Ready || session.localPort == 0)
        return fail(ErrorCode::ModelNotReady, session.name);
    const auto key = await(context.program->apiKeyOf(session.name));
    if (!key)
        return fail(key.error());
    return BenchmarkTarget{completionsOf(session.endpoint()), *key, session.wish.servedModelName, contextOf(session)};
}

HeldSession::HeldSession(CliContext &context, const Session &session)
    : m_shell(context.program->makeShell())
{
    const auto source = sampleSourceOf(*context.program, session);
    const auto open = source ? await(m_shell->open(source->target)) : fail(source.error());
    const auto tell = [&context] {
        context.out.warn(Cli::tr("The VM's guard does not know that the VM is measured: only the requests themselves "
                                 "keep it from being idle."));
    };
    if (!open) {
        tell();
        return;
    }
    m_hold = std::make_unique<Hold>(context.program->clock(), *m_shell, u"benchmark"_qs);
    QObject::connect(m_hold.get(), &Hold::failed, m_hold.get(), tell);
    m_surroundings = askSurroundings(*m_shell, *source);
}

HeldSession::~HeldSession()
{
    if (m_hold)
        await(m_hold->release());
}

} // namespace coder
