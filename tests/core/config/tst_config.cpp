// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/launch.h"
#include "core/config/settings.h"
#include "tests/support/runner.h"

#include <QSet>
#include <QTest>

using namespace coder;

namespace {

const QByteArray smallest = "REGION=us-east\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n";

ConfigReading reading(const QByteArray &file, const QMap<QString, QString> &environment = {})
{
    QProcessEnvironment outer;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        outer.insert(it.key(), it.value());
    return readConfig(*EnvFile::parse(file, QStringLiteral(".env")), outer);
}

LaunchSettings launch(const QByteArray &more, const LaunchOverrides &overrides = {})
{
    return launchFrom(reading(smallest + more).config, QStringLiteral("work"), overrides);
}

} // namespace

class TstConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theThreeRequiredSettingsAreEnough()
    {
        const ConfigReading found = reading(smallest);
        QVERIFY(found.problems.isEmpty());
        QVERIFY(found.notes.isEmpty());
        const LaunchSettings settings = launchFrom(found.config, QStringLiteral("work"));
        QCOMPARE(settings.region, u"us-east"_qs);
        QCOMPARE(settings.plan, u"g2-gpu-rtx4000a1-s"_qs);
        QCOMPARE(settings.servedModelName, u"qwen2.5-coder-7b-instruct"_qs);
        QCOMPARE(settings.idleLimitSeconds, 1800);
        QCOMPARE(settings.leaseSeconds, 4 * 3600);
        QCOMPARE(settings.firewallId, qint64(0));
        QCOMPARE(settings.localPort, quint16(8000));
        QVERIFY(settings.guest.isEmpty());
        QVERIFY(!settings.cap && settings.hourAware);
    }

    void allProblemsAreListedAtOnce()
    {
        const auto config = usable(reading("TYPE=x y\nLEASE_HOURS=forever\n"));
        QVERIFY(!config.has_value());
        QVERIFY(config.error().code == ErrorCode::ConfigInvalid);
        const QString &detail = config.error().detail;
        QCOMPARE(detail.count(QLatin1Char('\n')), 3);
        for (const char *part : {"REGION is missing. Add a line REGION=", "TYPE in .env:1 has letters",
                                 "MODEL_ID is missing.", "LEASE_HOURS in .env:2 is not a whole number from 1 to 168."})
            QVERIFY2(detail.contains(QLatin1String(part)), qPrintable(detail));
    }

    void whatIsOnlyMissingIsToldApartFromWhatIsWrong()
    {
        QVERIFY(usable(reading("")).error().code == ErrorCode::ConfigMissing);
        QVERIFY(usable(reading("REGION=\nTYPE=''\nMODEL_ID= # later\n")).error().code == ErrorCode::ConfigMissing);
        QVERIFY(usable(reading(smallest)).has_value());
    }

    void aValueIsCheckedAndKeptInOneSpelling_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept"); // empty = refused
        const std::initializer_list<std::tuple<const char *, const char *, const char *>> cases{
            {"REGION", "us-east", "us-east"},
            {"REGION", "US East", ""},
            {"MODEL_ID", "qwen", ""},
            {"MODEL_ID", "a/b/c", ""},
            {"MODEL_ID", "../etc", ""},
            {"FIREWALL_ID", "0", ""},
            {"FIREWALL_ID", "123456789012", "123456789012"},
            {"FIREWALL_ID", "-1", ""},
            {"IMAGE", "linode/ubuntu24.04", "linode/ubuntu24.04"},
            {"IMAGE", "ubuntu", ""},
            {"LEASE_HOURS", "0", ""},
            {"LEASE_HOURS", "1", "1"},
            {"LEASE_HOURS", "168", "168"},
            {"LEASE_HOURS", "169", ""},
            {"LEASE_HOURS", "1.5", ""},
            {"LEASE_HOURS", "04", "4"},
            {"SESSION_CAP_USD", "7.50", "7.5"},
            {"SESSION_CAP_USD", "$10", "10"},
            {"SESSION_CAP_USD", "US$ 10.25", "10.25"},
            {"SESSION_CAP_USD", "0", ""},
            {"SESSION_CAP_USD", "-3", ""},
            {"SESSION_CAP_USD", "ten", ""},
            {"SESSION_CAP_USD", "1e3", ""},
            {"SESSION_CAP_USD", "7,50", ""},
            {"WATCHDOG_ENABLED", "False", "false"},
            {"WATCHDOG_ENABLED", "0", "false"},
            {"WATCHDOG_ENABLED", "YES", "true"},
            {"WATCHDOG_ENABLED", "maybe", ""},
            {"VLLM_GPU_MEMORY_UTILIZATION", "0.92", "0.92"},
            {"VLLM_GPU_MEMORY_UTILIZATION", ".9", "0.9"},
            {"VLLM_GPU_MEMORY_UTILIZATION", "92", ""},
            {"VLLM_GPU_MEMORY_UTILIZATION", "nan", ""},
            {"VLLM_DTYPE", "BFloat16", "bfloat16"},
            {"VLLM_DTYPE", "int4", ""},
            {"PERF_PROFILE", "c", "C"},
            {"PERF_PROFILE", "F", ""},
            {"VLLM_PORT", "65536", ""},
            {"VLLM_EXTRA_ARGS", "--enable-auto-tool-choice --tool-call-parser hermes",
             "--enable-auto-tool-choice --tool-call-parser hermes"},
            {"VLLM_IMAGE", "vllm/vllm-openai:v0.9.2", "vllm/vllm-openai:v0.9.2"},
            {"VLLM_IMAGE", "vllm; rm", ""},
        };
        for (const auto &[name, given, kept] : cases)
            QTest::addRow("%s=%s", name, given)
                << QString::fromLatin1(name) << QString::fromLatin1(given) << QString::fromLatin1(kept);
    }
    void aValueIsCheckedAndKeptInOneSpelling()
    {
        QFETCH(QString, name);
        QFETCH(QString, given);
        QFETCH(QString, kept);
        const ConfigReading found = reading(smallest, {{name, given}});
        QCOMPARE(found.problems.isEmpty(), !kept.isEmpty());
        if (!kept.isEmpty())
            QCOMPARE(found.config.text(name), kept);
        else
            QCOMPARE(found.problems.first().setting, name);
    }

    void theEnvironmentWinsOverTheFile()
    {
        const ConfigReading found = reading(smallest, {{u"REGION"_qs, u"fr-par"_qs}, {u"TYPE"_qs, QString()}});
        QCOMPARE(found.config.text(u"REGION"_qs), u"fr-par"_qs);
        QCOMPARE(found.config.origin(u"REGION"_qs), u"the environment"_qs);
        QCOMPARE(found.config.origin(u"TYPE"_qs), u".env:2"_qs);
    }

    void theWatchdogSwitchTurnsOffTheIdleLimitOnly()
    {
        const LaunchSettings settings = launch("WATCHDOG_ENABLED=false\nWATCHDOG_TIMEOUT_MINUTES=10\n");
        QCOMPARE(settings.idleLimitSeconds, 0);
        QCOMPARE(settings.leaseSeconds, 4 * 3600);
        QVERIFY(reading(smallest + "WATCHDOG_ENABLED=false\n").notes.first().contains(u"the lease still ends"_qs));
    }

    void optionsWinOverSettings()
    {
        using namespace std::chrono_literals;
        const QByteArray given = "LEASE_HOURS=2\nWATCHDOG_TIMEOUT_MINUTES=10\nSESSION_CAP_USD=5\n";
        QCOMPARE(launch(given).leaseSeconds, 7200);
        QCOMPARE(launch(given).idleLimitSeconds, 600);
        QVERIFY(launch(given).cap == Money::dollars(5));
        const LaunchSettings settings = launch(given, {.idleLimit = 90s, .lease = 90min, .cap = Money::dollars(3)});
        QCOMPARE(settings.leaseSeconds, 5400);
        QCOMPARE(settings.idleLimitSeconds, 90);
        QVERIFY(settings.cap == Money::dollars(3));
    }

    void onlyWhatWasGivenGoesToTheVm()
    {
        const auto guest = launch("VLLM_MAX_MODEL_LEN=32768\nENABLE_OPENWEBUI=yes\nVLLM_PORT=9000\nMINE=1\n").guest;
        QCOMPARE(guest, (QMap<QString, QString>{{u"ENABLE_OPENWEBUI"_qs, u"true"_qs},
                                                {u"VLLM_MAX_MODEL_LEN"_qs, u"32768"_qs}}));
    }

    void aSecretInTheWrongFileIsToldAndNeverKept()
    {
        const ConfigReading found = reading(smallest + "LINODE_TOKEN=hunter2\n", {{u"LINODE_TOKEN"_qs, u"hunter3"_qs}});
        QVERIFY(found.problems.isEmpty());
        QVERIFY(found.notes.join(u"\n"_qs).contains(u"move that line to .env.secrets"_qs));
        QVERIFY(!found.notes.join(u"\n"_qs).contains(u"hunter"_qs));
        QVERIFY(!found.config.isGiven(u"LINODE_TOKEN"_qs));
    }

    void anIdleLimitBeyondTheLeaseIsTold()
    {
        QVERIFY(!reading(smallest + "LEASE_HOURS=1\nWATCHDOG_TIMEOUT_MINUTES=60\n").notes.isEmpty());
        QVERIFY(reading(smallest + "LEASE_HOURS=1\nWATCHDOG_TIMEOUT_MINUTES=59\n").notes.isEmpty());
    }

    void theTableHoldsEachNameOnceWithAUsableFallback()
    {
        QSet<QString> names;
        QByteArray fallbacks;
        for (const Setting &setting : settings()) {
            names << QLatin1String(setting.name);
            QVERIFY2(QByteArray(setting.help).endsWith('.'), setting.name);
            if (*setting.fallback != '\0')
                fallbacks += QByteArray(setting.name) + QByteArray("=") + setting.fallback + QByteArray("\n");
        }
        QCOMPARE(names.size(), qsizetype(settings().size()));
        QCOMPARE(reading(smallest + fallbacks).problems.size(), 0);
    }

    void aModelIsServedUnderItsFamilysName_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("served");
        const std::initializer_list<std::pair<const char *, const char *>> cases{
            {"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", "qwen2.5-coder-32b-instruct"},
            {"Qwen/Qwen2.5-Coder-32B-Instruct-GPTQ-Int4", "qwen2.5-coder-32b-instruct"},
            {"Qwen/Qwen3-30B-A3B-FP8", "qwen3-30b-a3b"},
            {"RedHatAI/Qwen2.5-Coder-14B-Instruct-FP8-dynamic", "qwen2.5-coder-14b-instruct"},
            {"neuralmagic/Meta-Llama-3.1-8B-Instruct-quantized.w4a16", "meta-llama-3.1-8b-instruct"},
            {"unsloth/Qwen2.5-Coder-7B-Instruct-bnb-4bit", "qwen2.5-coder-7b-instruct"},
            {"deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct", "deepseek-coder-v2-lite-instruct"},
            {"mistralai/Codestral-22B-v0.1", "codestral-22b-v0.1"},
            {"openai/gpt-oss-20b", "gpt-oss-20b"},
            {"AWQ", "awq"},
        };
        for (const auto &[model, served] : cases)
            QTest::newRow(model) << QString::fromLatin1(model) << QString::fromLatin1(served);
    }
    void aModelIsServedUnderItsFamilysName()
    {
        QFETCH(QString, model);
        QTEST(familyName(model), "served");
    }

    void aSessionNameIsFitForAFolder()
    {
        for (const char *name : {"work", "a", "My.session_2-x", "0"})
            QVERIFY2(isSessionName(QString::fromLatin1(name)), name);
        for (const char *name : {"", ".", "..", ".hidden", "a/b", "-x", "a b", "a\n", "ü"})
            QVERIFY2(!isSessionName(QString::fromUtf8(name)), name);
        QVERIFY(!isSessionName(QString(39, QLatin1Char('a'))));
        QVERIFY(isSessionName(QString(38, QLatin1Char('a'))));
    }
};
CODER_TEST(TstConfig);
#include "tst_config.moc"
