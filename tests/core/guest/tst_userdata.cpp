// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/userdata.h"

#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "core/guest/guestfiles.h"
#include "core/guest/gzip.h"
#include "core/guest/script.h"
#include "tests/core/guest/guestsamples.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QTest>

using namespace coder;
using namespace coder::guest;
using namespace coder::guest::test;

class TstUserData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFitsWithRoomToSpare()
    {
        const auto rendered = renderUserData(sampleUserData());
        QVERIFY(rendered);
        QVERIFY(rendered->startsWith("#cloud-config\n{"));
        QVERIFY2(rendered->size() <= 13500, qPrintable(QString::number(rendered->size())));
    }

    void whatIsTooLargeIsRefused()
    {
        UserData data = sampleUserData();
        data.authorizedKeys << QString(userDataLimit, u'k');
        const auto rendered = renderUserData(data);
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::InvalidInput);
    }

    void withoutKeysNothingIsRendered()
    {
        UserData data = sampleUserData();
        data.authorizedKeys.clear();
        QVERIFY(!renderUserData(data));
        data = sampleUserData();
        data.hostPrivateKey = {};
        QVERIFY(!renderUserData(data));
    }

    void theHostKeyIsTheOnlySecret()
    {
        const auto rendered = renderUserData(sampleUserData());
        const QJsonObject config = userDataJson(*rendered);
        QCOMPARE(config[u"ssh_keys"][u"ed25519_private"].toString().toUtf8(), sampleUserData().hostPrivateKey.reveal());
        QCOMPARE(rendered->count("PRIVATE KEY"), 2);
        for (const QJsonValue &file : config[u"write_files"].toArray())
            QVERIFY2(!file[u"path"].toString().startsWith(secretsFolder), qPrintable(file[u"path"].toString()));
    }

    void rootLogsInWithKeysAndNobodyWithAPassword()
    {
        const QJsonObject config = userDataJson(*renderUserData(sampleUserData()));
        QCOMPARE(config[u"disable_root"], QJsonValue(false));
        QCOMPARE(config[u"ssh_pwauth"], QJsonValue(false));
        QCOMPARE(config[u"ssh_deletekeys"], QJsonValue(true));
        QCOMPARE(config[u"ssh_keys"].toObject().keys(),
                 (QStringList{QStringLiteral("ed25519_private"), QStringLiteral("ed25519_public")}));
        QCOMPARE(config[u"ssh_authorized_keys"][0].toString(), sampleUserData().authorizedKeys.first());
    }

    void nothingUpgradesPackagesBehindOurBack()
    {
        const QJsonObject config = userDataJson(*renderUserData(sampleUserData()));
        for (const char *key : {"package_update", "package_upgrade", "package_reboot_if_required"})
            QCOMPARE(config[QLatin1String(key)], QJsonValue(false));
        const QByteArray early = QJsonDocument(config[u"bootcmd"].toArray()).toJson();
        QVERIFY(early.contains("mask"));
        for (const char *unit : {"apt-daily.timer", "apt-daily-upgrade.timer", "unattended-upgrades.service"})
            QVERIFY2(early.contains(unit), unit);
    }

    void theGuardIsWrittenAndStartedAndTheBringUpOnlyEnabled()
    {
        UserData data = sampleUserData();
        data.settings.gated = true;
        data.settings.expectedWeightBytes = 19'000'000'000;
        const QJsonObject config = userDataJson(*renderUserData(data));
        QMap<QString, QJsonObject> files;
        for (const QJsonValue &file : config[u"write_files"].toArray())
            files.insert(file[u"path"].toString(), file.toObject());
        const QJsonObject settings =
            QJsonDocument::fromJson(files[settingsFile][u"content"].toString().toUtf8()).object();
        QCOMPARE(settings[u"model"].toString(), data.settings.model);
        QCOMPARE(settings[u"gated"].toBool(), true);
        QCOMPARE(settings[u"weight_bytes"].toInteger(), 19'000'000'000);
        QVERIFY(!files.contains(bootstrapScript)); // it comes over SSH: the user-data has no room for both
        QCOMPARE(files[guardScript][u"encoding"].toString(), QStringLiteral("gz+b64"));
        QCOMPARE(files[guardScript][u"permissions"].toString(), QStringLiteral("0700"));
        QCOMPARE(files[guardScript][u"content"].toString().toUtf8(),
                 gzip(script(QStringLiteral("coder_guard.py"))).toBase64());
        for (const QString &unit : {service, guardService})
            QCOMPARE(files[QStringLiteral("/etc/systemd/system/") + unit][u"content"].toString().toUtf8(),
                     script(unit));
        QStringList commands;
        for (const QJsonValue &command : config[u"runcmd"].toArray())
            commands << QVariant(command.toArray().toVariantList()).toStringList().join(u' ');
        QVERIFY(commands.contains(QStringLiteral("systemctl enable --now --no-block ") + guardService));
        QVERIFY(commands.contains(QStringLiteral("systemctl enable ") + service));
        QVERIFY(QJsonDocument(config[u"bootcmd"].toArray())
                    .toJson(QJsonDocument::Compact)
                    .contains(prepareFoldersCommand().toUtf8()));
    }

    void theBootstrapUsesThePathsOfTheContract_data()
    {
        QTest::addColumn<QString>("constant");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *constant, const QString &value) {
            QTest::newRow(constant) << QString::fromLatin1(constant) << u'"' + value + u'"';
        };
        row("SETTINGS", settingsFile);
        row("PROGRESS", progressFile);
        row("COMPOSE", composeFile);
        row("VLLM_SECRETS", vllmSecrets);
        row("HUB_TOKEN", hubToken);
        row("GO", goFile);
        row("VLLM_CONTAINER", vllmContainer);
        row("WEBUI_CONTAINER", webuiContainer);
        QTest::newRow("VLLM_PORT") << QStringLiteral("VLLM_PORT") << QString::number(vllmPort);
    }

    void theBootstrapUsesThePathsOfTheContract()
    {
        QFETCH(QString, constant);
        QFETCH(QString, value);
        const QString line = u'\n' + constant + QStringLiteral(" = ") + value + u'\n';
        QVERIFY(script(QStringLiteral("bootstrap.py")).contains(line.toUtf8()));
    }

    void theBootstrapAndTheComposeFileShareTheirFolders()
    {
        const QByteArray bootstrap = script(QStringLiteral("bootstrap.py"));
        QVERIFY(bootstrap.contains("HF_HOME = \"/opt/coder/hf\""));
        QVERIFY(renderCompose(sampleSettings()).contains("/opt/coder/hf:/root/.cache/huggingface"));
    }

    void theUnitStartsTheScriptOfTheContract()
    {
        QVERIFY(
            script(service).contains(QByteArray("ExecStart=/usr/bin/python3 -u " + bootstrapScript.toUtf8() + "\n")));
        QVERIFY(script(service).contains(QByteArray("ConditionPathExists=" + bootstrapScript.toUtf8() + "\n")));
        QVERIFY(script(guardService)
                    .contains(QByteArray("ExecStart=/usr/bin/python3 -u " + guardScript.toUtf8() + " run\n")));
    }

    void theGuardUsesThePathsOfTheContractAndNoContainerSeesThem()
    {
        const QByteArray guard = script(QStringLiteral("coder_guard.py"));
        const QString folders = QStringLiteral("HOME, RUN = \"%1\", \"%2\"");
        QVERIFY(guard.contains(folders.arg(guardFolder, guardSocket.section(u'/', 0, -2)).toUtf8()));
        QVERIFY(guard.contains(QStringLiteral("METRICS = (\"127.0.0.1\", %1)").arg(vllmPort).toUtf8()));
        QVERIFY(script(QStringLiteral("bootstrap.py")).contains("HOLDS = \"/run/coder-guard/holds\""));
        GuestSettings settings = sampleSettings();
        settings.openWebui = true;
        const QByteArray compose = renderCompose(settings);
        QVERIFY(!compose.contains(guardFolder.toUtf8()) && !compose.contains("/etc/coder:")
                && !compose.contains("/run/coder-guard") && !compose.contains("\"/run:"));
    }
};

CODER_TEST(TstUserData);
#include "tst_userdata.moc"
