// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/catalogue.h"

namespace coder {

// A model of the catalogue held against a plan.
struct FittedModel
{
    const CatalogueModel *model; // never null; lives as long as the program
    MemoryFit fit;
};

// All models of the catalogue: those that fit first, the largest of them first; then those of which it is not known,
// then those that do not fit. Without a plan nothing is known.
QList<FittedModel> modelChoices(const std::optional<PlanGpus> &gpus);

// The context to set for a model on a plan; 0 = the model's own, also for one that is not in the catalogue.
int suggestedContext(const QString &modelId, const QString &planId);

} // namespace coder
