// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDateTime>

namespace coder::test {

// What lies beside the source tree of real machines (data/nvidia-smi, data/vllm/metrics), as a VM's sampler would have
// streamed it for five minutes: the card `card` ("h200_query-gpu_load.txt") and vLLM, idle for the first half and under
// load for the second. Empty where the recordings are not there.
QByteArray recordedSamples(const QString &card, const QDateTime &now);

} // namespace coder::test
