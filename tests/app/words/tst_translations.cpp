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
