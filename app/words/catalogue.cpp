// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/catalogue.h"

#include <QFile>
#include <QRegularExpression>

namespace coder {

QString errorEntry(const QString &id)
{
    QFile file(QStringLiteral(":/docs/errors.md"));
    if (id.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QString all = QString::fromUtf8(file.readAll());
    const QString heading = QStringLiteral("\n## ") + id + QLatin1Char('\n');
    const qsizetype at = all.indexOf(heading);
    if (at < 0)
        return {};
    static const QRegularExpression next(QStringLiteral("\n#{1,2} "));
    const qsizetype from = at + heading.size();
    const qsizetype to = all.indexOf(next, from);
    return all.mid(from, to < 0 ? -1 : to - from).trimmed();
}

QString errorEntryText(const QString &id)
{
    static const QRegularExpression marks(QStringLiteral("^- |\\*\\*|`"), QRegularExpression::MultilineOption);
    return errorEntry(id).remove(marks);
}

} // namespace coder
