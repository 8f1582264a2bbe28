// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace coder {

// Ctrl+C, and "Copy" in a context menu, for a list's selected rows: the cells with tabs between, a line each.
void makeRowsCopyable(QAbstractItemView &view);

} // namespace coder
