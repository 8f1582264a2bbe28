// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupparts.h"

#include <QLocale>

namespace coder::setup {
namespace {

QString gib(double amount)
{
    return QLocale().toString(amount, 'f', 1);
}

QString joined(const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return words.join(QStringLiteral(", "));
}

QList<Check> modelCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("model");
    const QString name = facts.reading.config.text(QStringLiteral("MODEL_ID"));
    if (name.isEmpty() || !facts.model)
        return {};
    if (*facts.model)
        return {ok(id, (*facts.model)->gated ? Say::tr("%1 exists; it is gated, and your token may read it.").arg(name)
                                             : Say::tr("%1 exists and is open to all.").arg(name))};
    const Error &error = facts.model->error();
    if (error.code == ErrorCode::ModelMissing)
        return {failed(id, Say::tr("Hugging Face does not know %1.").arg(name),
                       Say::tr("Correct MODEL_ID: it is owner/name, as on the model's page."))};
    if (error.code == ErrorCode::ModelGated)
        return {
            failed(id, Say::tr("%1 is gated, and it may not be read with what you gave.").arg(name),
                   Say::tr("Accept the licence on the model's page and set HUGGING_FACE_HUB_TOKEN in .env.secrets."))};
    return {unknown(id, Say::tr("%1 could not be looked up at Hugging Face.").arg(name), error)};
}

// The GPUs a launch would use: the setting, else all of the plan.
int usedGpus(const SetupFacts &facts)
{
    const int given = facts.reading.config.number(QStringLiteral("VLLM_TENSOR_PARALLEL_SIZE"));
    return given > 0 || !facts.card ? given : facts.card->count;
}

QList<Check> parallelCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("tensor_parallel");
    const int used = usedGpus(facts);
    if (!facts.card || used == 0)
        return {};
    const int gpus = facts.card->count;
    const QString legal = joined(facts.legalTensorParallel);
    if (used > gpus)
        return {failed(id,
                       Say::tr("VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPU(s).", nullptr, gpus).arg(used),
                       Say::tr("Set it to %1 or take it out.").arg(gpus))};
    if (!facts.legalTensorParallel.isEmpty() && !facts.legalTensorParallel.contains(used))
        return {failed(id, Say::tr("This model cannot be spread over %n GPU(s).", nullptr, used),
                       Say::tr("It can over: %1. Choose a TYPE with so many GPUs.").arg(legal))};
    if (used < gpus)
        return {
            warn(id,
                 Say::tr("The model is spread over %1 of the %n GPUs; the others are paid for and idle.", nullptr, gpus)
                     .arg(used),
                 Say::tr("Take VLLM_TENSOR_PARALLEL_SIZE out, or choose a smaller TYPE."))};
    if (facts.legalTensorParallel.isEmpty() && used > 1)
        return {warn(id, Say::tr("Whether this model can be spread over %n GPUs is not known.", nullptr, used), {})};
    return {ok(id, Say::tr("The model can be spread over the plan's %n GPU(s).", nullptr, gpus))};
}

QList<Check> fitCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("fit");
    if (!facts.fit)
        return {};
    const QString need = gib(facts.fit->neededGib);
    const QString have = gib(facts.fit->usableGib);
    if (facts.fit->neededGib >= facts.fit->usableGib)
        return {failed(id, Say::tr("The weights need %1 GiB on each GPU, and %2 GiB may be used.").arg(need, have),
                       Say::tr("Choose a TYPE with more GPU memory, or a quantised model."))};
    const QString weights =
        Say::tr("The weights need %1 of %2 GiB on each GPU; the rest is for the context.").arg(need, have);
    return {ok(id, weights)};
}

// vLLM reserves the whole context that is set, else the model's own, and does not start without room for it.
QList<Check> cacheCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("context_fit");
    const int set = facts.reading.config.number(QStringLiteral("VLLM_MAX_MODEL_LEN"));
    const int wanted = set > 0 ? set : facts.longestContext;
    if (!facts.fit || !facts.fit->maxContext || wanted == 0 || facts.fit->neededGib >= facts.fit->usableGib)
        return {};
    const QString room = QLocale().toString(*facts.fit->maxContext);
    const QString asked = QLocale().toString(wanted);
    if (wanted <= *facts.fit->maxContext)
        return {ok(id, Say::tr("A context of %1 tokens fits beside the weights.").arg(asked))};
    const QString sentence =
        Say::tr("A context of %1 tokens does not fit beside the weights; about %2 tokens do.").arg(asked, room);
    const QString mend = Say::tr("Set VLLM_MAX_MODEL_LEN to %1 at most, or choose a TYPE with more GPU memory.")
                             .arg(*facts.fit->maxContext);
    return {set > 0 ? failed(id, sentence, mend) : warn(id, sentence, mend)};
}

QList<Check> contextCheck(const SetupFacts &facts)
{
    const int wanted = facts.reading.config.number(QStringLiteral("VLLM_MAX_MODEL_LEN"));
    if (wanted == 0 || facts.longestContext == 0 || wanted <= facts.longestContext)
        return {};
    return {failed(QStringLiteral("context"),
                   Say::tr("VLLM_MAX_MODEL_LEN is %1, but the model was made for %2 tokens.")
                       .arg(wanted)
                       .arg(facts.longestContext),
                   Say::tr("Set it to %1 at most.").arg(facts.longestContext))};
}

QList<Check> formatCheck(const SetupFacts &facts)
{
    const bool wantsBfloat16 = facts.reading.config.text(QStringLiteral("VLLM_DTYPE")) == QLatin1String("bfloat16");
    if (!facts.card || facts.card->hasBfloat16 || !wantsBfloat16)
        return {};
    return {failed(QStringLiteral("dtype"), Say::tr("%1 cannot compute in bfloat16.").arg(facts.card->name),
                   Say::tr("Set VLLM_DTYPE to half, or choose a newer card."))};
}

} // namespace

QList<Check> modelChecks(const SetupFacts &facts)
{
    return modelCheck(facts) + parallelCheck(facts) + fitCheck(facts) + contextCheck(facts) + cacheCheck(facts)
           + formatCheck(facts);
}

} // namespace coder::setup
