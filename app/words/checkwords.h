// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/advice.h"
#include "core/health/examination.h"

namespace coder {

// Whole sentences, but for a verdict, which stands behind a name.
QString verdictText(HealthVerdict verdict);
QString findingText(Finding finding);
QString adviceText(const Recommendation &recommendation);
// What a way between two GPUs means for a model that is shared by both.
QString linkText(const GpuPair &pair);
// What an examination is doing.
QString examStageText(ExamStage stage);

} // namespace coder
