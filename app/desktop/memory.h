// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace coder {

// How little the program keeps while it only waits in the tray.

// Before the first thread: the few of them share one heap, instead of one each that is never given back.
void shareOneHeap();
// The window was hidden: its picture, cached pictures and free memory go back to the system. Shown again, it is painted
// anew.
void giveBackMemoryOf(QWidget &hiddenWindow);

} // namespace coder
