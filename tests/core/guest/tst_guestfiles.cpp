// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/guestfiles.h"

#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "tests/core/guest/guestsamples.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace coder;
using namespace coder::guest;
using namespace coder::guest::test;

namespace {

const Secret apiKey("canaryApiKey0123456789");
const Secret token("hf_canaryToken");

const PushFile *find(const QList<PushFile> &files, const QString &path)
{
    for (const PushFile &file : files)
        if (file.path == path)
            return &file;
    return nullptr;
}

QJsonObject vllmOf(const GuestSettings &settings)
{
    return QJsonDocument::fromJson(renderCompose(settings)).object()[u"services"][u"vllm"].toObject();
}

QStringList strings(const QJsonValue &array)
{
    QStringList words;
    for (const QJsonValue &word : array.toArray())
        words << word.toString();
    return words;
}

} // namespace

class TstGuestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGoFileIsSentLast()
    {
        const auto files = filesToPush(sampleSettings(), apiKey, token);
        QCOMPARE(files.last().path, goFile);
        QVERIFY(!files.last().content().isEmpty());
        QCOMPARE(files.first().path, bootstrapScript);
    }

    void secretsAreSentAsSecretsInRootOnlyFiles()
    {
        GuestSettings settings = sampleSettings();
        settings.openWebui = true;
        for (const PushFile &file : filesToPush(settings, apiKey, token)) {
            QVERIFY2(!file.bytes.contains("canary"), qPrintable(file.path));
            QVERIFY2(file.secret.isEmpty() || file.mode == 0600, qPrintable(file.path));
            QVERIFY2(file.secret.isEmpty() || file.path.startsWith(secretsFolder), qPrintable(file.path));
        }
    }

    void theEngineGetsTheApiKeyAndNoHubToken()
    {
        const auto files = filesToPush(sampleSettings(), apiKey, token);
        QCOMPARE(find(files, vllmSecrets)->content(), QByteArray("VLLM_API_KEY=canaryApiKey0123456789\n"));
        QCOMPARE(find(files, hubToken)->content(), QByteArray("hf_canaryToken"));
    }

    void theEngineGetsTheHubTokenWhereItFetchesTheWeights()
    {
        GuestSettings settings = sampleSettings();
        settings.hfCache = false;
        const auto files = filesToPush(settings, apiKey, token);
        QVERIFY(find(files, vllmSecrets)->content().contains("HF_TOKEN=hf_canaryToken\n"));
        QVERIFY(!find(filesToPush(settings, apiKey, {}), vllmSecrets)->content().contains("HF_TOKEN"));
    }

    void filesOfWhatIsNotThereAreLeftAway()
    {
        const auto files = filesToPush(sampleSettings(), apiKey, {});
        QVERIFY(!find(files, hubToken));
        QVERIFY(!find(files, webuiSecrets));
    }

    void theMiddlewareIsReadableInTheContainer()
    {
        const auto files = filesToPush(sampleSettings(), apiKey, {});
        const PushFile *file = find(files, middlewareFolder + QStringLiteral("/coder_auth.py"));
        QVERIFY(file);
        QCOMPARE(file->mode, 0644);
        QVERIFY(file->content().contains("class ApiKeyMiddleware"));
    }

    void everyFolderOfAPushedFileIsPreparedFirst()
    {
        const QString command = prepareFoldersCommand();
        GuestSettings settings = sampleSettings();
        settings.openWebui = true;
        for (const PushFile &file : filesToPush(settings, apiKey, token))
            QVERIFY2(command.contains(file.path.section(u'/', 0, -2)), qPrintable(file.path));
    }

    void nothingListensBeyondTheLoopback()
    {
        GuestSettings settings = sampleSettings();
        settings.openWebui = true;
        const QByteArray compose = renderCompose(settings);
        const auto services = QJsonDocument::fromJson(compose).object()[u"services"].toObject();
        QCOMPARE(services.size(), 2);
        for (const QJsonValue &service : services) {
            for (const QString &port : strings(service[u"ports"]))
                QVERIFY2(port.startsWith(QStringLiteral("127.0.0.1:")), qPrintable(port));
            QVERIFY(service[u"network_mode"].isUndefined());
            QVERIFY(service[u"privileged"].isUndefined());
            QCOMPARE(service[u"restart"].toString(), QStringLiteral("no"));
        }
    }

    void theServerIsGuardedByTheMiddleware()
    {
        const QJsonObject vllm = vllmOf(sampleSettings());
        const QStringList command = strings(vllm[u"command"]);
        QCOMPARE(command.value(command.indexOf(QStringLiteral("--middleware")) + 1),
                 QStringLiteral("coder_auth.ApiKeyMiddleware"));
        QVERIFY(strings(vllm[u"volumes"]).contains(middlewareFolder + QStringLiteral(":/opt/coder/middleware:ro")));
        QCOMPARE(vllm[u"environment"][u"PYTHONPATH"].toString(), QStringLiteral("/opt/coder/middleware"));
        QCOMPARE(strings(vllm[u"env_file"]), QStringList{vllmSecrets});
        QVERIFY(!command.join(u' ').contains(QStringLiteral("api-key")));
    }

    void optionsAreLeftToTheEngineUntilTheyAreGiven()
    {
        GuestSettings settings = sampleSettings();
        QStringList command = strings(vllmOf(settings)[u"command"]);
        QCOMPARE(command.first(), settings.model);
        for (const char *option : {"--max-model-len", "--max-num-seqs", "--dtype", "--kv-cache-dtype"})
            QVERIFY2(!command.contains(QLatin1String(option)), option);
        QCOMPARE(command.value(command.indexOf(QStringLiteral("--tensor-parallel-size")) + 1), QStringLiteral("2"));

        settings.maxModelLen = 32768;
        settings.tensorParallelSize = 1;
        settings.kvCacheDtype = QStringLiteral("fp8");
        settings.extraArgs = QStringList{QStringLiteral("--chat-template=$HOME/${x}")};
        command = strings(vllmOf(settings)[u"command"]);
        QCOMPARE(command.value(command.indexOf(QStringLiteral("--max-model-len")) + 1), QStringLiteral("32768"));
        QCOMPARE(command.value(command.indexOf(QStringLiteral("--tensor-parallel-size")) + 1), QStringLiteral("1"));
        QCOMPARE(command.value(command.indexOf(QStringLiteral("--kv-cache-dtype")) + 1), QStringLiteral("fp8"));
        QCOMPARE(command.last(), QStringLiteral("--chat-template=$$HOME/$${x}"));
    }

    void aModelOfTheCatalogueIsServedWithItsParsers()
    {
        GuestSettings settings = sampleSettings();
        settings.model = QStringLiteral("Qwen/Qwen3-14B-AWQ");
        QString command = strings(vllmOf(settings)[u"command"]).join(u' ');
        QVERIFY(command.contains(
            QStringLiteral("--enable-auto-tool-choice --tool-call-parser hermes --reasoning-parser qwen3")));
        settings.extraArgs = QStringList{QStringLiteral("--no-enable-auto-tool-choice")};
        command = strings(vllmOf(settings)[u"command"]).join(u' ');
        QVERIFY(!command.contains(QStringLiteral("--tool-call-parser")));
        settings.model = QStringLiteral("somebody/unknown");
        QVERIFY(!strings(vllmOf(settings)[u"command"]).join(u' ').contains(QStringLiteral("parser")));
    }

    void switchesChangeTheComposeFile()
    {
        GuestSettings settings = sampleSettings();
        QVERIFY(vllmOf(settings).contains(u"healthcheck"));
        QVERIFY(vllmOf(settings)[u"environment"][u"NCCL_IB_DISABLE"].isUndefined());
        QCOMPARE(vllmOf(settings)[u"environment"][u"HF_HUB_OFFLINE"].toString(), QStringLiteral("1"));
        settings.healthchecks = false;
        settings.ncclEnv = true;
        settings.hfCache = false;
        settings.hubEndpoint = QStringLiteral("https://hub.example");
        const QJsonObject vllm = vllmOf(settings);
        QVERIFY(!vllm.contains(u"healthcheck"));
        QCOMPARE(vllm[u"environment"][u"NCCL_IB_DISABLE"].toString(), QStringLiteral("1"));
        QVERIFY(vllm[u"environment"][u"HF_HUB_OFFLINE"].isUndefined());
        QCOMPARE(vllm[u"environment"][u"HF_ENDPOINT"].toString(), QStringLiteral("https://hub.example"));
        QVERIFY(!strings(vllm[u"volumes"]).join(u' ').contains(u"/opt/coder/hf"));
    }
};

CODER_TEST(TstGuestFiles);
#include "tst_guestfiles.moc"
