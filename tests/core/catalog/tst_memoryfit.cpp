// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/memoryfit.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace coder;

namespace {

constexpr double gib = 1024.0 * 1024 * 1024;

QJsonObject config(int layers, int heads, int kvHeads, int headSize, int context = 131072)
{
    return {{u"num_hidden_layers"_qs, layers},     {u"num_attention_heads"_qs, heads},
            {u"num_key_value_heads"_qs, kvHeads},  {u"head_dim"_qs, headSize},
            {u"hidden_size"_qs, heads * headSize}, {u"max_position_embeddings"_qs, context}};
}

QJsonObject with(QJsonObject config, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        config.insert(it.key(), it.value());
    return config;
}

QJsonObject qwenCoder14()
{
    return with(config(48, 40, 8, 128, 32768), {{u"intermediate_size"_qs, 13824},
                                                {u"vocab_size"_qs, 152064},
                                                {u"torch_dtype"_qs, u"bfloat16"_qs},
                                                {u"sliding_window"_qs, 131072},
                                                {u"use_sliding_window"_qs, false}});
}

FitQuestion ask(const QJsonObject &config)
{
    FitQuestion question;
    question.model = modelShape(config);
    return question;
}

bool has(const MemoryFit &fit, FitReason::Kind kind)
{
    return std::ranges::any_of(fit.reasons, [kind](const FitReason &reason) { return reason.kind == kind; });
}

} // namespace

class TstMemoryFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // What vLLM logged of real models: available memory, and the tokens it made of it.
    void theCacheHoldsWhatWasLogged_data()
    {
        QTest::addColumn<QJsonObject>("model");
        QTest::addColumn<int>("tensorParallel");
        QTest::addColumn<int>("kvBytes");
        QTest::addColumn<double>("bytesPerToken");
        QTest::addColumn<double>("available");
        QTest::addColumn<double>("tokens");
        auto row = [](const char *name, const QJsonObject &model, int spread, int bytes, double perToken,
                      double available, double tokens) {
            QTest::newRow(name) << model << spread << bytes << perToken << available << tokens;
        };
        row("Phi-3-mini", config(32, 32, 32, 96), 1, 2, 393216, 13.06, 35648);
        row("Qwen3-4B", config(36, 32, 8, 128), 1, 2, 147456, 39.28, 285984);
        row("Qwen3-30B-A3B", config(48, 32, 4, 128), 1, 2, 98304, 8.68, 94784);
        row("Qwen3-30B-A3B on two", config(48, 32, 4, 128), 2, 2, 49152, 41.68, 910464);
        row("Llama-3.1-8B", config(32, 32, 8, 128), 1, 2, 131072, 55.79, 457024);
        row("Qwen2.5-3B", config(36, 16, 2, 128), 1, 2, 36864, 64.9, 1890400);
        row("Qwen2.5-Coder-14B", qwenCoder14(), 1, 2, 196608, 10.93, 59712);
        row("Qwen2.5-VL-7B", QJsonObject{{u"text_config"_qs, config(28, 28, 4, 128)}}, 1, 2, 57344, 4.28, 80032);
        row("Qwen3-32B, FP8 cache, on eight", config(64, 64, 8, 128), 8, 1, 16384, 55.62, 3650960);
        row("Qwen3-235B, FP8 cache, on eight", config(94, 64, 4, 128), 8, 1, 24064, 35.74, 1594928);
        row("Qwen3-Embedding-8B", config(36, 32, 8, 128), 1, 2, 147456, 56.24, 409504);
        row("Llama-3.1-70B, in blocks", config(80, 64, 8, 128), 1, 2, 327680, 23968 * 327680.0 / gib, 23968);
    }
    void theCacheHoldsWhatWasLogged()
    {
        QFETCH(QJsonObject, model);
        QFETCH(double, bytesPerToken);
        QFETCH(double, available);
        QFETCH(double, tokens);
        FitQuestion question = ask(model);
        QFETCH(int, tensorParallel);
        question.tensorParallel = tensorParallel;
        question.gpus.count = tensorParallel;
        QFETCH(int, kvBytes);
        question.kvBytes = kvBytes;
        question.availableKvGib = available;
        const MemoryFit fit = memoryFit(question);
        QCOMPARE(*fit.kvBytesPerTokenPerGpu, bytesPerToken);
        QVERIFY2(std::abs(double(*fit.kvCacheTokens) - tokens) / tokens < 0.005,
                 qPrintable(QString::number(*fit.kvCacheTokens)));
        QVERIFY(fit.fits.value_or(false));
    }

    // Loaded weights as vLLM logged them, in GiB.
    void weightsAreReckonedFromTheConfig_data()
    {
        QTest::addColumn<QJsonObject>("model");
        QTest::addColumn<double>("weights");
        const QJsonObject bfloat16{{u"torch_dtype"_qs, u"bfloat16"_qs}};
        QTest::newRow("Qwen2.5-Coder-14B") << qwenCoder14() << 27.57;
        QTest::newRow("Qwen2.5-Coder-14B AWQ") << with(
            qwenCoder14(), {{u"quantization_config"_qs, QJsonObject{{u"quant_method"_qs, u"awq"_qs}, {u"bits"_qs, 4}}}})
                                               << 9.47;
        QTest::newRow("Llama-3.1-8B") << with(with(config(32, 32, 8, 128), bfloat16),
                                              {{u"intermediate_size"_qs, 14336}, {u"vocab_size"_qs, 128256}})
                                      << 14.99;
        QTest::newRow("Phi-3-mini") << with(with(config(32, 32, 32, 96), bfloat16),
                                            {{u"intermediate_size"_qs, 8192}, {u"vocab_size"_qs, 32064}})
                                    << 7.12;
        QTest::newRow("Qwen3-30B-A3B, with experts")
            << with(with(config(48, 32, 4, 128), bfloat16), {{u"hidden_size"_qs, 2048},
                                                             {u"num_experts"_qs, 128},
                                                             {u"moe_intermediate_size"_qs, 768},
                                                             {u"intermediate_size"_qs, 6144},
                                                             {u"decoder_sparse_step"_qs, 1},
                                                             {u"mlp_only_layers"_qs, QJsonArray()},
                                                             {u"vocab_size"_qs, 151936}})
            << 56.93;
    }
    void weightsAreReckonedFromTheConfig()
    {
        QFETCH(QJsonObject, model);
        QFETCH(double, weights);
        const double reckoned = modelShape(model).weightBytes() / gib;
        QVERIFY2(std::abs(reckoned - weights) / weights < 0.02, qPrintable(QString::number(reckoned)));
    }

    void aModelIsSpreadWhereHeadsAndKeysAndWidthAllow_data()
    {
        QTest::addColumn<QJsonObject>("model");
        QTest::addColumn<QList<int>>("legal");
        QTest::newRow("40 heads, 8 keys") << config(1, 40, 8, 128) << QList<int>{1, 2, 4, 8};
        QTest::newRow("28 heads, 4 keys") << config(1, 28, 4, 128) << QList<int>{1, 2, 4};
        QTest::newRow("more GPUs than keys") << config(1, 16, 2, 128) << QList<int>{1, 2, 4, 8};
        QTest::newRow("a width that does not divide")
            << with(config(1, 32, 8, 128), {{u"intermediate_size"_qs, 6}}) << QList<int>{1, 2};
        QTest::newRow("a vision tower") << with(config(1, 32, 8, 128),
                                                {{u"vision_config"_qs, QJsonObject{{u"num_heads"_qs, 6}}}})
                                        << QList<int>{1, 2};
        QTest::newRow("FP8 in blocks of 128")
            << with(config(1, 32, 8, 128),
                    {{u"intermediate_size"_qs, 768},
                     {u"quantization_config"_qs,
                      QJsonObject{{u"quant_method"_qs, u"fp8"_qs}, {u"weight_block_size"_qs, QJsonArray{128, 128}}}}})
            << QList<int>{1, 2};
        QTest::newRow("a width that no layer has, beside experts")
            << with(config(1, 32, 4, 128),
                    {{u"intermediate_size"_qs, 5472},
                     {u"num_experts"_qs, 128},
                     {u"moe_intermediate_size"_qs, 768},
                     {u"quantization_config"_qs,
                      QJsonObject{{u"quant_method"_qs, u"fp8"_qs}, {u"weight_block_size"_qs, QJsonArray{128, 128}}}}})
            << QList<int>{1, 2};
        QTest::newRow("nothing told") << QJsonObject() << QList<int>{1};
    }
    void aModelIsSpreadWhereHeadsAndKeysAndWidthAllow()
    {
        QFETCH(QJsonObject, model);
        QTEST(legalTensorParallel(modelShape(model), 8), "legal");
    }

    void latentAttentionKeepsItsWholeCacheOnEveryGpu()
    {
        const ModelShape model = modelShape(with(config(61, 128, 128, 56), {{u"kv_lora_rank"_qs, 512},
                                                                            {u"qk_rope_head_dim"_qs, 64},
                                                                            {u"qk_nope_head_dim"_qs, 128},
                                                                            {u"q_lora_rank"_qs, 1536}}));
        QCOMPARE(kvBytesPerToken(model, 1, 2), 70272.0);
        QCOMPARE(kvBytesPerToken(model, 8, 2), 70272.0);
    }

    void layersWithAWindowHoldTheWindowOnly()
    {
        QJsonArray types;
        for (int i = 0; i < 24; ++i)
            types << (i % 2 ? u"full_attention"_qs : u"sliding_attention"_qs);
        FitQuestion question =
            ask(with(config(24, 64, 8, 64), {{u"layer_types"_qs, types}, {u"sliding_window"_qs, 128}}));
        QCOMPARE(question.model.windowLayers, 12);
        QCOMPARE(kvBytesPerToken(question.model, 1, 2), 12 * 2 * 8 * 64 * 2.0);
        question.availableKvGib = 1;
        const MemoryFit fit = memoryFit(question);
        const double layer = 2 * 8 * 64 * 2;
        const double ofTheOthers = (gib - layer * 12 * 128) / (layer * 12);
        QVERIFY(std::abs(double(*fit.maxContext) - ofTheOthers) <= 16);
        QVERIFY(*fit.maxConcurrency >= 1);
        // A model that could slide and is told not to.
        QCOMPARE(modelShape(qwenCoder14()).windowLayers, 0);
    }

    void theContextIsBoundedByTheCacheAndByTheModel()
    {
        FitQuestion question = ask(qwenCoder14());
        question.availableKvGib = 1;
        MemoryFit fit = memoryFit(question);
        QCOMPARE(*fit.maxContext, qint64(gib / 196608 / 16) * 16);
        QVERIFY(*fit.fits);
        question.availableKvGib = 100;
        QCOMPARE(*memoryFit(question).maxContext, 32768);
        question.context = 32769;
        fit = memoryFit(question);
        QVERIFY(!*fit.fits && has(fit, FitReason::Kind::ContextTooLong));
        question.context = 20000;
        question.availableKvGib = 1;
        fit = memoryFit(question);
        QVERIFY(!*fit.fits && has(fit, FitReason::Kind::CacheTooSmall));
        QVERIFY(*fit.maxConcurrency < 1);
    }

    void aStretchedRopeIsALongerContext()
    {
        const QJsonObject yarn{
            {u"type"_qs, u"yarn"_qs}, {u"factor"_qs, 4.0}, {u"original_max_position_embeddings"_qs, 32768}};
        QCOMPARE(modelShape(with(qwenCoder14(), {{u"rope_scaling"_qs, yarn}})).longestContext, 131072);
    }

    void aCardIsHeldAgainstWeightsAndCache()
    {
        FitQuestion question = ask(qwenCoder14());
        question.gpus = {20.0, 1, 89};
        MemoryFit fit = memoryFit(question);
        QVERIFY(!*fit.fits && has(fit, FitReason::Kind::WeightsTooLarge));
        question.gpus.count = 4;
        fit = memoryFit(question);
        QVERIFY(*fit.fits);
        QCOMPARE(fit.tensorParallel, 4);
        // AWQ on one such card leaves about 7.5 GiB for the cache.
        question =
            ask(with(qwenCoder14(), {{u"quantization_config"_qs, QJsonObject{{u"quant_method"_qs, u"awq"_qs}}}}));
        question.gpus = {20.0, 1, 89};
        question.utilisation = 0.92;
        question.weightBytes = qint64(9.5 * gib);
        fit = memoryFit(question);
        QVERIFY2(std::abs(double(*fit.kvCacheTokens) - 40'000) < 3'000,
                 qPrintable(QString::number(*fit.kvCacheTokens)));
        QVERIFY(*fit.fits);
    }

    void aCardWithoutTheKernelsIsRefused_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("card");
        QTest::addColumn<bool>("runs");
        QTest::newRow("AWQ on Turing") << u"awq"_qs << 75 << true;
        QTest::newRow("FP8 on Turing") << u"fp8"_qs << 75 << false;
        QTest::newRow("FP8 on Ampere, unpacked") << u"fp8"_qs << 86 << true;
        QTest::newRow("FP8 on Ada") << u"fp8"_qs << 89 << true;
        QTest::newRow("MXFP4 on Turing") << u"mxfp4"_qs << 75 << false;
        QTest::newRow("GPTQ on Turing") << u"gptq"_qs << 75 << true;
    }
    void aCardWithoutTheKernelsIsRefused()
    {
        QFETCH(QString, method);
        QFETCH(int, card);
        FitQuestion question = ask(with(
            qwenCoder14(), {{u"quantization_config"_qs, QJsonObject{{u"quant_method"_qs, method}, {u"bits"_qs, 4}}}}));
        question.gpus = {96.0, 1, card};
        const MemoryFit fit = memoryFit(question);
        QTEST(*fit.fits, "runs");
        QCOMPARE(has(fit, FitReason::Kind::FormatSlow), method == u"fp8"_qs && card == 86);
    }

    void bfloat16OnTuringIsServedInHalf()
    {
        FitQuestion question = ask(qwenCoder14());
        question.gpus = {96.0, 1, 75};
        const MemoryFit fit = memoryFit(question);
        QVERIFY(*fit.fits && has(fit, FitReason::Kind::HalfInstead));
    }

    void whatCannotBeToldIsSaidToBeUnknown()
    {
        FitQuestion question = ask(qwenCoder14()); // no memory told
        MemoryFit fit = memoryFit(question);
        QVERIFY(!fit.fits && !fit.kvCacheTokens && !fit.maxContext);
        QVERIFY(fit.weightBytesPerGpu.has_value());
        question = ask({}); // no model told
        question.gpus.vramGib = 20;
        fit = memoryFit(question);
        QVERIFY(!fit.fits && !fit.kvBytesPerTokenPerGpu);
        QVERIFY(has(fit, FitReason::Kind::ModelUnknown));
    }

    void aSpreadThatIsIllegalIsNamed()
    {
        FitQuestion question = ask(qwenCoder14());
        question.gpus = {96.0, 3, 89};
        question.tensorParallel = 3;
        const MemoryFit fit = memoryFit(question);
        QVERIFY(!*fit.fits && has(fit, FitReason::Kind::TensorParallelIllegal));
    }

    void figuresThatAreNoneAreUnknown()
    {
        const ModelShape model = modelShape({{u"num_hidden_layers"_qs, -3},
                                             {u"hidden_size"_qs, u"big"_qs},
                                             {u"quantization_config"_qs, 5},
                                             {u"layer_types"_qs, u"none"_qs}});
        QVERIFY(!model.isKnown());
        QCOMPARE(model.weightBytes(), 0.0);
    }
};

CODER_TEST(TstMemoryFit);
#include "tst_memoryfit.moc"
