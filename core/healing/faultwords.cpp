// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/diagnosis.h"

#include <QCoreApplication>

#include <array>

namespace coder::healing {
namespace {

// In the order of FaultClass.
constexpr std::array words = {
    QT_TRANSLATE_NOOP("Fault", "The model server is up, and nothing in its log stops it."),
    QT_TRANSLATE_NOOP("Fault", "The model server is still starting. Nothing in its log speaks of a failure."),
    QT_TRANSLATE_NOOP("Fault", "The model server was stopped from outside. It did not fail."),
    QT_TRANSLATE_NOOP("Fault", "The model server refuses one of its arguments."),
    QT_TRANSLATE_NOOP("Fault", "The context asked for is longer than the model was made for."),
    QT_TRANSLATE_NOOP("Fault", "The model is to be spread over more GPUs than there are."),
    QT_TRANSLATE_NOOP("Fault", "The model's attention heads or layers cannot be divided evenly among that many GPUs."),
    QT_TRANSLATE_NOOP("Fault", "The model's weights do not fit into the memory of the GPUs."),
    QT_TRANSLATE_NOOP("Fault", "The GPU's memory runs out while the server tries its largest batch."),
    QT_TRANSLATE_NOOP("Fault", "The GPU's memory runs out while the KV cache is set aside."),
    QT_TRANSLATE_NOOP("Fault", "The GPU's memory runs out while CUDA graphs are compiled or recorded."),
    QT_TRANSLATE_NOOP("Fault", "The GPU's memory runs out while the sampler warms up for as many requests at once."),
    QT_TRANSLATE_NOOP("Fault", "The GPU's memory ran out while requests were served."),
    QT_TRANSLATE_NOOP("Fault", "The VM's own memory does not suffice for what the server keeps outside the GPU."),
    QT_TRANSLATE_NOOP("Fault", "After the weights no GPU memory is left for the KV cache."),
    QT_TRANSLATE_NOOP("Fault", "The KV cache is too small for one request of the context asked for."),
    QT_TRANSLATE_NOOP("Fault", "Something else holds memory of the GPU that the server was to have."),
    QT_TRANSLATE_NOOP("Fault", "The VM ran out of memory, and its kernel ended the model server."),
    QT_TRANSLATE_NOOP("Fault", "This GPU or this model cannot calculate with the number format asked for."),
    QT_TRANSLATE_NOOP("Fault", "This GPU or this version of vLLM cannot run the model's quantisation."),
    QT_TRANSLATE_NOOP("Fault", "The server's image holds no code for this kind of GPU."),
    QT_TRANSLATE_NOOP("Fault", "This version of vLLM does not know the model's architecture."),
    QT_TRANSLATE_NOOP("Fault", "The model comes with code of its own, which runs only if you trust it."),
    QT_TRANSLATE_NOOP("Fault", "The model has no chat template, or the one named does not exist."),
    QT_TRANSLATE_NOOP("Fault", "A file of the model's weights is damaged or incomplete."),
    QT_TRANSLATE_NOOP("Fault", "The model, its revision or one of its files does not exist under this name."),
    QT_TRANSLATE_NOOP("Fault",
                      "The model's owner asks for a licence to be accepted, or the token is missing or wrong."),
    QT_TRANSLATE_NOOP("Fault", "Hugging Face has been asked too often and answers no more for a while."),
    QT_TRANSLATE_NOOP("Fault", "Hugging Face cannot be reached from the VM, or a download broke off."),
    QT_TRANSLATE_NOOP("Fault", "The VM's disk is full."),
    QT_TRANSLATE_NOOP("Fault", "Another program has the port of the model server."),
    QT_TRANSLATE_NOOP("Fault", "Docker cannot hand the GPUs to the container."),
    QT_TRANSLATE_NOOP("Fault", "The container finds no GPU."),
    QT_TRANSLATE_NOOP("Fault", "The VM's GPU driver does not fit the server's CUDA version."),
    QT_TRANSLATE_NOOP("Fault", "A GPU of this VM is faulty."),
    QT_TRANSLATE_NOOP("Fault", "The shared memory through which the GPUs' processes talk is too small."),
    QT_TRANSLATE_NOOP("Fault", "The GPUs cannot read each other's memory directly."),
    QT_TRANSLATE_NOOP("Fault", "The GPUs' processes cannot set up their connection to each other."),
    QT_TRANSLATE_NOOP("Fault", "The Ray cluster that joins the GPUs does not come up."),
    QT_TRANSLATE_NOOP("Fault", "The model server's code crashed on the GPU."),
    QT_TRANSLATE_NOOP("Fault", "The model server waited for itself until its own time limit."),
    QT_TRANSLATE_NOOP("Fault", "The model server fails over a defect, or over parts that do not fit each other."),
    QT_TRANSLATE_NOOP("Fault", "The model server died, and its log does not say why."),
};
static_assert(words.size() == static_cast<std::size_t>(FaultClass::EngineDiedUnknown) + 1);

} // namespace

const char *faultWords(FaultClass fault)
{
    return words.at(static_cast<std::size_t>(fault));
}

} // namespace coder::healing
