// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/paging.h"

namespace coder::demo {
namespace {

constexpr int smallestPage = 25;
constexpr int largestPage = 500;
constexpr int usualPage = 100;

int numberOf(const QUrlQuery &query, const QString &key, int otherwise)
{
    if (!query.hasQueryItem(key))
        return otherwise;
    bool ok = false;
    const int number = query.queryItemValue(key).toInt(&ok);
    return ok ? number : -1;
}

} // namespace

Answer paged(const QJsonArray &items, const QUrlQuery &query)
{
    const int page = numberOf(query, u"page"_qs, 1);
    const int size = numberOf(query, u"page_size"_qs, usualPage);
    if (page < 1)
        return refused(400, {{u"Must be 1 or greater"_qs, u"page"_qs}});
    if (size < smallestPage || size > largestPage)
        return refused(400, {{u"Must be 25-500"_qs, u"page_size"_qs}});
    const int results = int(items.size());
    const int pages = qMax(1, (results + size - 1) / size);
    if (page > pages)
        return notFound();
    QJsonArray data;
    for (int i = (page - 1) * size; i < qMin(results, page * size); ++i)
        data.append(items.at(i));
    return jsonAnswer(
        QJsonObject{{u"data"_qs, data}, {u"page"_qs, page}, {u"pages"_qs, pages}, {u"results"_qs, results}});
}

} // namespace coder::demo
