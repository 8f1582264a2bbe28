// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/fitparts.h"

namespace coder {

// One whole sentence: why a model does not fit, or what to know where it does.
QString fitReasonText(const FitReason &reason);

// The verdict in one sentence; says so where it cannot be told.
QString fitVerdictText(const MemoryFit &fit);

// The one sentence that matters where there is room for one: the verdict, or why it does not fit.
QString fitInShort(const MemoryFit &fit);

// "30.5 billion parameters (3.3 active), FP8, licence Apache-2.0", and whether the hub asks for consent.
QString modelFactsText(const CatalogueModel &model);

// What a part of the memory is used for; `context` = tokens of the conversation that is reckoned with.
QString fitPartText(FitPart part, int context);
// The whole bar in words: what there is, what holds what, and what is missing.
QString fitPartsText(const FitParts &parts);

// What a performance profile changes, and what for; empty for an id that is none.
QString profileText(const QString &id);

} // namespace coder
