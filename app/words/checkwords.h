// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/advice.h"
#include "core/health/examination.h"

namespace coder {

// Whole sentences, but for a verdict, which stands behind a name.
QString verdictText(HealthVerdict verdict);
// A check's result as what was measured: a server that answers is not called healthy where no token came, and where
// nobody asked for one that is said.
QString measuredStateText(const Checkup &found);
QString findingText(Finding finding);
QString adviceText(const Recommendation &recommendation);
// What a way between two GPUs means for a model that is shared by both.
QString linkText(const GpuPair &pair);
// What an examination is doing.
QString examStageText(ExamStage stage);

} // namespace coder
