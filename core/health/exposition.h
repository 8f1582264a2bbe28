// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <functional>
#include <optional>

namespace coder {

// One sample of the text that Prometheus scrapes. The views point into the text that was read.
struct ExpositionSample
{
    QByteArrayView name;
    QByteArrayView labels; // between the braces, as written
    double value = 0;      // may be NaN or infinite

    // A label's value with its escapes undone; empty if there is none.
    QByteArray label(const char *key) const;
};

// Calls `take` for each sample of the text, in its order. Comments, what is no sample, and the rest after a cut are
// left out. Formats: Prometheus text 0.0.4 and OpenMetrics 1.0 (timestamps and exemplars are skipped). Linear in the
// text.
void readExposition(QByteArrayView text, const std::function<void(const ExpositionSample &)> &take);

} // namespace coder
