// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/contrast.h"

#include <algorithm>
#include <cmath>

namespace coder {
namespace {

QColor mixed(const QColor &ink, const QColor &paper, double share)
{
    const auto part = [share](double one, double other) { return float(one * share + other * (1 - share)); };
    return QColor::fromRgbF(part(ink.redF(), paper.redF()), part(ink.greenF(), paper.greenF()),
                            part(ink.blueF(), paper.blueF()));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &ink, const QColor &paper)
{
    const double one = luminance(mixed(ink, paper, ink.alphaF()));
    const double other = luminance(paper);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor quietInk(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    constexpr double enough = readableContrast + 0.3; // rounding, and lists whose ground is a little darker
    for (int percent = 60; percent < 100; percent += 4)
        if (const QColor quiet = mixed(text, window, percent / 100.0); contrast(quiet, window) >= enough)
            return quiet;
    return text;
}

} // namespace coder
