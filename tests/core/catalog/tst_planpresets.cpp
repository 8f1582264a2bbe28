// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/planpresets.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstPlanPresets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPresetFitsItsPlanAsItIsToday_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"rtx4000-1gpu", "rtx6000-1gpu", "rtx4000-2gpu", "rtx6000-2gpu", "rtx6000-4gpu"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everyPresetFitsItsPlanAsItIsToday()
    {
        QFETCH(QString, id);
        const PlanPreset *preset = findPlanPreset(id);
        QVERIFY(preset);
        const auto gpus = gpusOf(QString::fromLatin1(preset->plan));
        QVERIFY(gpus);
        QVERIFY(fitsOn(preset->served, *gpus));
        QCOMPARE(settingsOf(*preset).value(u"VLLM_TENSOR_PARALLEL_SIZE"_qs), QString::number(gpus->count));
        QCOMPARE(QString::fromLatin1(preset->dtype), gpus->card.hasBfloat16 ? u"auto"_qs : u"half"_qs);
    }

    void whatTheOlderToolMeantForOneQuadroWouldNotFitIt()
    {
        Preset meant = findPlanPreset(u"rtx4000-2gpu"_qs)->served; // 32B in 4 bits
        meant.contextTokens = 32768;
        QVERIFY(!fitsOn(meant, *gpusOf(u"g1-gpu-rtx6000-1"_qs)));
        QVERIFY(fitsOn(meant, *gpusOf(u"g1-gpu-rtx6000-2"_qs)));
    }

    void theFiveProfilesKeepTheirNumbers()
    {
        QCOMPARE(perfProfiles().size(), size_t(5));
        QCOMPARE(findPerfProfile(u"A"_qs)->gpuMemoryUtilization, 0.80);
        QCOMPARE(findPerfProfile(u"e"_qs)->maxNumSeqs, 4);
        QVERIFY(!findPerfProfile(u"F"_qs) && !findPerfProfile(QString()) && !findPlanPreset(u"rtx9000"_qs));
    }
};
CODER_TEST(TstPlanPresets);
#include "tst_planpresets.moc"
