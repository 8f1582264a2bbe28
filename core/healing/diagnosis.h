// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/faultclass.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace coder::healing {

// What `docker inspect` says of a container.
struct ContainerState
{
    bool running = false;
    int exitCode = 0;
    bool oomKilled = false;
    QString error; // Docker's own words where it could not start it
};

// Reads the answer of `docker inspect`, whole or its State alone; nothing if it is neither.
std::optional<ContainerState> containerState(const QByteArray &json);

// What is known of a server that may be in trouble. Only the log is needed.
struct Symptoms
{
    QByteArray log; // of the container, from its start; any bytes
    std::optional<ContainerState> container;
    QByteArray kernelLog; // lines of `dmesg` or `journalctl -k` since the container's start
    QByteArray gpuReport; // what nvidia-smi printed, its errors too
};

struct Evidence
{
    enum class Source {
        Log,
        Kernel,
        Gpu,
        Container,
    };

    int line = 0; // in its source, from 1; 0 where there are no lines
    QString text;
    Source source = Source::Log;
};

struct Diagnosis
{
    FaultClass fault = FaultClass::StillStarting;
    double confidence = 0;    // 0 to 1
    QList<Evidence> evidence; // the root cause first, then what led to it
    // Figures that were read, by names such as estimated_max_model_len, kv_available_gib, free_gib, total_gib, port,
    // tensor_parallel_size, gpu_count: numbers, or text (model, vllm_version).
    QJsonObject values;
    QString explanation; // one or two English sentences; faultWords() marks them for translation
};

// Total: any bytes give a diagnosis, in time linear in their number.
Diagnosis diagnose(const Symptoms &symptoms);

// What a class means, in English, as it stands in the translation context "Fault".
const char *faultWords(FaultClass fault);

} // namespace coder::healing
