// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/comparisonreading.h"

namespace coder {

// The comparison as one file that loads nothing: the charts as they were seen (a PNG), their words, both tables.
QByteArray comparisonHtml(const Runs &runs, qsizetype baseline, const QByteArray &charts);

} // namespace coder
