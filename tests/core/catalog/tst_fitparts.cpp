// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fitparts.h"
#include "tests/support/runner.h"

#include <QTest>

#include <cmath>

using namespace coder;

namespace {

FitQuestion ask(const char *model, const char *plan, int context = 0)
{
    FitQuestion question =
        fitQuestion(*findInCatalogue(QString::fromLatin1(model)), *gpusOf(QString::fromLatin1(plan)));
    question.context = context;
    return question;
}

} // namespace

class TstFitParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFitsFillsTheGpuExactly()
    {
        const auto parts = fitParts(ask("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ", "g2-gpu-rtx4000a1-s", 16384));
        QVERIFY(parts);
        QVERIFY(std::abs(parts->sum() - 20) < 1e-9);
        QCOMPARE(parts->missing, 0.0);
        QVERIFY(std::abs(parts->weights - 9.276) < 0.01);
        QCOMPARE(parts->cache, 3.0); // 16384 tokens of 192 KiB
        QVERIFY(std::abs(parts->reserved - 2) < 1e-9);
        QVERIFY(parts->overhead > 1 && parts->overhead < 2);
    }

    void moreContextTakesFromWhatIsLeft()
    {
        const auto few = fitParts(ask("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ", "g2-gpu-rtx4000a1-s", 8192));
        const auto many = fitParts(ask("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ", "g2-gpu-rtx4000a1-s", 16384));
        QCOMPARE(many->cache, 2 * few->cache);
        QVERIFY(std::abs((few->spare - many->spare) - few->cache) < 1e-9);
    }

    void aCacheOfHalfTheBitsIsHalfAsLarge()
    {
        FitQuestion question = ask("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ", "g2-gpu-rtx4000a1-s", 16384);
        question.kvBytes = 1;
        QCOMPARE(fitParts(question)->cache, 1.5);
    }

    void whatDoesNotFitTellsWhatIsMissing()
    {
        const auto parts = fitParts(ask("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", "g2-gpu-rtx4000a1-s", 32768));
        QVERIFY(parts);
        QCOMPARE(parts->spare, 0.0);
        QVERIFY(std::abs(parts->sum() - parts->missing - parts->vramGib) < 1e-9);
        QVERIFY(parts->missing > 8); // the cache alone takes eight
    }

    void layersWithAWindowAreBounded()
    {
        const auto parts = fitParts(ask("openai/gpt-oss-20b", "g2-gpu-rtx4000a1-s", 131072));
        // 12 layers grow with the context, 12 hold 128 tokens: 2 × 8 heads × 64 × 2 bytes each.
        QVERIFY(std::abs(parts->cache * 1024 * 1024 * 1024 - 2048.0 * (12 * 131072 + 12 * 128)) < 1);
    }

    void withoutAContextTheLongestIsReckonedWith()
    {
        QCOMPARE(fitParts(ask("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ", "g2-gpu-rtx4000a1-s"))->context, 32768);
        FitQuestion unknown = ask("openai/gpt-oss-20b", "g2-gpu-rtx4000a1-s");
        unknown.gpus.vramGib.reset();
        QVERIFY(!fitParts(unknown));
    }

    void aModelIsThereInEachFormOnce()
    {
        const QList<StoredForm> forms = storedForms(u"Qwen3 Coder 30B A3B"_qs);
        QCOMPARE(forms.size(), 3);
        QCOMPARE(forms[0].id, u"Qwen/Qwen3-Coder-30B-A3B-Instruct-FP8"_qs);
        QVERIFY(forms[2].id.isEmpty() && forms[2].quantization.startsWith(u"AWQ"));
        QVERIFY(forms[2].shape.weightBytes() < forms[0].shape.weightBytes());
        QVERIFY(storedForms(u"nobody"_qs).isEmpty());
        QCOMPARE(modelNames().count(u"Qwen3 Coder 30B A3B"_qs), 1);
    }
};

CODER_TEST(TstFitParts);
#include "tst_fitparts.moc"
