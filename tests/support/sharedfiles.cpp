// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QFileInfo>

namespace coder::test {

QString sharedPath(const QString &sourceDir, const QString &relative)
{
    const QString root = qEnvironmentVariable("CODER_SHARED", sourceDir + QStringLiteral("/../shared"));
    const QString path = QDir::cleanPath(root + QLatin1Char('/') + relative);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace coder::test
