// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace coder {

// How the model server was told to use the GPUs. What its arguments do not name is absent: vLLM's own default then.
struct EngineSetup
{
    bool isKnown = false; // its arguments were read
    std::optional<int> tensorParallel;
    std::optional<int> pipelineParallel;
    std::optional<int> maxModelLen;
    std::optional<int> maxNumSeqs;
    std::optional<double> memoryShare; // of each GPU, 0 to 1
    QString kvCacheDtype;
    bool isEager = false;        // without CUDA graphs
    bool isAllReduceOff = false; // vLLM's own, between GPUs

    // How many GPUs it takes; vLLM takes one where nothing is said.
    int gpusWanted() const { return tensorParallel.value_or(1) * pipelineParallel.value_or(1); }
};

// Reads the words behind `vllm serve` as a JSON array (`docker inspect --format '{{json .Config.Cmd}}'`).
EngineSetup parseEngineSetup(const QByteArray &json);

} // namespace coder
