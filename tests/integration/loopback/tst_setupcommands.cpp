// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/benchmark/runstore.h"
#include "tests/integration/loopback/demobed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

const QByteArray good = "REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-32B-Instruct-AWQ\n";

struct Said
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

} // namespace

// `coder validate` and `coder list-types` as programs, against the demo cloud.
class TstSetupCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::DemoBed> m_cloud;
    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;

    QString path(const char *name) const { return m_home->filePath(QLatin1String(name)); }

    Said run(const QStringList &arguments)
    {
        QProcess coder;
        coder.setProcessEnvironment(m_environment);
        coder.setWorkingDirectory(m_home->path());
        coder.start(test::coderProgram(), arguments);
        const bool isOver = coder.waitForFinished(30000);
        return {isOver ? coder.exitCode() : -1, coder.readAllStandardOutput(), coder.readAllStandardError()};
    }

    QStringList failedChecks(const Said &said)
    {
        QStringList ids;
        for (const QJsonValue &check : said.json().object().value(u"checks"_qs).toArray())
            if (check[u"state"].toString() == u"fail"_qs || check[u"state"].toString() == u"unknown"_qs)
                ids << check[u"id"].toString();
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<test::DemoBed>();
        QVERIFY(m_cloud->isReady());
    }
    void cleanupTestCase() { m_cloud.reset(); }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name :
             {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME",
              "DBUS_SESSION_BUS_ADDRESS", "REGION", "TYPE", "MODEL_ID", "LINODE_CLI_TOKEN", "HF_TOKEN"})
            m_environment.remove(QLatin1String(name));
        m_environment.insert(u"HOME"_qs, m_home->path());
        for (auto it = m_cloud->environment.variables.begin(); it != m_cloud->environment.variables.end(); ++it)
            m_environment.insert(it.key(), it.value());
        m_environment.insert(u"LINODE_TOKEN"_qs, QString::fromUtf8(m_cloud->environment.token.reveal()));
        QVERIFY(writePrivate(path(".env"), good).has_value());
    }

    void aGoodSetupMayBeLaunchedAndRentsNothing()
    {
        const Said said = run({u"validate"_qs, u"--json"_qs});
        QVERIFY2(said.code == 0, QByteArray(said.out + said.err).constData());
        QVERIFY(said.json().object().value(u"launchable"_qs).toBool());
        QCOMPARE(said.json().object().value(u"token_source"_qs).toString(), u"environment"_qs);
        QCOMPARE(failedChecks(said), QStringList());
        QVERIFY(m_cloud->ask("GET", u"/demo/instances"_qs).body.array().isEmpty());
        const Said text = run({u"validate"_qs});
        QVERIFY2(text.out.contains("at worst US$4.20 for the lease of 4 h."), text.out.constData());
    }

    void everyProblemIsNamedAtOnce()
    {
        QVERIFY(writePrivate(path(".env"),
                             "REGION=nowhere\nTYPE=g6-standard-2\nMODEL_ID=nobody/nothing\nLEASE_HOURS=0\n"
                             "FIREWALL_ID=999999\n")
                    .has_value());
        const Said said = run({u"validate"_qs, u"--json"_qs});
        QCOMPARE(said.code, 1);
        QCOMPARE(failedChecks(said),
                 QStringList({u"settings.LEASE_HOURS"_qs, u"firewall"_qs, u"region"_qs, u"plan"_qs, u"model"_qs}));
    }

    void aBadTokenAndAMissingOneAreToldApart()
    {
        m_environment.insert(u"LINODE_TOKEN"_qs, u"not-a-token"_qs);
        const Said bad = run({u"validate"_qs, u"--json"_qs});
        QCOMPARE(bad.code, 1);
        QVERIFY2(failedChecks(bad).contains(u"token"_qs), bad.out.constData());
        QVERIFY(bad.out.contains("revoked"));
        m_environment.remove(u"LINODE_TOKEN"_qs);
        QVERIFY(writePrivate(path(".env.secrets"), "LINODE_TOKEN=stored\n").has_value());
        const Said none = run({u"validate"_qs, u"--json"_qs});
        QCOMPARE(failedChecks(none), QStringList(u"token"_qs));
        QVERIFY2(none.out.contains("public API only"), none.out.constData());
    }

    void neitherCommandEverTellsTheToken()
    {
        for (const QStringList &command : {QStringList{u"validate"_qs}, QStringList{u"list-types"_qs}}) {
            const Said said = run(command);
            QVERIFY(!said.out.contains(m_cloud->environment.token.reveal()));
            QVERIFY(!said.err.contains(m_cloud->environment.token.reveal()));
        }
    }

    void plansAreListedWithCardsAndPrices()
    {
        const Said said = run({u"list-types"_qs, u"--region"_qs, u"us-ord"_qs, u"--json"_qs});
        QVERIFY2(said.code == 0, said.err.constData());
        const QJsonArray plans = said.json().array();
        QVERIFY(plans.size() > 10);
        double before = 0;
        for (const QJsonValue &plan : plans) {
            QVERIFY(plan[u"plan"].isString() && plan[u"card"].isString() && plan[u"vram_gib"].isDouble());
            QVERIFY(plan[u"hourly_usd"].toDouble() >= before);
            QVERIFY(plan[u"available"].isBool());
            QVERIFY(plan[u"models"].toArray().size() >= 15);
            before = plan[u"hourly_usd"].toDouble();
        }
    }

    // One run is kept of one model on one plan: only there a speed and a price of tokens are told.
    void modelsAreListedWithWhatWasMeasured()
    {
        const QString folder = path(".local/share/linode-llm-coder/benchmarks");
        QVERIFY(QDir().mkpath(folder));
        const auto kept =
            benchmark::RunStore(folder).add({{u"date"_qs, u"20260302-120000"_qs},
                                             {u"model_id"_qs, u"Qwen/Qwen2.5-Coder-7B-Instruct-AWQ"_qs},
                                             {u"completed"_qs, 32},
                                             {u"failed"_qs, 0},
                                             {u"duration"_qs, 10.0},
                                             {u"output_throughput"_qs, 500.0},
                                             {u"context"_qs, QJsonObject{{u"plan"_qs, u"g2-gpu-rtx4000a1-s"_qs}}}});
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        const Said said = run({u"list-types"_qs, u"--json"_qs});
        int measured = 0;
        for (const QJsonValue &plan : said.json().array())
            for (const QJsonValue &model : plan[u"models"].toArray()) {
                QVERIFY(model[u"fits"].isBool() && model[u"reason"].toString().endsWith(u'.'));
                if (model[u"output_throughput"].isNull())
                    continue;
                ++measured;
                QCOMPARE(plan[u"plan"].toString(), kept->plan);
                QCOMPARE(model[u"output_throughput"].toDouble(), 500.0);
                const double price = plan[u"hourly_usd"].toDouble();
                QVERIFY(qAbs(model[u"usd_per_million_output_tokens"].toDouble() - price * 1e6 / 500 / 3600) < 1e-6);
            }
        QCOMPARE(measured, 1);
        const Said text = run({u"list-types"_qs});
        QVERIFY2(text.out.contains("openai/gpt-oss-120b") && text.out.contains("not measured"), text.out.constData());
    }

    void aRecentListIsNotAskedForAgainUntilRefreshed()
    {
        QCOMPARE(run({u"list-types"_qs}).code, 0);
        const QString kept = path(".local/state/linode-llm-coder/offer.json");
        QVERIFY(QFileInfo::exists(kept));
        m_environment.insert(u"LINODE_TOKEN"_qs, u"not-a-token"_qs);
        QCOMPARE(run({u"list-types"_qs}).code, 0);
        QCOMPARE(run({u"list-types"_qs, u"--refresh"_qs}).code, 4);
    }

    void anUnknownRegionIsRefused()
    {
        const Said said = run({u"list-types"_qs, u"--region"_qs, u"nowhere"_qs});
        QCOMPARE(said.code, 4);
        QVERIFY(said.out.isEmpty() && said.err.contains("region_unknown"));
    }
};
CODER_TEST(TstSetupCommands);
#include "tst_setupcommands.moc"
