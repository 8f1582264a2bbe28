// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/roomfor.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace coder {
namespace {

constexpr double usualLine = 17; // pixels, of ten points at 96 dpi

} // namespace

QSize roomFor(const QWidget &window, QSize atUsualLetters)
{
    const double scale = std::max(1.0, window.fontMetrics().height() / usualLine);
    const QSize wanted(qRound(atUsualLetters.width() * scale), qRound(atUsualLetters.height() * scale));
    const QScreen *screen = window.screen();
    return screen ? wanted.boundedTo(screen->availableSize()) : wanted;
}

void growToText(QWidget &window)
{
    QLayout *layout = window.layout();
    if (!layout || !layout->hasHeightForWidth())
        return;
    layout->activate();
    if (const int needed = layout->totalHeightForWidth(window.width()); needed > window.height())
        window.resize(window.width(), needed);
}

} // namespace coder
