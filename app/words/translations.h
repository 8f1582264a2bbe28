// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace coder {

// The languages there are catalogues of: "en", "de", "fr".
QStringList catalogueLanguages();

// The one of ours for somebody who reads `wanted` (as QLocale::uiLanguages() answers: "de-AT", the dearest first);
// "en" where there is none of them.
QString bestLanguage(const QStringList &wanted);

// From now on the application speaks `choice`, one of catalogueLanguages(); anything else means the language of the
// system (LC_ALL, LC_MESSAGES, LANG, LANGUAGE). Qt's own words follow where their catalogue is installed. Numbers,
// money and times are QLocale's and not touched. To be called before the first window; answers the language.
QString speak(const QString &choice);

} // namespace coder
