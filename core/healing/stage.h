// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/exceptionline.h"
#include "core/healing/logscan.h"

#include <optional>

namespace coder::healing {

// At which part of its life a server ran out of GPU memory, which decides what helps: the innermost frame that names a
// stage, else the line's own words; nothing if neither does.
std::optional<FaultClass> memoryStage(QByteArrayView line, const QList<Frame> &frames);
// The same by how far the start-up had come.
FaultClass memoryStageByProgress(const LogScan &scan, const Sighting &sighting, const QList<Frame> &frames);

// What an exception says that no table knows, by its type and by who threw it.
FaultClass faultOfException(QByteArrayView type, QByteArrayView text, const QList<Frame> &frames);

} // namespace coder::healing
