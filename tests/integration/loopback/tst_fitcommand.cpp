// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QTest>

using namespace coder;
using namespace coder::test;

// `coder fit`: of a file, and of a model at the demo cloud's hub.
class TstFitCommand : public QObject
{
    Q_OBJECT

    CoderBed m_bed;

    QString config(const QByteArray &text) const
    {
        const QString file = m_bed.path(u"config.json"_qs);
        [[maybe_unused]] const bool isWritten = writePrivate(file, text).has_value();
        return file;
    }
    Ran fit(const QByteArray &text, const QStringList &more)
    {
        return m_bed.run(QStringList{u"fit"_qs, u"--model-config"_qs, config(text)} + more);
    }
    static QByteArray qwen()
    {
        return R"({"num_hidden_layers": 48, "num_attention_heads": 40, "num_key_value_heads": 8, "hidden_size": 5120,
                   "intermediate_size": 13824, "vocab_size": 152064, "max_position_embeddings": 32768,
                   "torch_dtype": "bfloat16"})";
    }

private Q_SLOTS:
    void aFilesModelIsFittedWithoutAnyNetwork()
    {
        const Ran ran = fit(qwen(), {u"--available-kv-gib"_qs, u"10.93"_qs, u"--gpus"_qs, u"8"_qs,
                                     u"--tensor-parallel-size"_qs, u"1"_qs, u"--json"_qs});
        QCOMPARE(ran.code, 0);
        const QJsonObject said = ran.object();
        QCOMPARE(said[u"fits"].toBool(), true);
        QCOMPARE(said[u"kv_bytes_per_token_per_gpu"].toInteger(), 196608);
        QVERIFY(qAbs(said[u"kv_cache_tokens"].toDouble() - 59712) < 300);
        QCOMPARE(said[u"max_context"].toInteger(), 32768);
        QCOMPARE(said[u"legal_tensor_parallel"].toArray(), QJsonArray({1, 2, 4, 8}));
        QVERIFY(said[u"weights_bytes_per_gpu"].toDouble() > 29e9);
    }

    void whatDoesNotFitSaysWhyAndEndsSo()
    {
        const Ran ran = fit(qwen(), {u"--plan"_qs, u"g2-gpu-rtx4000a1-s"_qs});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("It does not fit.") && ran.out.contains("GiB of each GPU"), ran.out.constData());
    }

    void whatIsUnknownIsNull()
    {
        const QJsonObject said = fit(qwen(), {u"--json"_qs}).object();
        QVERIFY(said[u"fits"].isNull() && said[u"kv_cache_tokens"].isNull() && said[u"max_context"].isNull());
        QVERIFY(!said[u"reasons"].toArray().isEmpty());
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("nothing") << QStringList{} << 2 << QByteArray("--model-config");
        QTest::newRow("a plan of no known card")
            << QStringList{u"--model-config"_qs, config(qwen()), u"--plan"_qs, u"g9-x"_qs} << 2 << QByteArray("g9-x");
        QTest::newRow("no file") << QStringList{u"--model-config"_qs, u"/nonexistent.json"_qs} << 1
                                 << QByteArray("/nonexistent.json");
        QTest::newRow("both") << QStringList{u"some/model"_qs, u"--model-config"_qs, u"x"_qs} << 2
                              << QByteArray("excludes");
    }
    void badInputIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, named);
        const Ran ran = m_bed.run(QStringList{u"fit"_qs} + arguments);
        QVERIFY2(ran.err.contains(named), ran.err.constData());
        QCOMPARE(ran.code, code);
    }

    void aFileThatIsNoConfigIsNamed()
    {
        const Ran ran = fit("{ broken", {});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains("config.json"), ran.err.constData());
    }

    void aModelOfTheHubIsFittedByItsWeights()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY2(m_bed.startCloud(), qPrintable(m_bed.problem));
        const Ran ran = m_bed.run(
            {u"fit"_qs, u"Qwen/Qwen2.5-Coder-14B-Instruct"_qs, u"--plan"_qs, u"g2-gpu-rtx4000a4-m"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.object()[u"fits"].toBool(), true);
        const Ran missing = m_bed.run({u"fit"_qs, u"Nobody/Nothing"_qs});
        QVERIFY2(missing.code != 0 && missing.err.contains("model_missing"), missing.err.constData());
    }
};

CODER_TEST(TstFitCommand);
#include "tst_fitcommand.moc"
