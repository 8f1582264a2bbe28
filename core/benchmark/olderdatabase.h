// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/runreader.h"

namespace coder::benchmark {

// benchmark-database.json of the older tool: {"version", "benchmarks": [records]}.
bool isOlderDatabase(const QJsonObject &json);

// Its records as results, one for each; what they measured is said at RunSource::OlderTool. A record that cannot be
// read is named by its place.
ResultFile olderResults(const QJsonObject &database);

} // namespace coder::benchmark
