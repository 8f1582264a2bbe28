// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/fit.h"

#include <QCoreApplication>
#include <QLocale>

namespace coder {
namespace {

struct Fit
{
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

QString gibText(double gib)
{
    return QLocale().toString(gib, 'f', 1);
}

QString countText(double count)
{
    return QLocale().toString(qint64(count));
}

QString capabilityText(double timesTen)
{
    return QLocale().toString(timesTen / 10, 'f', 1);
}

} // namespace

QString fitReasonText(const FitReason &reason)
{
    switch (reason.kind) {
    case FitReason::Kind::ModelUnknown:
        return Fit::tr("The model's configuration tells too little about its size.");
    case FitReason::Kind::MemoryUnknown:
        return Fit::tr("The memory of the GPU is not known.");
    case FitReason::Kind::TensorParallelIllegal:
        return Fit::tr("The model cannot be spread over %1 of %2 GPUs.")
            .arg(countText(reason.needed), countText(reason.available));
    case FitReason::Kind::WeightsTooLarge:
        return Fit::tr("The weights take %1 GiB of each GPU, and %2 GiB are left for them.")
            .arg(gibText(reason.needed), gibText(std::max(0.0, reason.available)));
    case FitReason::Kind::CacheTooSmall:
        return Fit::tr("The memory left for the KV cache holds %2 tokens of context, and %1 are needed.")
            .arg(countText(reason.needed), countText(reason.available));
    case FitReason::Kind::ContextTooLong:
        return Fit::tr("A context of %1 tokens is longer than the %2 the model was made for.")
            .arg(countText(reason.needed), countText(reason.available));
    case FitReason::Kind::FormatUnsupported:
        return Fit::tr("These weights need compute capability %1, and the GPU has %2.")
            .arg(capabilityText(reason.needed), capabilityText(reason.available));
    case FitReason::Kind::HalfInstead:
        return Fit::tr("The GPU cannot calculate in bfloat16; the model is served in float16.");
    case FitReason::Kind::FormatSlow:
        return Fit::tr(
            "The GPU has no kernels of its own for these weights and unpacks them as it goes, which is slower.");
    case FitReason::Kind::CacheReplicated:
        return Fit::tr("Spread over %1 GPUs, each of the %2 key-value heads is kept more than once.")
            .arg(countText(reason.needed), countText(reason.available));
    }
    return {};
}

QString fitVerdictText(const MemoryFit &fit)
{
    if (!fit.fits)
        return Fit::tr("Whether it fits is not known.");
    if (!*fit.fits)
        return Fit::tr("It does not fit.");
    if (!fit.maxContext)
        return Fit::tr("It fits.");
    return Fit::tr("It fits, with a context of up to %1 tokens.").arg(countText(double(*fit.maxContext)));
}

QString fitInShort(const MemoryFit &fit)
{
    for (const FitReason &reason : fit.reasons)
        if (forbids(reason.kind))
            return fitReasonText(reason);
    return fitVerdictText(fit);
}

QString modelFactsText(const CatalogueModel &model)
{
    const QString size = QLocale().toString(model.parametersBillion, 'g', 4);
    //: Billions of parameters: 30.5 in all, of which 3.3 work on one token.
    const QString parameters =
        model.activeBillion > 0
            ? Fit::tr("%1 billion parameters, %2 active").arg(size, QLocale().toString(model.activeBillion, 'g', 3))
            : Fit::tr("%1 billion parameters").arg(size);
    //: The size, the number format of the weights, the licence.
    return (model.isGated ? Fit::tr("%1, %2, licence %3, to be accepted at Hugging Face")
                          : Fit::tr("%1, %2, licence %3"))
        .arg(parameters, model.quantization, model.licence);
}

QString fitPartText(FitPart part, int context)
{
    switch (part) {
    case FitPart::Weights:
        return Fit::tr("Weights of the model");
    case FitPart::Cache:
        return Fit::tr("KV cache of one conversation of %1 tokens").arg(countText(context));
    case FitPart::Overhead:
        return Fit::tr("CUDA, reading, graphs");
    case FitPart::Spare:
        return Fit::tr("KV cache for more conversations");
    case FitPart::Reserved:
        return Fit::tr("Left alone by vLLM");
    }
    return {};
}

QString fitPartsText(const FitParts &parts)
{
    const QString uses =
        Fit::tr("Of %1 GiB on each GPU, %2 GiB hold the weights, %3 GiB the KV cache of one conversation of "
                "%4 tokens, %5 GiB what vLLM works with.")
            .arg(gibText(parts.vramGib), gibText(parts.weights), gibText(parts.cache), countText(parts.context),
                 gibText(parts.overhead));
    const QString rest = parts.missing > 0
                             ? Fit::tr("%1 GiB are missing.").arg(gibText(parts.missing))
                             : Fit::tr("%1 GiB are left for more conversations, and %2 GiB are left alone.")
                                   .arg(gibText(parts.spare), gibText(parts.reserved));
    return uses + u' ' + rest;
}

QString profileText(const QString &id)
{
    if (id == u"A")
        return Fit::tr("Careful: 80 % of the memory and one request at a time, for a first try.");
    if (id == u"B")
        return Fit::tr("Balanced: 90 % of the memory and one request at a time, all of the cache for it.");
    if (id == u"C")
        return Fit::tr("Two requests at once, with 90 % of the memory.");
    if (id == u"D")
        return Fit::tr("Long contexts: what was read once is kept, and 85 % of the memory leave room for reading.");
    if (id == u"E")
        return Fit::tr("Most throughput: four requests at once and 95 % of the memory, the first to run out of it.");
    return {};
}

} // namespace coder
