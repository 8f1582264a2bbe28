// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/fit.h"
#include "core/catalog/catalogue.h"
#include "tests/support/runner.h"

#include <QTest>

#include <algorithm>

using namespace coder;

namespace {

// One plan of each size of every family that is known.
const QStringList plans{u"g2-gpu-rtx4000a1-s"_qs,
                        u"g2-gpu-rtx4000a2-s"_qs,
                        u"g2-gpu-rtx4000a4-s"_qs,
                        u"g1-gpu-rtx6000-1"_qs,
                        u"g1-gpu-rtx6000-2"_qs,
                        u"g1-gpu-rtx6000-3"_qs,
                        u"g1-gpu-rtx6000-4"_qs,
                        u"g3-gpu-rtxpro6000-blackwell-1"_qs,
                        u"g3-gpu-rtxpro6000-blackwell-2"_qs,
                        u"g3-gpu-rtxpro6000-blackwell-4"_qs};

// y: it fits; w: the weights are too large; c: the cache is too small; s: it cannot be spread like that; f: the card
// has no kernels for the weights. The first reason that says no counts.
QChar verdictOf(const MemoryFit &fit)
{
    if (fit.fits.value_or(false))
        return u'y';
    const auto why = std::ranges::find_if(fit.reasons, [](const FitReason &reason) { return forbids(reason.kind); });
    switch (why == fit.reasons.end() ? FitReason::Kind::ModelUnknown : why->kind) {
    case FitReason::Kind::WeightsTooLarge:
        return u'w';
    case FitReason::Kind::CacheTooSmall:
        return u'c';
    case FitReason::Kind::TensorParallelIllegal:
        return u's';
    case FitReason::Kind::FormatUnsupported:
        return u'f';
    case FitReason::Kind::ContextTooLong:
    case FitReason::Kind::ModelUnknown:
    case FitReason::Kind::MemoryUnknown:
    case FitReason::Kind::HalfInstead:
    case FitReason::Kind::FormatSlow:
    case FitReason::Kind::CacheReplicated:
        break;
    }
    return u'?';
}

// The words that tell why, by the letter.
QString wordsOf(QChar verdict)
{
    switch (verdict.unicode()) {
    case u'w':
        return u"The weights take"_qs;
    case u'c':
        return u"The memory left for the KV cache"_qs;
    case u's':
        return u"cannot be spread over"_qs;
    case u'f':
        return u"These weights need compute capability"_qs;
    default:
        return u"It fits, with a context of up to"_qs;
    }
}

void expectWords(const MemoryFit &fit, QChar verdict)
{
    QString said = fitVerdictText(fit);
    for (const FitReason &reason : fit.reasons)
        said += u' ' + fitReasonText(reason);
    QVERIFY2(said.contains(wordsOf(verdict)), qPrintable(said));
    QVERIFY2(said.endsWith(u'.'), qPrintable(said));
}

} // namespace

class TstModelFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyModelIsHeldAgainstEveryPlanFamily_data()
    {
        QTest::addColumn<QString>("verdicts"); // one letter a plan, in the order above
        const auto row = [](const char *model, const char *verdicts) {
            QTest::newRow(model) << QString::fromLatin1(verdicts);
        };
        row("Qwen/Qwen2.5-Coder-7B-Instruct-AWQ", "yyy yysy yyy");
        row("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ", "yyy yysy yyy");
        row("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", "wyy yysy yyy");
        row("Qwen/Qwen2.5-Coder-32B-Instruct", "wwy wwsy yyy");
        row("Qwen/Qwen2.5-72B-Instruct-AWQ", "wwy wcsy yyy");
        row("Qwen/Qwen3-14B-AWQ", "yyy yysy yyy");
        row("Qwen/Qwen3-32B-AWQ", "wyy yysy yyy");
        row("Qwen/Qwen3-Coder-30B-A3B-Instruct-FP8", "wys ffss yys");
        row("Qwen/Qwen3-Coder-30B-A3B-Instruct", "wwy wwsy yyy");
        row("Qwen/Qwen3-Coder-Next-FP8", "www ffsf yyy");
        row("openai/gpt-oss-20b", "yyy ffsf yyy");
        row("openai/gpt-oss-120b", "wwy ffsf yyy");
        row("mistralai/Devstral-Small-2507", "wwy wwsy yyy");
        row("mistralai/Codestral-22B-v0.1", "wwy wwsy yyy");
        row("ByteDance-Seed/Seed-OSS-36B-Instruct", "www wwsy yyy");
        row("zai-org/GLM-4.5-Air-FP8", "www ffsf wyy");
    }
    void everyModelIsHeldAgainstEveryPlanFamily()
    {
        m_seen << QString::fromLatin1(QTest::currentDataTag());
        QFETCH(QString, verdicts);
        const CatalogueModel *model = findInCatalogue(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(model);
        QString found;
        for (const QString &plan : plans) {
            const MemoryFit fit = memoryFit(fitQuestion(*model, *gpusOf(plan)));
            found += verdictOf(fit);
            expectWords(fit, verdictOf(fit));
        }
        QCOMPARE(found, verdicts.remove(u' '));
    }

    void noModelOfTheCatalogueIsLeftOut()
    {
        if (m_seen.size() < 2)
            QSKIP("The rows above were not run.");
        for (const CatalogueModel &model : catalogue())
            QVERIFY2(m_seen.contains(model.id), qPrintable(model.id));
    }

private:
    QStringList m_seen;
};

CODER_TEST(TstModelFit);
#include "tst_modelfit.moc"
