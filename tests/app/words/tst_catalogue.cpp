// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/scenario/scenario.h"
#include "app/words/catalogue.h"
#include "app/words/explain.h"
#include "core/base/errorlist.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace coder;

// Every error a person can be shown has an entry in docs/errors.md, in the words of the programs.
class TstCatalogue : public QObject
{
    Q_OBJECT

    static QString catalogue()
    {
        QFile file(QStringLiteral(CODER_SOURCE_DIR "/docs/errors.md"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    // A code is any number that explain() has words for: none can be left out of the list of names.
    void everyCodeHasANameOfItsOwn()
    {
        QSet<QString> names;
        int codes = 0;
        while (!explain({ErrorCode(codes), {}}, MoneyState::NothingRented).title.isEmpty()) {
            const QString id = errorId(ErrorCode(codes));
            QCOMPARE(int(errorCodeFromId(id)), codes);
            names << id;
            ++codes;
        }
        QCOMPARE(names.size(), codes);
        QCOMPARE(allErrorCodes().size(), codes);
        QVERIFY(codes > 50);
    }

    void everyCodeHasAnEntryInTheProgramsWords_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : allErrorCodes())
            QTest::newRow(qPrintable(errorId(code))) << int(code);
    }
    void everyCodeHasAnEntryInTheProgramsWords()
    {
        QFETCH(int, code);
        const Explanation words = explain({ErrorCode(code), {}}, MoneyState::NothingRented);
        const QString entry = errorEntry(errorId(ErrorCode(code)));
        const QStringList lines = entry.split(u'\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(0), u"- **You see:** "_qs + words.title);
        QVERIFY2(lines.at(1).startsWith(u"- **It means:** "_qs), qPrintable(entry));
        QVERIFY2(lines.at(2).startsWith(u"- **Money:** "_qs), qPrintable(entry));
        QVERIFY2(lines.at(3).startsWith(u"- **By itself:** "_qs), qPrintable(entry));
        QCOMPARE(lines.at(4), u"- **You:** "_qs + words.next);
        QVERIFY2(lines.at(5).startsWith(u"- **Played by:** "_qs), qPrintable(entry));
    }

    void noEntryIsForAnErrorThatDoesNotExist()
    {
        static const QRegularExpression heading(u"^## ([a-z_]+)$"_qs, QRegularExpression::MultilineOption);
        QStringList known;
        for (const ErrorCode code : allErrorCodes())
            known << errorId(code);
        for (auto found = heading.globalMatch(catalogue()); found.hasNext();) {
            const QString id = found.next().captured(1);
            QVERIFY2(known.contains(id), qPrintable(id));
        }
    }

    void everyScenarioIsInTheCatalogueAndNoOther()
    {
        const QString text = catalogue();
        for (const demo::Scenario &scenario : demo::scenarios())
            QVERIFY2(text.contains(u"| `%1` | %2 | "_qs.arg(scenario.name, scenario.sentence)),
                     qPrintable(scenario.name));
        static const QRegularExpression played(u"^- \\*\\*Played by:\\*\\* (.*)$"_qs,
                                               QRegularExpression::MultilineOption);
        static const QRegularExpression name(u"`([a-z0-9-]+)`"_qs);
        for (auto line = played.globalMatch(text); line.hasNext();) {
            const QString names = line.next().captured(1);
            for (auto each = name.globalMatch(names); each.hasNext();) {
                const QString one = each.next().captured(1);
                QVERIFY2(demo::findScenario(one), qPrintable(one));
            }
        }
    }

    void anEntryIsReadAsText()
    {
        const QString text = errorEntryText(u"sold_out"_qs);
        QVERIFY(text.startsWith(u"You see: The region has none left"_qs));
        QVERIFY(text.contains(u"Played by: sold-out"_qs));
        QVERIFY(!text.contains(u'*') && !text.contains(u'`'));
        QVERIFY(errorEntry(u"no_such_error"_qs).isEmpty());
        QVERIFY(errorEntry({}).isEmpty());
    }

    void aLongDetailIsShownByWhatTellsTheCause_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("short") << u"weights: nothing there"_qs << QStringList{u"weights: nothing there"_qs};
        QTest::newRow("empty") << QString() << QStringList();
        QString log = u"engine: The engine ended with exit code 1 while loading.\n"_qs;
        for (int i = 0; i < 20; ++i)
            log += u"\x1b[1;36m(EngineCore_DP0 pid=142)\x1b[0;0m\rLoading shards: %1%\n"_qs.arg(i);
        log += u"\x1b[1;36m(EngineCore_DP0 pid=142)\x1b[0;0m ERROR 11-22 07:24:53 [core.py:708] "
               u"torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 270.00 MiB.\n"
               u"(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above.\n"_qs;
        QTest::newRow("a log") << log
                               << QStringList{
                                      u"engine: The engine ended with exit code 1 while loading."_qs,
                                      u"torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 270.00 MiB."_qs};
        QString counting;
        for (int i = 0; i < 20; ++i)
            counting += u"line %1\n"_qs.arg(i);
        QTest::newRow("without a cause") << counting << QStringList{u"line 0"_qs,  u"line 15"_qs, u"line 16"_qs,
                                                                    u"line 17"_qs, u"line 18"_qs, u"line 19"_qs};
    }
    void aLongDetailIsShownByWhatTellsTheCause()
    {
        QFETCH(QString, detail);
        QFETCH(QStringList, lines);
        QCOMPARE(keyLines(detail), lines);
    }
};

CODER_TEST(TstCatalogue);

#include "tst_catalogue.moc"
