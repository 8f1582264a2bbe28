// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/translations.h"
#include "tests/support/runner.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTest>
#include <QTranslator>

using namespace coder;

namespace {

QString hours(int count)
{
    return QCoreApplication::translate("Notifier", "%n hour(s) billed, %1.", nullptr, count);
}

qsizetype installed()
{
    return QCoreApplication::instance()->findChildren<QTranslator *>().size();
}

} // namespace

class TstTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoReadsNoneOfOurLanguagesGetsEnglish_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("language");
        QTest::newRow("nothing said") << QStringList{} << u"en"_qs;
        QTest::newRow("the C locale") << QStringList{u"C"_qs} << u"en"_qs;
        QTest::newRow("German") << QStringList{u"de"_qs} << u"de"_qs;
        QTest::newRow("Austrian German") << QStringList{u"de-AT"_qs, u"de"_qs} << u"de"_qs;
        QTest::newRow("Canadian French") << QStringList{u"fr-CA"_qs} << u"fr"_qs;
        QTest::newRow("Swedish, else French") << QStringList{u"sv-SE"_qs, u"sv"_qs, u"fr"_qs, u"en"_qs} << u"fr"_qs;
        QTest::newRow("English before German") << QStringList{u"en-GB"_qs, u"de"_qs} << u"en"_qs;
        QTest::newRow("Lower Sorbian, which begins like Danish") << QStringList{u"dsb-DE"_qs} << u"en"_qs;
    }

    void whoReadsNoneOfOurLanguagesGetsEnglish()
    {
        QFETCH(const QStringList, wanted);
        QTEST(bestLanguage(wanted), "language");
    }

    void theEnvironmentIsReadAsOtherProgramsDo_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QStringList>("wanted");
        QTest::newRow("nothing set") << QStringList{} << QStringList{};
        QTest::newRow("LANG") << QStringList{u"LANG=de_AT.UTF-8"_qs} << QStringList{u"de-AT"_qs};
        QTest::newRow("a variant") << QStringList{u"LANG=fr_FR@euro"_qs} << QStringList{u"fr-FR"_qs};
        QTest::newRow("LC_MESSAGES before LANG")
            << QStringList{u"LANG=de_DE.UTF-8"_qs, u"LC_MESSAGES=fr_FR.UTF-8"_qs} << QStringList{u"fr-FR"_qs};
        QTest::newRow("LC_ALL before both")
            << QStringList{u"LC_ALL=en_GB.UTF-8"_qs, u"LANG=de_DE.UTF-8"_qs, u"LC_MESSAGES=fr_FR.UTF-8"_qs}
            << QStringList{u"en-GB"_qs};
        QTest::newRow("LANGUAGE names others before") << QStringList{u"LANG=en_US.UTF-8"_qs, u"LANGUAGE=sv:de_DE:"_qs}
                                                      << QStringList{u"sv"_qs, u"de-DE"_qs, u"en-US"_qs};
        QTest::newRow("the C locale has no language")
            << QStringList{u"LC_ALL=C.UTF-8"_qs, u"LANG=de_DE.UTF-8"_qs, u"LANGUAGE=de"_qs} << QStringList{};
        QTest::newRow("an empty LC_ALL counts as none")
            << QStringList{u"LC_ALL="_qs, u"LANG=de_DE.UTF-8"_qs} << QStringList{u"de-DE"_qs};
    }

    void theEnvironmentIsReadAsOtherProgramsDo()
    {
        QFETCH(const QStringList, variables);
        QProcessEnvironment environment;
        for (const QString &variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QTEST(wantedLanguages(environment), "wanted");
    }

    void everyLanguageHasACatalogue()
    {
        for (const QString &language : catalogueLanguages()) {
            QVERIFY2(QFileInfo::exists(u":/i18n/coder_%1.qm"_qs.arg(language)), qPrintable(language));
            QCOMPARE(speak(language), language);
        }
    }

    void englishHasPlurals()
    {
        speak(u"en"_qs);
        QCOMPARE(hours(1), u"1 hour billed, %1."_qs);
        QCOMPARE(hours(3), u"3 hours billed, %1."_qs);
    }

    void theSystemsLanguageIsTakenWhereNoneIsChosen()
    {
        QCOMPARE(speak(u"system"_qs), u"en"_qs); // tests run in the C locale
    }

    void aLanguageTakesThePlaceOfTheOneBefore()
    {
        speak(u"fr"_qs);
        speak(u"de"_qs);
        speak(u"en"_qs);
        QCOMPARE(installed(), 1);
    }
};

CODER_TEST(TstTranslations);
#include "tst_translations.moc"
