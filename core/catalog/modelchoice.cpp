// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelchoice.h"

#include <algorithm>
#include <tuple>

namespace coder {
namespace {

auto rankOf(const FittedModel &choice)
{
    const int verdict = !choice.fit.fits ? 1 : *choice.fit.fits ? 0 : 2;
    return std::tuple(verdict, -choice.model->parametersBillion);
}

} // namespace

QList<FittedModel> modelChoices(const std::optional<PlanGpus> &gpus)
{
    QList<FittedModel> choices;
    for (const CatalogueModel &model : catalogue()) {
        FitQuestion question;
        question.model = model.shape;
        choices << FittedModel{&model, memoryFit(gpus ? fitQuestion(model, *gpus) : question)};
    }
    std::ranges::stable_sort(choices, {}, rankOf);
    return choices;
}

int suggestedContext(const QString &modelId, const QString &planId)
{
    const CatalogueModel *model = findInCatalogue(modelId);
    const auto gpus = gpusOf(planId);
    return model && gpus ? suggestedContext(*model, memoryFit(fitQuestion(*model, *gpus))) : 0;
}

} // namespace coder
