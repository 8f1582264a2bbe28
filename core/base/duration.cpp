// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

namespace coder {

Result<std::chrono::seconds> parseDuration(const QString &text)
{
    const QString unit = text.right(1);
    const int factor = unit == QLatin1String("s")   ? 1
                       : unit == QLatin1String("m") ? 60
                       : unit == QLatin1String("h") ? 3600
                                                    : 0;
    bool isNumber = false;
    const int count = text.left(text.size() - 1).toInt(&isNumber);
    if (factor == 0 || !isNumber || count < 1 || count > 1000000)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("\"%1\" is not a duration; write 900s, 30m or 4h").arg(text));
    return std::chrono::seconds(qint64(count) * factor);
}

} // namespace coder
