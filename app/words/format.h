// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/session/monthoutlook.h"

#include <QLocale>
#include <optional>

namespace coder {

// Figures and names as people read them, in the locale of QLocale().

// "US$1.04": always two digits; "less than US$0.01" for what would round to nothing but is not.
QString moneyText(Money amount);
// The same, or "price unknown".
QString priceText(const std::optional<Money> &price);
// What a month comes to at worst, in its parts, beside its cap: two whole sentences.
QString monthText(const MonthOutlook &outlook, Money cap);
// "US$1.04/h", or "price unknown".
QString hourlyText(const std::optional<Money> &price);

// The two largest units: "45 s", "12 min", "1 h 12 min", "4 h", "2 d 4 h". Below a minute it counts seconds; minutes
// and more are rounded down.
QString durationText(qint64 seconds);
// "in 5 min", "5 min ago", "now".
QString relativeText(const QDateTime &time, const QDateTime &now);
// The time of day here ("18:42"), with the date where it is not today's. "unknown" for an invalid time.
QString clockText(const QDateTime &time, const QDateTime &now);
// Both: "18:42, in 5 min".
QString whenText(const QDateTime &time, const QDateTime &now);

// "9.5 GB", powers of ten, as downloads and disks are sold.
QString sizeText(qint64 bytes);
// "20 GiB", powers of two, as memory is.
QString memoryText(double gib);

// "Loading model", "Needs attention", …
QString phaseText(Phase phase);
// What the program did or met on its way, as a whole sentence.
QString noticeText(const Notice &notice);
// A stage of the bring-up by its id, as what is being done: "Downloading weights". An unknown id is shown as it is.
QString stageText(const QString &stageId);
QString stageStateText(StageState state);
// "Creating, stage 3 of 9" while stages are open, else the phase.
QString phaseLine(const Session &session);

} // namespace coder
