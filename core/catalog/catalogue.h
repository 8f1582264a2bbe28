// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/catalog/gpu.h"
#include "core/catalog/memoryfit.h"

#include <QStringList>

namespace coder {

// A coding model this program knows: what it is, under which terms, how vLLM and aider have to be told of it, and the
// figures from which its fit is reckoned without asking the hub.
struct CatalogueModel
{
    QString id;   // owner/name at the hub
    QString name; // as people call it: "Qwen3 Coder 30B A3B"
    double parametersBillion = 0;
    double activeBillion = 0; // that work on one token; 0 = all of them
    QString quantization;     // "bfloat16", "FP8", "AWQ, 4 bits"
    QString licence;          // its short name
    bool isGated = false;     // the hub gives it to those who accepted its terms
    int context = 0;          // tokens it was made for
    QString toolParser;       // vLLM's --tool-call-parser; empty = it calls no tools
    QString reasoningParser;  // vLLM's --reasoning-parser; empty = it does not think aloud
    QString editFormat;       // aider's
    QStringList arguments;    // more that vLLM has to be told to load it
    std::optional<qint64> weightBytes;
    ModelShape shape;
    QString source; // address of the config.json the figures were taken from
};

// Reads a file of models; see resources/catalogue/models.json. InvalidInput names the model and the field that is
// wrong, missing or twice.
Result<QList<CatalogueModel>> catalogueFrom(const QByteArray &json);

// The models that come with the program, as they are in the file.
const QList<CatalogueModel> &catalogue();
// Without regard to case, as the hub finds it; nullptr for one that is not in the catalogue.
const CatalogueModel *findInCatalogue(const QString &id);

// What vLLM is given so that clients may call tools and see the thinking apart, and to load the model at all. What
// `given` (the options set by hand) says already is left out, and all of a subject it speaks of: no parser of ours
// beside one of the user's.
QStringList modelArguments(const QString &modelId, const QStringList &given);

// The question whether a model fits a plan, spread over all of its GPUs as a session is.
FitQuestion fitQuestion(const CatalogueModel &model, const PlanGpus &gpus);

// A context to set where the model's own does not fit: whole thousands of 1024 tokens with a tenth kept back, since
// what is reckoned is not measured. 0 = the model's own fits, or nothing does.
int suggestedContext(const CatalogueModel &model, const MemoryFit &fit);

} // namespace coder
