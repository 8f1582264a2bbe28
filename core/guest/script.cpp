// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/script.h"

#include <QFile>

namespace coder::guest {

QByteArray script(const QString &name)
{
    QFile file(QStringLiteral(":/guest/") + name);
    const bool isBuiltIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isBuiltIn);
    return isBuiltIn ? file.readAll() : QByteArray();
}

} // namespace coder::guest
