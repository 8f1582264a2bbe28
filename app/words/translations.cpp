// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/translations.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace coder {
namespace {

const QString english = QStringLiteral("en");
const QString ownName = QStringLiteral("coder translations");

void silence()
{
    // A translator that is deleted takes itself out of the application.
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(ownName, Qt::FindDirectChildrenOnly));
}

QString localeOf(const QProcessEnvironment &environment)
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QString given = environment.value(QLatin1String(name)); !given.isEmpty())
            return given;
    return {};
}

// "de_AT.UTF-8@euro" is "de-AT".
QString languageTag(const QString &locale)
{
    return locale.section(QLatin1Char('@'), 0, 0)
        .section(QLatin1Char('.'), 0, 0)
        .replace(QLatin1Char('_'), QLatin1Char('-'));
}

// The catalogue installed last is asked first.
bool install(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(ownName);
    if (translator->load(name, folder) && QCoreApplication::installTranslator(translator))
        return true;
    delete translator;
    return false;
}

void installOwn(const QString &language)
{
    if (!install(QStringLiteral("coder_") + language, QStringLiteral(":/i18n")))
        log().error("the catalogue of the language {} is missing", language);
}

} // namespace

QStringList catalogueLanguages()
{
    return {english, QStringLiteral("de"), QStringLiteral("fr")};
}

QStringList wantedLanguages(const QProcessEnvironment &environment)
{
    const QString own = languageTag(localeOf(environment));
    if (own.isEmpty() || own == QLatin1String("C") || own == QLatin1String("POSIX"))
        return {};
    QStringList wanted;
    for (const QString &locale :
         environment.value(QStringLiteral("LANGUAGE")).split(QLatin1Char(':'), Qt::SkipEmptyParts))
        wanted << languageTag(locale);
    return wanted << own;
}

QString bestLanguage(const QStringList &wanted)
{
    for (const QString &locale : wanted)
        if (const QString language = locale.section(QLatin1Char('-'), 0, 0).toLower();
            catalogueLanguages().contains(language))
            return language;
    return english;
}

QString speak(const QString &choice)
{
    silence();
    const QString language = catalogueLanguages().contains(choice)
                                 ? choice
                                 : bestLanguage(wantedLanguages(QProcessEnvironment::systemEnvironment()));
    installOwn(english); // its plurals, and what another catalogue lacks
    if (language != english) {
        install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        installOwn(language);
    }
    return language;
}

} // namespace coder
