// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// The commands in the language of their environment; what programs read stays as it is.
class TstCommandLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommandSpeaksTheLanguageOfItsEnvironment_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        const QString english = u"There is no such session."_qs;
        QTest::newRow("German") << u"de_DE.UTF-8"_qs << u"Es gibt keine solche Sitzung."_qs;
        QTest::newRow("French") << u"fr_FR.UTF-8"_qs << u"Cette session n’existe pas."_qs;
        QTest::newRow("C") << u"C"_qs << english;
        QTest::newRow("a language we do not speak") << u"sv_SE.UTF-8"_qs << english;
    }

    void aCommandSpeaksTheLanguageOfItsEnvironment()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, said);
        CoderBed bed;
        bed.environment.insert(u"LC_ALL"_qs, value);
        const Ran spoken = bed.run({u"status"_qs, u"nobody"_qs});
        QCOMPARE(spoken.code, 3);
        QVERIFY2(QString::fromUtf8(spoken.err).contains(said), spoken.err.constData());
        const Ran json = bed.run({u"--json"_qs, u"status"_qs, u"nobody"_qs});
        QCOMPARE(json.code, 3);
        QVERIFY2(json.err.contains("\"message\":\"There is no such session.\""), json.err.constData());
    }
};

CODER_TEST(TstCommandLanguage);
#include "tst_commandlanguage.moc"
