// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/presets.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

Plan plan(const char *id, double hourly)
{
    Plan made;
    made.id = QString::fromLatin1(id);
    if (hourly > 0)
        made.hourly = Money::dollars(hourly);
    return made;
}

const QList<Plan> offered{
    plan("g1-gpu-rtx6000-1", 1.5),    plan("g1-gpu-rtx6000-3", 4.5),
    plan("g2-gpu-rtx4000a1-s", 0.52), plan("g2-gpu-rtx4000a1-m", 0.67),
    plan("g2-gpu-rtx4000a2-s", 1.05), plan("g2-gpu-rtx4000a2-m", 1.34),
    plan("g2-gpu-rtx4000a4-s", 2.96), plan("g3-gpu-rtxpro6000-blackwell-1", 3),
    plan("g9-gpu-unknown-1", 0.01),
};

} // namespace

class TstPresets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPresetGetsTheCheapestPlanItFitsOn_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("planId");
        QTest::newRow("fast") << u"fast"_qs << u"g2-gpu-rtx4000a1-s"_qs;
        QTest::newRow("balanced") << u"balanced"_qs << u"g2-gpu-rtx4000a2-s"_qs;
        QTest::newRow("largest") << u"largest"_qs << u"g2-gpu-rtx4000a4-s"_qs;
    }
    void eachPresetGetsTheCheapestPlanItFitsOn()
    {
        QFETCH(QString, preset);
        QFETCH(QString, planId);
        const auto found = cheapestFor(*findPreset(preset), offered);
        QVERIFY(found.has_value());
        QCOMPARE(found->id, planId);
    }

    void aTuringCardIsNotChosenForBfloat16()
    {
        QVERIFY(!cheapestFor(*findPreset(u"largest"_qs), {plan("g1-gpu-rtx6000-4", 6)}));
    }

    void headsThatCannotBeDividedRuleAPlanOut()
    {
        QVERIFY(!cheapestFor(*findPreset(u"balanced"_qs), {plan("g1-gpu-rtx6000-3", 4.5)}));
    }

    void aPlanWithoutAPriceIsNotSuggested()
    {
        QVERIFY(!cheapestFor(*findPreset(u"fast"_qs), {plan("g2-gpu-rtx4000a1-s", 0)}));
    }

    void unknownPurposesHaveNoPreset() { QVERIFY(findPreset(u"own"_qs) == nullptr); }
};

CODER_TEST(TstPresets);
#include "tst_presets.moc"
