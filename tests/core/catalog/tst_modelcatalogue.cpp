// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalogue.h"
#include "core/catalog/planpresets.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace coder;

namespace {

// --tool-call-parser of the image this program starts (vLLM 0.11.0) that newer versions still know.
// Source: vllm/entrypoints/openai/tool_parsers/__init__.py, later vllm/tool_parsers/__init__.py.
const QStringList toolParsers{
    u"deepseek_v3"_qs,    u"deepseek_v31"_qs, u"glm45"_qs,        u"granite"_qs,         u"granite-20b-fc"_qs,
    u"hermes"_qs,         u"internlm"_qs,     u"hunyuan_a13b"_qs, u"jamba"_qs,           u"kimi_k2"_qs,
    u"llama3_json"_qs,    u"llama4_json"_qs,  u"mistral"_qs,      u"llama4_pythonic"_qs, u"openai"_qs,
    u"phi4_mini_json"_qs, u"pythonic"_qs,     u"qwen3_coder"_qs,  u"qwen3_xml"_qs,       u"seed_oss"_qs,
    u"step3"_qs,          u"xlam"_qs};
// --reasoning-parser, the same. Source: vllm/reasoning/__init__.py.
const QStringList reasoningParsers{u"deepseek_r1"_qs, u"glm45"_qs,         u"granite"_qs, u"hunyuan_a13b"_qs,
                                   u"mistral"_qs,     u"openai_gptoss"_qs, u"qwen3"_qs,   u"seed_oss"_qs,
                                   u"step3"_qs,       u"deepseek_v3"_qs};
// Source: aider's documentation of edit formats.
const QStringList editFormats{u"whole"_qs, u"diff"_qs, u"diff-fenced"_qs, u"udiff"_qs, u"patch"_qs, u"architect"_qs};

QJsonObject ownFile()
{
    QFile file(u":/catalogue/models.json"_qs);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// The catalogue with its second model changed.
QByteArray with(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject file = ownFile();
    QJsonArray models = file[u"models"].toArray();
    QJsonObject second = models[1].toObject();
    change(second);
    models[1] = second;
    file[u"models"] = models;
    return QJsonDocument(file).toJson();
}

void expectTied(const Preset &preset)
{
    const CatalogueModel *model = findInCatalogue(QString::fromLatin1(preset.model));
    QVERIFY2(model, preset.model);
    QCOMPARE(model->weightBytes.value_or(0), preset.weightBytes);
    QCOMPARE(model->shape.heads, preset.attentionHeads);
    QCOMPARE(kvBytesPerToken(model->shape, 1, 2), double(preset.kvBytesPerToken));
    QCOMPARE(model->shape.format == WeightFormat::Bfloat16, preset.needsBfloat16);
    QVERIFY(preset.contextTokens <= model->context);
}

} // namespace

class TstModelCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyModelIsOneThatVllmAndAiderCanBeToldOf()
    {
        QVERIFY(catalogue().size() >= 15);
        for (const CatalogueModel &model : catalogue()) {
            const QByteArray id = model.id.toUtf8();
            QVERIFY2(model.toolParser.isEmpty() || toolParsers.contains(model.toolParser), id.constData());
            QVERIFY2(model.reasoningParser.isEmpty() || reasoningParsers.contains(model.reasoningParser),
                     id.constData());
            QVERIFY2(editFormats.contains(model.editFormat), id.constData());
            QVERIFY2(model.source.startsWith(u"https://huggingface.co/"_qs + model.id), id.constData());
            QCOMPARE(model.shape.longestContext, model.context);
        }
    }

    // A slip in a figure would show here: what is said of a model in words is what its shape comes to.
    void theFiguresAddUpToWhatIsSaidOfTheModel()
    {
        for (const CatalogueModel &model : catalogue()) {
            const double reckoned = model.shape.parameters() / 1e9;
            const QByteArray told = model.id.toUtf8() + ": " + QByteArray::number(reckoned);
            QVERIFY2(std::abs(reckoned - model.parametersBillion) / model.parametersBillion < 0.05, told.constData());
            if (model.weightBytes)
                QVERIFY2(std::abs(model.shape.weightBytes() / double(*model.weightBytes) - 1) < 0.09, told.constData());
        }
    }

    void thePresetsServeModelsOfTheCatalogueWithTheSameFigures()
    {
        for (const Preset &preset : presets())
            expectTied(preset);
        for (const PlanPreset &preset : planPresets())
            expectTied(preset.served);
    }

    void aFileThatIsWrongSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        const auto without = [](const char *field) {
            return with([&](QJsonObject &model) { model.remove(QLatin1String(field)); });
        };
        const QString second = catalogue()[1].id;
        QTest::newRow("no JSON") << QByteArray("{") << u"no JSON object"_qs;
        QTest::newRow("another schema") << QByteArray(R"({"schema": 2})") << u"schema"_qs;
        QTest::newRow("no models") << QByteArray(R"({"schema": 1})") << u"there are none"_qs;
        QTest::newRow("no id") << without("id") << u"model 2: \"id\""_qs;
        for (const char *field : {"name", "parameters_billion", "quantization", "licence", "gated", "context",
                                  "tool_call_parser", "reasoning_parser", "edit_format", "config", "source"})
            QTest::newRow(field) << without(field) << u"%1: \"%2\""_qs.arg(second, QLatin1String(field));
        QTest::newRow("a shape that tells nothing")
            << with([](QJsonObject &model) { model[u"config"] = QJsonObject{{u"hidden_size"_qs, 4096}}; })
            << second + u": \"config\"";
        QTest::newRow("twice") << with([](QJsonObject &model) { model[u"id"] = catalogue()[0].id; })
                               << u"is there twice"_qs;
    }
    void aFileThatIsWrongSaysWhere()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, said);
        const auto models = catalogueFrom(file);
        QVERIFY(!models);
        QCOMPARE(models.error().code, ErrorCode::InvalidInput);
        QVERIFY2(models.error().detail.contains(said), qPrintable(models.error().detail));
    }

    void vllmIsToldOfToolsAndThinking()
    {
        QCOMPARE(modelArguments(u"qwen/qwen3-32b-awq"_qs, {}).join(u' '),
                 u"--enable-auto-tool-choice --tool-call-parser hermes --reasoning-parser qwen3"_qs);
        QCOMPARE(modelArguments(u"mistralai/Devstral-Small-2507"_qs, {}).join(u' '),
                 u"--tokenizer-mode mistral --config-format mistral --load-format mistral --enable-auto-tool-choice "
                 "--tool-call-parser mistral"_qs);
        QVERIFY(modelArguments(u"mistralai/Codestral-22B-v0.1"_qs, {}).isEmpty());
        QVERIFY(modelArguments(u"somebody/else"_qs, {}).isEmpty());
    }

    void whatIsSetByHandIsLeftAlone_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("added");
        const QString thinking = u"--reasoning-parser qwen3"_qs;
        const QString tools = u"--enable-auto-tool-choice --tool-call-parser hermes"_qs;
        QTest::newRow("another parser") << u"--tool-call-parser qwen3_xml --enable-auto-tool-choice"_qs << thinking;
        QTest::newRow("with underscores") << u"--tool_call_parser=qwen3_xml"_qs << thinking;
        QTest::newRow("no tools") << u"--no-enable-auto-tool-choice"_qs << thinking;
        QTest::newRow("another thinking") << u"--reasoning-parser deepseek_r1"_qs << tools;
        QTest::newRow("another subject") << u"--enable-prefix-caching"_qs << QString(tools + u' ' + thinking);
    }
    void whatIsSetByHandIsLeftAlone()
    {
        QFETCH(QString, given);
        QTEST(modelArguments(u"Qwen/Qwen3-32B-AWQ"_qs, given.split(u' ')).join(u' '), "added");
    }

    void aContextIsSuggestedWhereTheModelsOwnDoesNotFit()
    {
        const CatalogueModel *model = findInCatalogue(u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs);
        const auto fitOn = [&](const char *plan) {
            return memoryFit(fitQuestion(*model, *gpusOf(QString::fromLatin1(plan))));
        };
        QCOMPARE(suggestedContext(*model, fitOn("g2-gpu-rtx4000a4-s")), 0); // its own
        QCOMPARE(suggestedContext(*model, fitOn("g2-gpu-rtx4000a1-s")), 0); // not even the weights
        MemoryFit tight = fitOn("g2-gpu-rtx4000a2-s");
        tight.maxContext = 20'000;
        QCOMPARE(suggestedContext(*model, tight), 17 * 1024);
    }
};

CODER_TEST(TstModelCatalogue);
#include "tst_modelcatalogue.moc"
