// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hub/hubrules.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace coder;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = bytes(data, size);
    const QString id = QString::fromUtf8(text);
    promise(!isModelId(id) || (!id.contains(QLatin1String("..")) && id.count(u'/') <= 1),
            "a model's id names no other path");
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const std::optional<qint64> weights = weightBytes(object);
    promise(!weights || *weights > 0, "weights are above zero or unknown");
    (void)readHubModel(object);
    return 0;
}
