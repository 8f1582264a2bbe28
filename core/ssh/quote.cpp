// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/quote.h"

namespace coder::ssh {

QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString uploadCommand(const QString &path, int mode, qsizetype size)
{
    // sh, because the login shell may be of another kind.
    const QString script =
        QStringLiteral("umask 077; set -C; new=%1.new.$$; "
                       "cat >\"$new\" && [ \"$(wc -c <\"$new\")\" -eq %2 ] && chmod %3 -- \"$new\" && "
                       "mv -fT -- \"$new\" %1 || { rm -f -- \"$new\"; exit 1; }");
    return QStringLiteral("sh -c ")
           + shellQuoted(script.arg(shellQuoted(path), QString::number(size), QString::number(mode, 8)));
}

} // namespace coder::ssh
