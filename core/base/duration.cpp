// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

namespace coder {
namespace {
int secondsIn(QChar unit)
{
    switch (unit.unicode()) {
    case u's':
        return 1;
    case u'm':
        return 60;
    case u'h':
        return 3600;
    default:
        return 0;
    }
}
} // namespace

Result<std::chrono::seconds> parseDuration(const QString &text)
{
    const int factor = text.isEmpty() ? 0 : secondsIn(text.back());
    bool isNumber = false;
    const int count = text.left(text.size() - 1).toInt(&isNumber);
    if (factor == 0 || !isNumber || count < 1 || count > 1000000)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("\"%1\" is not a duration; write 900s, 30m or 4h").arg(text));
    return std::chrono::seconds(qint64(count) * factor);
}

} // namespace coder
