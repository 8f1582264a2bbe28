// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/surroundings.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder::benchmark;

class TstSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVmTellsWhatItRunsOn()
    {
        const QJsonObject told = parseSurroundings("@@@ gpu\nNVIDIA RTX 4000 Ada Generation\n"
                                                   "@@@ driver\n570.133.20\n"
                                                   "@@@ version\n{\"version\":\"0.25.1\"}\n\n"
                                                   "@@@ arguments\n[\"--model\",\"Qwen/Q\",\"--max_model_len=32768\","
                                                   "\"--enforce-eager\",\"--api-key\",\"sk-secret\",\"-tp\",\"2\","
                                                   "\"--max-num-batched-tokens\",\"8192\"]\n"
                                                   "@@@ image\nsha256:abc\n@@@ end\n");
        const QJsonObject arguments{{u"model"_qs, u"Qwen/Q"_qs},
                                    {u"max-model-len"_qs, u"32768"_qs},
                                    {u"enforce-eager"_qs, u"on"_qs},
                                    {u"tp"_qs, u"2"_qs},
                                    {u"max-num-batched-tokens"_qs, u"8192"_qs}};
        QCOMPARE(told, (QJsonObject{{u"gpu"_qs, u"NVIDIA RTX 4000 Ada Generation"_qs},
                                    {u"driver"_qs, u"570.133.20"_qs},
                                    {u"vllm_version"_qs, u"0.25.1"_qs},
                                    {u"vllm_arguments"_qs, arguments},
                                    {u"image_id"_qs, u"sha256:abc"_qs}}));
    }

    void whatIsNotToldIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no tools") << QByteArray(
            "@@@ gpu\n@@@ driver\n@@@ version\n\n@@@ arguments\n@@@ image\n@@@ end\n");
        QTest::newRow("not available") << QByteArray("@@@ driver\n[N/A]\n@@@ version\n<html>\n@@@ arguments\nnull\n");
    }
    void whatIsNotToldIsNotThere()
    {
        QFETCH(QByteArray, printed);
        QCOMPARE(parseSurroundings(printed), QJsonObject());
    }
};

CODER_TEST(TstSurroundings);
#include "tst_surroundings.moc"
