// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QMap>
#include <QStringList>

namespace coder::guest {

// What is served on the VM and how. Zero and empty mean "left to vLLM", unless a line says otherwise.
struct GuestSettings
{
    QString model;           // hub name, owner/name
    QString servedModelName; // what clients ask for
    bool gated = false;      // the hub gives the weights to a token only: the download waits for the pushed one
    int gpuCount = 0;        // of the plan; 0 = not known
    QString vllmImage = QStringLiteral("vllm/vllm-openai:v0.11.0");
    int tensorParallelSize = 0; // 0 = over all GPUs
    int maxModelLen = 0;
    double gpuMemoryUtilization = 0.90;
    int maxNumSeqs = 0;
    QString dtype = QStringLiteral("auto");
    QString kvCacheDtype = QStringLiteral("auto");
    QStringList extraArgs;
    bool openWebui = false;
    bool openWebuiAuth = true;
    QString openWebuiImage = QStringLiteral("ghcr.io/open-webui/open-webui:v0.6.35");
    bool hfCache = true; // weights are fetched ahead to the VM's disk; without it the engine itself fetches them
    bool healthchecks = true;
    bool ncclEnv = false;
    QString hubEndpoint;            // empty = the public hub
    qint64 expectedWeightBytes = 0; // of all files that are fetched, for the percentage; 0 = not known
};

// Reads the guest's settings by their .env names (VLLM_*, ENABLE_*, OPENWEBUI_*; see core/config/settings); other
// names are ignored, an empty value is an absent one. PERF_PROFILE stands for values of its own where no name says
// else. `gated`, `gpuCount`, `hubEndpoint` and `expectedWeightBytes` are the caller's to add. ConfigInvalid with the
// name in front of the detail.
Result<GuestSettings> guestSettings(const QString &model, const QString &servedModelName,
                                    const QMap<QString, QString> &env);

} // namespace coder::guest
