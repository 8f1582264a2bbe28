// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QStringList>

namespace coder {

// Rows of cells as lines, each column as wide as its widest cell; the last one is not filled up.
QString tableText(const QList<QStringList> &rows);

} // namespace coder
