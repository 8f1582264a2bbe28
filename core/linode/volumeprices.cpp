// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/volumeprices.h"

#include "core/linode/read.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace coder::linode {

Result<VolumePrices> readVolumePrices(const QJsonObject &object)
{
    for (const QJsonValue &type : object["data"_L1].toArray()) {
        if (type["id"_L1].toString() != "volume"_L1)
            continue;
        VolumePrices prices;
        prices.monthlyPerGb = readPrice(type["price"_L1]["monthly"_L1]);
        for (const QJsonValue &row : type["region_prices"_L1].toArray())
            prices.ofRegion.insert(row["id"_L1].toString(), readPrice(row["monthly"_L1]));
        return prices;
    }
    return fail(ErrorCode::BadAnswer, u"/volumes/types without a volume"_qs);
}

} // namespace coder::linode
