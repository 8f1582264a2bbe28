// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QList>

namespace coder::test {

// Results as a benchmark keeps them: two plans and two models, one of them without p99 and price, one too short.
QList<QJsonObject> exampleResults();
// Of a shell that says what a benchmark half-way says.
QString exampleProgress();

} // namespace coder::test
