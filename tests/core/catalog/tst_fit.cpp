// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fit.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {
QJsonObject heads(int count)
{
    return {{QStringLiteral("num_attention_heads"), count}};
}
} // namespace

class TstFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aModelIsSpreadWhereItsHeadsDivide()
    {
        QCOMPARE(legalTensorParallel(heads(40), 4), QList<int>({1, 2, 4}));
        QCOMPARE(legalTensorParallel(heads(28), 8), QList<int>({1, 2, 4, 7}));
        QCOMPARE(legalTensorParallel(heads(9), 2), QList<int>({1}));
        QCOMPARE(legalTensorParallel(heads(40), 1), QList<int>({1}));
        QCOMPARE(legalTensorParallel({}, 4), QList<int>({1}));
        QVERIFY(legalTensorParallel(heads(40), 0).isEmpty());
    }

    void headsAreFoundWhereModelsKeepThem()
    {
        QCOMPARE(attentionHeads({{QStringLiteral("text_config"), heads(16)}}), 16);
        QCOMPARE(attentionHeads({{QStringLiteral("n_head"), 12}}), 12);
        QCOMPARE(attentionHeads({{QStringLiteral("num_attention_heads"), QStringLiteral("many")}}), 0);
        QCOMPARE(longestContext({{QStringLiteral("max_position_embeddings"), 32768}}), 32768);
        QCOMPARE(longestContext({}), 0);
    }

    void weightsAreHeldAgainstTheMemoryOfEachCard()
    {
        const qint64 gib = qint64(1) << 30;
        const auto fit = weightFit(19 * gib, 20, 1, 0.9);
        QVERIFY(fit && !fit->fits());
        QCOMPARE(fit->neededGib, 19.0);
        QCOMPARE(fit->usableGib, 18.0);
        QVERIFY(weightFit(19 * gib, 20, 2, 0.9)->fits());
        QVERIFY(!weightFit(18 * gib, 20, 1, 0.9)->fits());
    }

    void whatIsUnknownIsNotGuessed()
    {
        QVERIFY(!weightFit(std::nullopt, 20, 1, 0.9).has_value());
        QVERIFY(!weightFit(qint64(1) << 30, std::nullopt, 1, 0.9).has_value());
        QVERIFY(!weightFit(0, 20, 1, 0.9).has_value());
    }
};
CODER_TEST(TstFit);
#include "tst_fit.moc"
