// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/receipt.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace coder {

// For other programs, in English whatever the locale: dollars as numbers, times as ISO 8601 UTC, null or an empty cell
// for what is not known.
QJsonObject receiptExport(const Receipt &receipt);
// The same as a table (RFC 4180), with a line of names first.
QByteArray receiptsCsv(const QList<Receipt> &receipts);
// A whole file: {"schema": 1, "receipts": […]}.
QByteArray receiptsJson(const QList<Receipt> &receipts);

// For people: "42 %", or "unknown".
QString shareText(const std::optional<double> &share);
// "1,234,567", or "unknown".
QString countText(const std::optional<qint64> &count);
// What idleness cost, as a whole sentence that also says when it is not known.
QString idleCostText(const std::optional<Money> &idle, const std::optional<double> &share);

} // namespace coder
