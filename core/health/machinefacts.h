// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/enginesetup.h"
#include "core/health/ncclreport.h"
#include "core/health/topology.h"

namespace coder {

// What a VM tells once of itself and its model server, and does not change while it is looked at.
struct MachineFacts
{
    bool isTold = false;
    int cores = 0;        // 0 = not told
    double memoryMib = 0; // of the VM itself; 0 = not told
    Topology topology;
    EngineSetup setup;
    NcclReport nccl;
};

// One command for all of it; changes nothing. `container`: the model server's.
QString machineFactsCommand(const QString &container);
MachineFacts parseMachineFacts(const QByteArray &printed);

} // namespace coder
