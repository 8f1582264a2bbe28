// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace coder {

// The languages there are catalogues of: "en", "de", "fr".
QStringList catalogueLanguages();

// The languages the environment asks for, the dearest first ("de-AT"), by the rules of gettext: LC_ALL, LC_MESSAGES or
// LANG names the locale, and where it is a real one, LANGUAGE may name others before it. Nothing in the C locale.
QStringList wantedLanguages(const QProcessEnvironment &environment);

// The one of ours for somebody who reads `wanted`; "en" where there is none of them.
QString bestLanguage(const QStringList &wanted);

// From now on the application speaks `choice`, one of catalogueLanguages(); anything else means what the
// environment asks for. Qt's own words follow where their catalogue is installed. Numbers,
// money and times are QLocale's and not touched. To be called before the first window; answers the language.
QString speak(const QString &choice);

} // namespace coder
