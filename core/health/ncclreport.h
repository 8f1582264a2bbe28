// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace coder {

// What the model server's log tells of how its GPUs talk to each other. The ways are told only with NCCL_DEBUG=INFO.
struct NcclReport
{
    QString version;             // "2.27.3"
    int direct = 0;              // channels by NVLink or PCIe, GPU to GPU
    int shared = 0;              // channels by the VM's own memory
    int network = 0;             // channels by the network, which is slow inside one VM
    bool isDirectOff = false;    // NCCL_P2P_DISABLE is set
    bool isAllReduceOff = false; // vLLM's own is not used
    QStringList warnings;        // what NCCL warned of, each once, at most eight
};

// Reads a log of any number of processes and starts; the last start counts. Linear in the text.
NcclReport parseNccl(const QByteArray &log);

// What of a log is worth reading here, as an extended regular expression for grep.
QByteArray ncclLines();

} // namespace coder
