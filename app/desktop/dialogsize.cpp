// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogsize.h"

#include "app/desktop/roomfor.h"

#include <QScreen>
#include <QSettings>

namespace coder {
namespace {

QString keyOf(const QDialog &dialog)
{
    return u"dialogs/"_qs + QString::fromLatin1(dialog.metaObject()->className()).section(u"::"_qs, -1);
}

} // namespace

void rememberSize(QDialog &dialog, const QString &stateFolder, QSize first)
{
    const QString file = stateFolder + u"/window.ini"_qs;
    const QSize kept = QSettings(file, QSettings::IniFormat).value(keyOf(dialog)).toSize();
    dialog.resize(kept.isValid() ? kept.boundedTo(dialog.screen()->availableSize()) : roomFor(dialog, first));
    QObject::connect(&dialog, &QDialog::finished, &dialog,
                     [&dialog, file] { QSettings(file, QSettings::IniFormat).setValue(keyOf(dialog), dialog.size()); });
}

} // namespace coder
