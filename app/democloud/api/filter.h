// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"

#include <optional>

namespace coder::demo {

// The provider's X-Filter: a JSON object of fields and operators (+and +or +eq +neq +gt +gte +lt +lte +contains
// +order_by +order) over the items of a list. A dotted field reads inside objects. On an array of strings a plain value
// means "has this element", +contains "an element contains this".

// What is wrong with a filter, or nothing: broken JSON, a field that is not in `filterable`, an unknown operator.
std::optional<Refusal> filterProblem(const QByteArray &filter, const QStringList &filterable);
// The items that match, ordered if the filter asks for it. Expects a filter without a problem; empty = all.
QJsonArray filtered(const QJsonArray &items, const QByteArray &filter);

} // namespace coder::demo
