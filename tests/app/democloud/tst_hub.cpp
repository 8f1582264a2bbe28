// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/hub/hub.h"
#include "app/democloud/hub/models.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder::demo;

class TstHub : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNumbersOfAConfigurationFitItsWeights_data();
    void theNumbersOfAConfigurationFitItsWeights();
    void aCardTellsSizesOnlyWhenAsked();
    void aQuantizedModelSaysHow();
    void aGatedModelNeedsAToken();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();
};

namespace {

Answer get(const QString &path, const QString &query = {}, const QByteArray &authorization = {})
{
    return answerHub({"GET", {}, QUrlQuery(query), authorization, {}, {}}, path.split(u'/'));
}

const QString coder7b = QStringLiteral("Qwen/Qwen2.5-Coder-7B-Instruct");
const QString llama = QStringLiteral("meta-llama/Llama-3.1-8B-Instruct");

} // namespace

void TstHub::theNumbersOfAConfigurationFitItsWeights_data()
{
    QTest::addColumn<QString>("id");
    for (const HubEntry &entry : hubEntries())
        QTest::newRow(qPrintable(entry.id)) << entry.id;
}

// Attention, feed-forward and embeddings make nearly all of a transformer's parameters.
void TstHub::theNumbersOfAConfigurationFitItsWeights()
{
    QFETCH(QString, id);
    const HubEntry &entry = *findHubEntry(id);
    const QJsonObject config = configOf(entry);
    const double head = config.value(u"head_dim"_qs).toDouble(double(entry.hidden) / entry.heads);
    const double attention = entry.hidden * head * (2.0 * entry.heads + 2.0 * entry.kvHeads);
    const double experts = config.value(u"num_experts"_qs).toDouble(1);
    const double width = config.value(u"moe_intermediate_size"_qs).toDouble(entry.intermediate);
    const double layer = attention + 3.0 * entry.hidden * width * experts;
    const double parameters = entry.layers * layer + (entry.tied ? 1.0 : 2.0) * entry.hidden * entry.vocabulary;
    QVERIFY2(qAbs(parameters / double(entry.parameters) - 1) < 0.002, qPrintable(QString::number(parameters, 'f', 0)));
    if (!entry.awq)
        QCOMPARE(entry.weightBytes, 2 * entry.parameters);
}

void TstHub::aCardTellsSizesOnlyWhenAsked()
{
    const auto plain = QJsonDocument::fromJson(get(u"api/models/"_qs + coder7b).body);
    QCOMPARE(plain[u"gated"], QJsonValue(false));
    QVERIFY(plain[u"siblings"][0][u"size"].isUndefined());
    const auto card = QJsonDocument::fromJson(get(u"api/models/"_qs + coder7b, u"blobs=true"_qs).body);
    qint64 weights = 0;
    for (const QJsonValue &file : card[u"siblings"].toArray())
        if (file[u"rfilename"].toString().endsWith(u".safetensors"_qs))
            weights += file[u"size"].toInteger();
    QCOMPARE(weights, 15231233024);
    QCOMPARE(card[u"safetensors"][u"total"].toInteger(), 7615616512);
    const auto index = QJsonDocument::fromJson(get(coder7b + u"/resolve/main/model.safetensors.index.json"_qs).body);
    QCOMPARE(index[u"metadata"][u"total_size"].toInteger(), weights);
}

void TstHub::aQuantizedModelSaysHow()
{
    const auto config = QJsonDocument::fromJson(get(coder7b + u"-AWQ/resolve/main/config.json"_qs).body);
    QCOMPARE(config[u"quantization_config"][u"quant_method"].toString(), u"awq"_qs);
    QCOMPARE(config[u"quantization_config"][u"bits"].toInt(), 4);
    QCOMPARE(config[u"torch_dtype"].toString(), u"float16"_qs);
}

void TstHub::aGatedModelNeedsAToken()
{
    const QString config = llama + u"/resolve/main/config.json"_qs;
    QCOMPARE(QJsonDocument::fromJson(get(u"api/models/"_qs + llama).body)[u"gated"].toString(), u"manual"_qs);
    QCOMPARE(get(config).status, 401);
    QVERIFY(get(config).headers.contains({"X-Error-Code", "GatedRepo"}));
    QCOMPARE(get(config, {}, "Bearer someone").status, 403);
    QCOMPARE(get(config, {}, "Bearer hf_accepted").status, 200);
}

void TstHub::whatIsNotThereIsNotFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("model") << u"api/models/foo/bar"_qs << QByteArray("RepoNotFound");
    QTest::newRow("its file") << u"foo/bar/resolve/main/config.json"_qs << QByteArray("RepoNotFound");
    QTest::newRow("file") << coder7b + u"/resolve/main/nothing.json"_qs << QByteArray("EntryNotFound");
    QTest::newRow("verb") << coder7b + u"/blame/main/config.json"_qs << QByteArray("EntryNotFound");
    QTest::newRow("root") << QString() << QByteArray("RepoNotFound");
}

void TstHub::whatIsNotThereIsNotFound()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, code);
    const Answer answer = get(path);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.headers.first().second, code);
}

CODER_TEST(TstHub);
#include "tst_hub.moc"
