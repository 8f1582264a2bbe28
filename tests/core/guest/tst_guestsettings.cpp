// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/settings.h"
#include "core/guest/shellwords.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::guest;

namespace {

using Env = QMap<QString, QString>;

Result<GuestSettings> read(const Env &env)
{
    return guestSettings(QStringLiteral("owner/model"), QStringLiteral("model"), env);
}

} // namespace

class TstGuestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSettingsTheDefaultsHold()
    {
        const auto settings = read({});
        QVERIFY(settings);
        QCOMPARE(settings->model, QStringLiteral("owner/model"));
        QCOMPARE(settings->servedModelName, QStringLiteral("model"));
        QVERIFY(settings->vllmImage.contains(u':'));
        QVERIFY(!settings->vllmImage.endsWith(u"latest"));
        QCOMPARE(settings->gpuMemoryUtilization, 0.90);
        QCOMPARE(settings->maxModelLen, 0);
        QVERIFY(!settings->openWebui);
        QVERIFY(settings->openWebuiAuth);
        QVERIFY(settings->hfCache);
    }

    void everySettingReachesItsField()
    {
        const auto settings = read({{QStringLiteral("VLLM_TENSOR_PARALLEL_SIZE"), QStringLiteral("2")},
                                    {QStringLiteral("VLLM_MAX_MODEL_LEN"), QStringLiteral("32768")},
                                    {QStringLiteral("VLLM_GPU_MEMORY_UTILIZATION"), QStringLiteral("0.85")},
                                    {QStringLiteral("VLLM_MAX_NUM_SEQS"), QStringLiteral("16")},
                                    {QStringLiteral("VLLM_DTYPE"), QStringLiteral("half")},
                                    {QStringLiteral("VLLM_KV_CACHE_DTYPE"), QStringLiteral("fp8")},
                                    {QStringLiteral("VLLM_EXTRA_ARGS"), QStringLiteral("--enforce-eager --seed '4 2'")},
                                    {QStringLiteral("VLLM_IMAGE"), QStringLiteral("vllm/vllm-openai:v0.10.2")},
                                    {QStringLiteral("ENABLE_OPENWEBUI"), QStringLiteral("true")},
                                    {QStringLiteral("OPENWEBUI_AUTH"), QStringLiteral("false")},
                                    {QStringLiteral("OPENWEBUI_IMAGE"), QStringLiteral("ghcr.io/o/w:v1")},
                                    {QStringLiteral("ENABLE_HF_CACHE"), QStringLiteral("off")},
                                    {QStringLiteral("ENABLE_HEALTHCHECKS"), QStringLiteral("no")},
                                    {QStringLiteral("ENABLE_NCCL_ENV"), QStringLiteral("1")},
                                    {QStringLiteral("PERF_PROFILE"), QStringLiteral("B")}});
        QVERIFY(settings);
        QCOMPARE(settings->tensorParallelSize, 2);
        QCOMPARE(settings->maxModelLen, 32768);
        QCOMPARE(settings->gpuMemoryUtilization, 0.85);
        QCOMPARE(settings->maxNumSeqs, 16);
        QCOMPARE(settings->dtype, QStringLiteral("half"));
        QCOMPARE(settings->kvCacheDtype, QStringLiteral("fp8"));
        QCOMPARE(settings->extraArgs,
                 (QStringList{QStringLiteral("--enforce-eager"), QStringLiteral("--seed"), QStringLiteral("4 2")}));
        QCOMPARE(settings->vllmImage, QStringLiteral("vllm/vllm-openai:v0.10.2"));
        QVERIFY(settings->openWebui);
        QVERIFY(!settings->openWebuiAuth);
        QCOMPARE(settings->openWebuiImage, QStringLiteral("ghcr.io/o/w:v1"));
        QVERIFY(!settings->hfCache);
        QVERIFY(!settings->healthchecks);
        QVERIFY(settings->ncclEnv);
    }

    void aWrongValueIsRefusedByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *value) {
            QTest::addRow("%s=%s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value);
        };
        row("VLLM_TENSOR_PARALLEL_SIZE", "0");
        row("VLLM_TENSOR_PARALLEL_SIZE", "two");
        row("VLLM_MAX_MODEL_LEN", "32k");
        row("VLLM_MAX_MODEL_LEN", "12");
        row("VLLM_GPU_MEMORY_UTILIZATION", "1.5");
        row("VLLM_GPU_MEMORY_UTILIZATION", "nan");
        row("VLLM_MAX_NUM_SEQS", "-1");
        row("VLLM_DTYPE", "half; reboot");
        row("VLLM_KV_CACHE_DTYPE", "--api-key");
        row("VLLM_IMAGE", "image with blanks");
        row("OPENWEBUI_IMAGE", "$(id)");
        row("ENABLE_OPENWEBUI", "perhaps");
        row("ENABLE_HF_CACHE", "2");
        row("VLLM_EXTRA_ARGS", "--chat-template 'unclosed");
        row("VLLM_EXTRA_ARGS", "--api-key stolen");
        row("VLLM_EXTRA_ARGS", "--api-key=stolen");
        row("VLLM_EXTRA_ARGS", "--api_key stolen");
        row("VLLM_EXTRA_ARGS", "--api stolen");
        row("VLLM_EXTRA_ARGS", "--enforce-eager --port 9000");
        row("VLLM_EXTRA_ARGS", "'--host' 0.0.0.0");
    }

    void aWrongValueIsRefusedByItsName()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto settings = read({{name, value}});
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::ConfigInvalid);
        QVERIFY2(settings.error().detail.startsWith(name + u':'), qPrintable(settings.error().detail));
    }

    void aModelThatIsNoHubNameIsRefused_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("served");
        QTest::addColumn<QString>("blamed");
        QTest::newRow("no owner") << QStringLiteral("model") << QStringLiteral("m") << QStringLiteral("MODEL_ID");
        QTest::newRow("a path") << QStringLiteral("../etc/x") << QStringLiteral("m") << QStringLiteral("MODEL_ID");
        QTest::newRow("an option") << QStringLiteral("--x/y") << QStringLiteral("m") << QStringLiteral("MODEL_ID");
        QTest::newRow("a line feed") << QStringLiteral("a/b\n") << QStringLiteral("m") << QStringLiteral("MODEL_ID");
        QTest::newRow("no name") << QStringLiteral("a/b") << QString() << QStringLiteral("SERVED_MODEL_NAME");
        QTest::newRow("a blank") << QStringLiteral("a/b") << QStringLiteral("x y")
                                 << QStringLiteral("SERVED_MODEL_NAME");
    }

    void aModelThatIsNoHubNameIsRefused()
    {
        QFETCH(QString, model);
        QFETCH(QString, served);
        QFETCH(QString, blamed);
        const auto settings = guestSettings(model, served, {});
        QVERIFY(!settings);
        QVERIFY2(settings.error().detail.startsWith(blamed), qPrintable(settings.error().detail));
    }

    void wordsAreSplitAsAShellDoes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("blanks") << QStringLiteral("  \t ") << QStringList();
        QTest::newRow("plain") << QStringLiteral("--a  b") << QStringList{QStringLiteral("--a"), QStringLiteral("b")};
        QTest::newRow("single") << QStringLiteral("'{\"a\": \"b c\"}'")
                                << QStringList{QStringLiteral("{\"a\": \"b c\"}")};
        QTest::newRow("double") << QStringLiteral("\"a \\\"b\\\" \\n\"") << QStringList{QStringLiteral("a \"b\" \\n")};
        QTest::newRow("joined") << QStringLiteral("--x='a b'c") << QStringList{QStringLiteral("--x=a bc")};
        QTest::newRow("escaped blank") << QStringLiteral("a\\ b") << QStringList{QStringLiteral("a b")};
        QTest::newRow("empty word") << QStringLiteral("a ''") << QStringList{QStringLiteral("a"), QString()};
        QTest::newRow("literal backslash") << QStringLiteral("'a\\b'") << QStringList{QStringLiteral("a\\b")};
    }

    void wordsAreSplitAsAShellDoes()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        const auto split = shellWords(line);
        QVERIFY(split);
        QCOMPARE(*split, words);
    }

    void anUnfinishedLineIsRefused()
    {
        QVERIFY(!shellWords(QStringLiteral("'a")));
        QVERIFY(!shellWords(QStringLiteral("\"a")));
        QVERIFY(!shellWords(QStringLiteral("a\\")));
    }

    void aPerformanceProfileStandsForWhatNoNameSays()
    {
        const QString model = QStringLiteral("a/b");
        const auto careful =
            guestSettings(model, QStringLiteral("b"), {{QStringLiteral("PERF_PROFILE"), QStringLiteral("A")}});
        QVERIFY(careful);
        QCOMPARE(careful->gpuMemoryUtilization, 0.80);
        QCOMPARE(careful->maxNumSeqs, 1);
        const auto most = guestSettings(model, QStringLiteral("b"),
                                        {{QStringLiteral("PERF_PROFILE"), QStringLiteral("E")},
                                         {QStringLiteral("VLLM_MAX_NUM_SEQS"), QStringLiteral("8")}});
        QVERIFY(most);
        QCOMPARE(most->gpuMemoryUtilization, 0.95);
        QCOMPARE(most->maxNumSeqs, 8);
        QCOMPARE(most->extraArgs, QStringList(QStringLiteral("--enable-prefix-caching")));
    }
};

CODER_TEST(TstGuestSettings);
#include "tst_guestsettings.moc"
