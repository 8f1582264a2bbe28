// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"

namespace coder::demo {

// One page of a list in the provider's envelope {data, page, pages, results}; `page` counts from 1, `page_size` is
// 25 to 500 and 100 by default. A wrong number is a 400, a page behind the last one a 404.
Answer paged(const QJsonArray &items, const QUrlQuery &query);

} // namespace coder::demo
