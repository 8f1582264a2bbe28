// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/memory.h"

#include <QBackingStore>
#include <QPixmapCache>
#include <QWidget>

#include <malloc.h>

namespace coder {

void shareOneHeap()
{
    ::mallopt(M_ARENA_MAX, 1);
}

void giveBackMemoryOf(QWidget &hiddenWindow)
{
    if (QBackingStore *picture = hiddenWindow.backingStore())
        picture->resize(QSize(1, 1)); // Qt makes it as large as the window again before it paints
    QPixmapCache::clear();
    ::malloc_trim(0);
}

} // namespace coder
