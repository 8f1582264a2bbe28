// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/memoryfit.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace coder;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    FitQuestion question;
    question.model = modelShape(QJsonDocument::fromJson(bytes(data, size)).object());
    promise(question.model.growingLayers() >= 0, "no layer is counted twice");
    promise(question.model.weightBytes() >= 0, "weights are no less than nothing");
    question.gpus = {48.0, 1 + int(size % 8), 89};
    question.context = size % 2 ? 32768 : 0;
    const MemoryFit fit = memoryFit(question);
    promise(fit.legalTensorParallel.contains(1), "one GPU is always legal");
    promise(!fit.kvCacheTokens || *fit.kvCacheTokens >= 0, "the cache holds no less than nothing");
    promise(!fit.maxContext || *fit.maxContext >= 0, "a context is no shorter than nothing");
    return 0;
}
