// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QString>

namespace coder::healing {

// Adds the figures a line of a log tells to `values`; what is there already stays.
void readFigures(const QString &line, QJsonObject *values);

} // namespace coder::healing
