// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/format.h"
#include "core/base/clock.h"
#include "core/session/stages.h"
#include "tests/support/runner.h"

#include <QSet>
#include <QTest>

using namespace coder;

namespace {
const QDateTime noon = fromIso(QStringLiteral("2026-03-01T12:00:00Z"));
} // namespace

class TstFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void moneyAlwaysHasTwoDigitsAndItsCurrency_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        const std::initializer_list<std::pair<qint64, const char *>> cases{
            {1040000, "US$1.04"},        {1000000, "US$1.00"}, {520000, "US$0.52"},       {7500, "US$0.01"},
            {4999, "less than US$0.01"}, {0, "US$0.00"},       {999995000, "US$1000.00"}, {5000, "US$0.01"}};
        for (const auto &[micros, text] : cases)
            QTest::addRow("%lld", static_cast<long long>(micros)) << micros << QString::fromUtf8(text);
    }
    void moneyAlwaysHasTwoDigitsAndItsCurrency()
    {
        QFETCH(qint64, micros);
        QTEST(moneyText(Money::micros(micros)), "text");
    }

    void anUnknownPriceIsNeverZero()
    {
        QCOMPARE(priceText(std::nullopt), u"price unknown"_qs);
        QCOMPARE(hourlyText(std::nullopt), u"price unknown"_qs);
        QCOMPARE(hourlyText(Money::dollars(1.05)), u"US$1.05/h"_qs);
    }

    void figuresFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(moneyText(Money::dollars(1234.5)).startsWith(u"1.234,50"_qs));
        QVERIFY(moneyText(Money::dollars(1234.5)).endsWith(u"US$"_qs));
        QCOMPARE(memoryText(9.5), u"9,5 GiB"_qs);
        QCOMPARE(clockText(noon, noon), u"12:00"_qs);
    }

    void durationsShowTheTwoLargestUnits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        const std::initializer_list<std::pair<qint64, const char *>> cases{
            {-5, "0 s"},     {0, "0 s"},           {59, "59 s"},   {60, "1 min"},   {3599, "59 min"},
            {3600, "1 h"},   {4320, "1 h 12 min"}, {14400, "4 h"}, {86400, "24 h"}, {172799, "47 h 59 min"},
            {172800, "2 d"}, {187200, "2 d 4 h"}};
        for (const auto &[seconds, text] : cases)
            QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds << QString::fromLatin1(text);
    }
    void durationsShowTheTwoLargestUnits()
    {
        QFETCH(qint64, seconds);
        QTEST(durationText(seconds), "text");
    }

    void timesAreAbsoluteAndRelative()
    {
        QCOMPARE(whenText(noon.addSecs(300), noon), u"12:05, in 5 min"_qs);
        QCOMPARE(whenText(noon.addSecs(-300), noon), u"11:55, 5 min ago"_qs);
        QCOMPARE(whenText(noon, noon), u"12:00, now"_qs);
        QCOMPARE(whenText(QDateTime(), noon), u"unknown"_qs);
        QCOMPARE(clockText(noon.addDays(1), noon), u"2026-03-02 12:00"_qs);
    }

    void timesOfDayHaveHoursAndMinutesOnly_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *name : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "ja_JP", "pt_BR"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void timesOfDayHaveHoursAndMinutesOnly()
    {
        QFETCH(QString, locale);
        QLocale::setDefault(QLocale(locale));
        const QString text = clockText(noon.addSecs(5 * 60 + 7), noon);
        QVERIFY2(text.contains(u"12:05"_qs) && !text.contains(u"07"_qs), qPrintable(text));
        QVERIFY2(moneyText(Money::dollars(1.05)).contains(u"US$"_qs), qPrintable(moneyText(Money::dollars(1.05))));
    }

    void theSystemsOwnCLocaleReadsAsAnyOther()
    {
        QLocale::setDefault(QLocale::system());
        if (QLocale().language() != QLocale::C)
            QSKIP("this computer's locale is not C: run under LC_ALL=C, as ctest does");
        QCOMPARE(moneyText(Money::dollars(1.05)), u"US$1.05"_qs);
        QCOMPARE(clockText(noon.addSecs(7), noon), u"12:00"_qs);
    }

    void sizesAreReadable()
    {
        QCOMPARE(sizeText(9500000000), u"9.5 GB"_qs);
        QCOMPARE(sizeText(512), u"512 bytes"_qs);
        QCOMPARE(memoryText(20), u"20 GiB"_qs);
        QCOMPARE(memoryText(9.47), u"9.5 GiB"_qs);
    }

    void everyPhaseAndStageHasWordsOfItsOwn()
    {
        QSet<QString> seen;
        for (int i = 0; i <= int(Phase::Unknown); ++i)
            seen << phaseText(Phase(i));
        QCOMPARE(seen.size(), int(Phase::Unknown) + 1);
        for (const Stage &stage : initialStages()) {
            QVERIFY2(stageText(stage.id) != stage.id, qPrintable(stage.id));
            seen << stageText(stage.id);
        }
        QCOMPARE(seen.size(), int(Phase::Unknown) + 1 + initialStages().size());
        QVERIFY(!seen.contains(QString()));
        QCOMPARE(stageText(u"of_a_newer_vm"_qs), u"of_a_newer_vm"_qs);
        for (int i = 0; i <= int(StageState::Skipped); ++i)
            QVERIFY(!stageStateText(StageState(i)).isEmpty());
    }

    void aBringUpTellsItsStage()
    {
        Session session;
        session.stages = initialStages();
        QCOMPARE(phaseLine(session), u"Creating, stage 1 of %1"_qs.arg(session.stages.size()));
        session.stages[0].state = StageState::Done;
        session.stages[1].state = StageState::Running;
        QCOMPARE(phaseLine(session), u"Creating, stage 2 of %1"_qs.arg(session.stages.size()));
        for (Stage &stage : session.stages)
            stage.state = StageState::Done;
        QCOMPARE(phaseLine(session), u"Creating, stage %1 of %1"_qs.arg(session.stages.size()));
        session.phase = Phase::Ready;
        QCOMPARE(phaseLine(session), u"Ready"_qs);
    }
};
CODER_TEST(TstFormat);
#include "tst_format.moc"
