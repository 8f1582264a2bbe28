// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/modelvetting.h"

#include "core/catalog/gpu.h"
#include "core/guest/shellwords.h"

#include <algorithm>
#include <array>

namespace coder {
namespace {

using Kind = FitReason::Kind;

constexpr int step = 1024; // a context that is chosen is a round figure

// Options of vLLM that are meant for one model, and how many words they take with them.
struct OwnOption
{
    const char *name;
    int values;
};

constexpr std::array ownOptions{
    OwnOption{"--quantization", 1},
    OwnOption{"-q", 1},
    OwnOption{"--tool-call-parser", 1},
    OwnOption{"--reasoning-parser", 1},
    OwnOption{"--chat-template", 1},
    OwnOption{"--tokenizer", 1},
    OwnOption{"--revision", 1},
    OwnOption{"--tokenizer-revision", 1},
    OwnOption{"--hf-overrides", 1},
    OwnOption{"--rope-scaling", 1},
    OwnOption{"--rope-theta", 1},
    OwnOption{"--speculative-config", 1},
    OwnOption{"--load-format", 1},
    OwnOption{"--trust-remote-code", 0},
    OwnOption{"--enable-auto-tool-choice", 0},
    OwnOption{"--max-model-len", 1},
    OwnOption{"--tensor-parallel-size", 1},
};

const OwnOption *ownOption(const QString &word)
{
    const QString name = word.section(u'=', 0, 0).replace(u'_', u'-');
    const auto *found = std::ranges::find_if(
        ownOptions, [&name](const OwnOption &option) { return name == QLatin1String(option.name); });
    return found == ownOptions.end() ? nullptr : found;
}

QString quoted(QString word)
{
    return u'\'' + word.replace(u'\'', u"'\\''"_qs) + u'\'';
}

// Code of one author is not trusted because another's was; another family's parser reads nothing.
void dropOwnOptions(VettedModel &vetted)
{
    const QString line = vetted.to.guest.value(u"VLLM_EXTRA_ARGS"_qs);
    const auto words = guest::shellWords(line);
    if (!words)
        return; // told where the settings are read
    QStringList kept;
    for (qsizetype i = 0; i < words->size(); ++i) {
        const OwnOption *own = ownOption(words->at(i));
        if (!own) {
            kept << quoted(words->at(i));
            continue;
        }
        vetted.leftOut << words->at(i);
        if (own->values > 0 && !words->at(i).contains(u'='))
            ++i;
    }
    if (vetted.leftOut.isEmpty())
        return;
    if (kept.isEmpty())
        vetted.to.guest.remove(u"VLLM_EXTRA_ARGS"_qs);
    else
        vetted.to.guest[u"VLLM_EXTRA_ARGS"_qs] = kept.join(u' ');
}

QString gibText(double amount)
{
    return QString::number(amount, 'f', 1) + u" GiB"_qs;
}

QString reasonText(const FitReason &reason)
{
    const QString needed = QString::number(reason.needed, 'f', 0);
    const QString available = QString::number(reason.available, 'f', 0);
    switch (reason.kind) {
    case Kind::WeightsTooLarge:
        return u"the weights need %1 on each GPU, and %2 may be used"_qs.arg(gibText(reason.needed),
                                                                             gibText(reason.available));
    case Kind::CacheTooSmall:
        return u"a context of %1 tokens does not fit beside the weights; %2 do"_qs.arg(needed, available);
    case Kind::ContextTooLong:
        return u"it was made for %2 tokens, and %1 are asked for"_qs.arg(needed, available);
    case Kind::TensorParallelIllegal:
        return u"it cannot be spread over %1 GPUs"_qs.arg(needed);
    case Kind::FormatUnsupported:
        return u"the card has no kernels for these weights"_qs;
    case Kind::ModelUnknown:
    case Kind::MemoryUnknown:
    case Kind::HalfInstead:
    case Kind::FormatSlow:
    case Kind::CacheReplicated:
        break;
    }
    return {};
}

Error tooLarge(const QString &model, const MemoryFit &fit)
{
    QStringList why;
    for (const FitReason &reason : fit.reasons)
        if (forbids(reason.kind))
            why << reasonText(reason);
    return {ErrorCode::ModelTooLarge, model + u": "_qs + why.join(u"; "_qs)};
}

GpuSet gpusFor(const Session &session)
{
    const auto known = gpusOf(session.wish.plan);
    if (!known)
        return {std::nullopt, std::max(1, session.gpus), 0};
    return {double(known->card.vramGib), known->count, known->card.computeCapability};
}

// One question after the other about one model on one VM.
class Vetting
{
public:
    Vetting(const Session &session, const Serving &to, const ModelChoice &choice, const HubModel &model)
        : m_choice(choice)
    {
        m_vetted.to = to;
        m_vetted.to.gated = model.gated;
        m_vetted.to.weightBytes = model.weightBytes.value_or(0);
        m_vetted.fetchBytes = m_vetted.to.weightBytes;
        m_question.model = modelShape(model.config);
        m_question.weightBytes = model.weightBytes;
        m_question.gpus = gpusFor(session);
    }

    Result<VettedModel> done()
    {
        dropOwnOptions(m_vetted);
        takeAsked();
        const auto settings = guestSettingsOf(m_vetted.to);
        if (!settings)
            return fail(settings.error());
        m_question.kvBytes = settings->kvCacheDtype.startsWith(u"fp8"_qs) ? 1 : 2;
        m_question.utilisation = settings->gpuMemoryUtilization;
        chooseSpread(settings->tensorParallelSize);
        if (const auto room = chooseContext(settings->maxModelLen); !room)
            return fail(room.error());
        chooseFormat(settings->dtype);
        return m_vetted;
    }

private:
    void put(const QString &name, int value)
    {
        if (value > 0)
            m_vetted.to.guest[name] = QString::number(value);
    }
    void takeAsked()
    {
        put(u"VLLM_MAX_MODEL_LEN"_qs, m_choice.maxModelLen);
        put(u"VLLM_TENSOR_PARALLEL_SIZE"_qs, m_choice.tensorParallelSize);
    }

    // What is asked for is held to; what was set for the former model only where this one can have it.
    void chooseSpread(int set)
    {
        const QList<int> legal = legalTensorParallel(m_question.model, m_question.gpus.count);
        const bool isKnown = m_question.model.isKnown();
        if (m_choice.tensorParallelSize > 0 || !isKnown) {
            m_question.tensorParallel = set;
        } else if (set > 0 && legal.contains(set)) {
            m_question.tensorParallel = set;
        } else {
            m_question.tensorParallel = legal.last();
            m_vetted.to.guest.remove(u"VLLM_TENSOR_PARALLEL_SIZE"_qs);
            if (legal.last() != m_question.gpus.count)
                put(u"VLLM_TENSOR_PARALLEL_SIZE"_qs, legal.last());
        }
    }

    Result<Unit> chooseContext(int set)
    {
        const int longest = m_question.model.longestContext;
        m_question.context = m_choice.maxModelLen;
        m_vetted.fit = memoryFit(m_question);
        if (m_vetted.fit.fits == false)
            return tl::unexpected(tooLarge(m_vetted.to.model, m_vetted.fit));
        m_vetted.context = set > 0 ? set : longest;
        if (m_choice.maxModelLen > 0 || !m_vetted.fit.maxContext || m_vetted.context == 0)
            return Unit{};
        const qint64 most = *m_vetted.fit.maxContext;
        if (m_vetted.context > most) {
            const qint64 sure = most * 9 / 10; // what is reckoned is not measured
            m_vetted.context = int(sure >= step ? sure / step * step : most);
            put(u"VLLM_MAX_MODEL_LEN"_qs, m_vetted.context);
        }
        m_question.context = m_vetted.context;
        m_vetted.fit = memoryFit(m_question);
        return m_vetted.fit.fits == false ? Result<Unit>(tl::unexpected(tooLarge(m_vetted.to.model, m_vetted.fit)))
                                          : Unit{};
    }

    void chooseFormat(const QString &dtype)
    {
        const bool needsHalf = std::ranges::any_of(
            m_vetted.fit.reasons, [](const FitReason &reason) { return reason.kind == Kind::HalfInstead; });
        if (needsHalf && dtype == u"auto")
            m_vetted.to.guest[u"VLLM_DTYPE"_qs] = u"half"_qs;
    }

    ModelChoice m_choice;
    FitQuestion m_question;
    VettedModel m_vetted;
};

// Nothing is known of its shape: what was meant for the former model alone goes, the rest stays.
Result<VettedModel> unvetted(const Serving &to, const ModelChoice &choice)
{
    VettedModel vetted;
    vetted.to = to;
    dropOwnOptions(vetted);
    if (choice.maxModelLen > 0)
        vetted.to.guest[u"VLLM_MAX_MODEL_LEN"_qs] = QString::number(choice.maxModelLen);
    if (choice.tensorParallelSize > 0)
        vetted.to.guest[u"VLLM_TENSOR_PARALLEL_SIZE"_qs] = QString::number(choice.tensorParallelSize);
    const auto settings = guestSettingsOf(vetted.to);
    if (!settings)
        return fail(settings.error());
    vetted.context = settings->maxModelLen;
    return vetted;
}

} // namespace

Result<guest::GuestSettings> guestSettingsOf(const Serving &serving)
{
    QMap<QString, QString> env = serving.guest;
    if (!serving.perfProfile.isEmpty()) {
        env[u"PERF_PROFILE"_qs] = serving.perfProfile;
        env.remove(u"VLLM_GPU_MEMORY_UTILIZATION"_qs);
        env.remove(u"VLLM_MAX_NUM_SEQS"_qs);
    }
    return guest::guestSettings(serving.model, serving.servedModelName, env);
}

Result<VettedModel> vetModel(const Session &session, const Serving &to, const ModelChoice &choice,
                             const std::optional<HubModel> &model)
{
    return model ? Vetting(session, to, choice, *model).done() : unvetted(to, choice);
}

} // namespace coder
