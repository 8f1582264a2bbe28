// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/gpu.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstGpu : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlansIdTellsItsCards_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("card"); // empty = unknown
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("vram");
        const std::initializer_list<std::tuple<const char *, const char *, int, int>> cases{
            {"g2-gpu-rtx4000a1-s", "RTX 4000 Ada", 1, 20},
            {"g2-gpu-rtx4000a1-xl", "RTX 4000 Ada", 1, 20},
            {"g2-gpu-rtx4000a2-hs", "RTX 4000 Ada", 2, 40},
            {"g2-gpu-rtx4000a4-m", "RTX 4000 Ada", 4, 80},
            {"g1-gpu-rtx6000-1", "Quadro RTX 6000", 1, 24},
            {"g1-gpu-rtx6000-3", "Quadro RTX 6000", 3, 72},
            {"g3-gpu-rtxpro6000-blackwell-1", "RTX PRO 6000 Blackwell", 1, 96},
            {"g3-gpu-rtxpro6000-blackwell-4", "RTX PRO 6000 Blackwell", 4, 384},
            {"g4-gpu-b200-8", "", 0, 0},
            {"g6-standard-2", "", 0, 0},
            {"g1-accelerated-netint-vpu-t1u1-s", "", 0, 0},
            {"g2-gpu-rtx4000a0-s", "", 0, 0},
            {"g2-gpu-rtx4000a", "", 0, 0},
            {"g2-gpu-rtx4000ada1-s", "", 0, 0},
            {"", "", 0, 0},
        };
        for (const auto &[plan, card, count, vram] : cases)
            QTest::newRow(plan) << QString::fromLatin1(plan) << QString::fromLatin1(card) << count << vram;
    }
    void aPlansIdTellsItsCards()
    {
        QFETCH(QString, plan);
        QFETCH(QString, card);
        const auto gpus = gpusOf(plan);
        QCOMPARE(gpus.has_value(), !card.isEmpty());
        if (!gpus)
            return;
        QCOMPARE(gpus->card.name(), card);
        QTEST(gpus->count, "count");
        QTEST(gpus->vramGib(), "vram");
    }

    void theOldCardsHaveNoBfloat16()
    {
        QVERIFY(!gpusOf(u"g1-gpu-rtx6000-1"_qs)->card.hasBfloat16);
        QVERIFY(gpusOf(u"g2-gpu-rtx4000a1-s"_qs)->card.hasBfloat16);
    }
};
CODER_TEST(TstGpu);
#include "tst_gpu.moc"
