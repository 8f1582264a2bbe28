// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/launcherscript.h"

#include "core/base/files.h"
#include "core/base/secret.h"
#include "core/clients/mirror.h"

#include <QCoreApplication>

namespace coder {
namespace {

QByteArray quoted(const QString &word)
{
    return shellQuoted(word.toLocal8Bit());
}

QByteArray sentence(const char *text)
{
    return quoted(QCoreApplication::translate("LauncherScript", text));
}

} // namespace

QByteArray launcherScript(const QString &folder, const QStringList &command)
{
    QByteArray words;
    for (const QString &word : command)
        words += ' ' + quoted(word);
    const QByteArray hold = "  printf '%s\\n' " + sentence(QT_TRANSLATE_NOOP("LauncherScript", "Press Enter to close."))
                            + "\n  read -r _\n  exit 1\n";
    return "#!/bin/sh\nrm -f -- \"$0\"\ncd -- " + quoted(folder) + " || {\n" + hold + "}\n" + words.trimmed()
           + " && exit 0\n" + "{\n  printf '\\n%s\\n' "
           + sentence(QT_TRANSLATE_NOOP("LauncherScript", "aider ended with an error; its words are above.")) + '\n'
           + hold + "}\n";
}

Result<QString> writeLauncherScript(const QString &runtime, const QString &folder, const QStringList &command)
{
    if (!makePrivateFolder(runtime))
        return fail(ErrorCode::FileUnwritable, runtime);
    const QString path =
        runtime + QStringLiteral("/launch-") + QString::fromLatin1(randomSecret(16).reveal()) + QStringLiteral(".sh");
    if (const auto written = writePrivate(path, launcherScript(folder, command), 0700); !written)
        return fail(written.error());
    return path;
}

} // namespace coder
