// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preferencesautostart.h"

#include "app/desktop/about.h"
#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace coder {
namespace {

// A word of Exec= as the Desktop Entry specification quotes it: inside double quotes four characters are escaped, and
// that text is escaped once more as a string value; "%" begins a field code.
QString execWord(QString word)
{
    for (const QChar each : {u'\\', u'"', u'`', u'$'})
        word.replace(each, u"\\\\"_qs + (each == u'\\' ? u"\\\\"_qs : QString(each)));
    word.replace(u'%', u"%%"_qs);
    return u'"' + word + u'"';
}

} // namespace

QString autostartFile(const QProcessEnvironment &environment)
{
    const QString given = environment.value(u"XDG_CONFIG_HOME"_qs);
    const QString base = QDir::isAbsolutePath(given) ? given : environment.value(u"HOME"_qs) + u"/.config"_qs;
    return base + u"/autostart/"_qs + appId() + u".desktop"_qs;
}

bool isAutostarted(const QProcessEnvironment &environment)
{
    return QFileInfo::exists(autostartFile(environment));
}

Result<Unit> setAutostart(const QProcessEnvironment &environment, const QString &program, bool isOn)
{
    const QString path = autostartFile(environment);
    if (!isOn)
        return QFile::remove(path) || !QFileInfo::exists(path) ? Result<Unit>(Unit{})
                                                               : fail(ErrorCode::FileUnwritable, path);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::FileUnwritable, path);
    const QString text = u"[Desktop Entry]\nType=Application\nName="_qs + appName() + u"\nExec="_qs + execWord(program)
                         + u" --minimized\nIcon="_qs + appId() + u"\nX-GNOME-Autostart-enabled=true\n"_qs;
    return writePrivate(path, text.toUtf8());
}

} // namespace coder
