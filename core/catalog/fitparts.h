// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/catalogue.h"

#include <QList>

#include <array>

namespace coder {

enum class FitPart {
    Weights,
    Cache,    // of one conversation of the context that is asked about
    Overhead, // CUDA, the profiling run, the graphs
    Spare,    // what is left for more conversations
    Reserved  // what vLLM leaves alone
};
inline constexpr std::array allFitParts{FitPart::Weights, FitPart::Cache, FitPart::Overhead, FitPart::Spare,
                                        FitPart::Reserved};

// What the memory of one GPU is used for, in GiB.
struct FitParts
{
    double vramGib = 0;
    int context = 0; // tokens of the conversation
    double weights = 0;
    double cache = 0;
    double overhead = 0;
    double spare = 0;
    double reserved = 0;
    double missing = 0; // more than may be used; 0 where all fits

    double sizeOf(FitPart part) const;
    double sum() const { return weights + cache + overhead + spare + reserved; }
};

// Empty where the memory or the model's size is not known. Without a context in the question, the longest that fits.
std::optional<FitParts> fitParts(const FitQuestion &question);

// The sizes in which GPUs are rented, of each family: for a question without a plan.
QList<PlanGpus> rentableGpus();

// How a model may be stored: as a repository of the catalogue has it, or, reckoned, as it would be in other numbers.
struct StoredForm
{
    QString id; // empty = reckoned
    QString quantization;
    ModelShape shape;
    std::optional<qint64> weightBytes;
};
QList<StoredForm> storedForms(const QString &name); // of all models called so; those of the catalogue first
QStringList modelNames();                           // each once, in the catalogue's order

} // namespace coder
