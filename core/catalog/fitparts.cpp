// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fitparts.h"

#include <algorithm>

namespace coder {
namespace {

constexpr double gib = 1024.0 * 1024 * 1024;
constexpr int shortest = 4096; // tokens, where none fit and none were asked for

double cacheGib(const FitQuestion &question, int tensorParallel, int context)
{
    const ModelShape &model = question.model;
    if (model.growingLayers() <= 0)
        return 0;
    const double perToken = kvBytesPerToken(model, tensorParallel, question.kvBytes);
    const double inWindows =
        perToken / model.growingLayers() * model.windowLayers * std::min(model.window, std::max(0, context));
    return (perToken * context + inWindows) / gib;
}

struct Plain
{
    WeightFormat format;
    const char *name;
};
constexpr std::array plainForms{Plain{WeightFormat::Bfloat16, "bfloat16"}, Plain{WeightFormat::Fp8, "FP8"},
                                Plain{WeightFormat::Awq, "AWQ, 4 bits"}};

void addReckoned(QList<StoredForm> &forms)
{
    for (const Plain &plain : plainForms) {
        const auto isStored = [&plain](const StoredForm &form) { return form.shape.format == plain.format; };
        if (forms.isEmpty() || std::ranges::any_of(forms, isStored))
            continue;
        StoredForm reckoned{{}, QString::fromLatin1(plain.name), forms.first().shape, {}};
        reckoned.shape.format = plain.format;
        reckoned.shape.isBlockQuantized = false;
        forms << reckoned;
    }
}

} // namespace

double FitParts::sizeOf(FitPart part) const
{
    switch (part) {
    case FitPart::Weights:
        return weights;
    case FitPart::Cache:
        return cache;
    case FitPart::Overhead:
        return overhead;
    case FitPart::Spare:
        return spare;
    case FitPart::Reserved:
        return reserved;
    }
    return 0;
}

std::optional<FitParts> fitParts(const FitQuestion &question)
{
    const MemoryFit fit = memoryFit(question);
    if (!question.gpus.vramGib || !fit.weightBytesPerGpu || !fit.weightRoomGib)
        return std::nullopt;
    FitParts parts;
    parts.vramGib = *question.gpus.vramGib;
    parts.context = question.context > 0 ? question.context : int(fit.maxContext.value_or(0));
    if (parts.context == 0)
        parts.context = shortest;
    const double usable = parts.vramGib * question.utilisation;
    parts.weights = *fit.weightBytesPerGpu / gib;
    parts.cache = cacheGib(question, fit.tensorParallel, parts.context);
    parts.overhead = usable - *fit.weightRoomGib;
    parts.reserved = parts.vramGib - usable;
    const double left = usable - parts.weights - parts.cache - parts.overhead;
    parts.spare = std::max(0.0, left);
    parts.missing = std::max(0.0, -left);
    return parts;
}

QList<PlanGpus> rentableGpus()
{
    QList<PlanGpus> sets;
    for (const char *plan : {"g2-gpu-rtx4000a1-s", "g2-gpu-rtx4000a2-s", "g2-gpu-rtx4000a4-s", "g1-gpu-rtx6000-1",
                             "g1-gpu-rtx6000-2", "g1-gpu-rtx6000-4", "g3-gpu-rtxpro6000-blackwell-1",
                             "g3-gpu-rtxpro6000-blackwell-2", "g3-gpu-rtxpro6000-blackwell-4"})
        sets << *gpusOf(QString::fromLatin1(plan));
    return sets;
}

QList<StoredForm> storedForms(const QString &name)
{
    QList<StoredForm> forms;
    for (const CatalogueModel &model : catalogue())
        if (model.name == name)
            forms << StoredForm{model.id, model.quantization, model.shape, model.weightBytes};
    addReckoned(forms);
    return forms;
}

QStringList modelNames()
{
    QStringList names;
    for (const CatalogueModel &model : catalogue())
        names << model.name;
    names.removeDuplicates();
    return names;
}

} // namespace coder
