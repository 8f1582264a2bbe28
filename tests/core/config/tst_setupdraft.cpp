// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupdraft.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

EnvFile env(const QByteArray &text)
{
    return *EnvFile::parse(text, u".env"_qs);
}

SetupDraft full()
{
    SetupDraft draft;
    draft.token = Secret("very-secret-token");
    draft.hubToken = Secret("hf_very-secret");
    draft.purpose = u"balanced"_qs;
    draft.model = u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs;
    draft.plan = u"g2-gpu-rtx4000a2-s"_qs;
    draft.region = u"fr-par-2"_qs;
    draft.contextTokens = 32768;
    draft.idleMinutes = 45;
    draft.leaseHours = 6;
    draft.sessionCap = Money::dollars(7.5);
    draft.monthCap = Money::dollars(100);
    draft.monthCapEnds = true;
    draft.firewallId = 4711;
    draft.hasWebUi = true;
    draft.perfProfile = u"B"_qs;
    return draft;
}

SetupDraft withoutSecrets(SetupDraft draft)
{
    draft.token = {};
    draft.hubToken = {};
    return draft;
}

} // namespace

class TstSetupDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersComeBackFromTheEnvFile()
    {
        EnvFile file;
        VERIFY_OK(putInto(file, full()));
        SetupDraft back = draftFrom(readConfig(file, {}).config);
        QCOMPARE(back.purpose, ownPurpose);
        back.purpose = u"balanced"_qs;
        QVERIFY(back == withoutSecrets(full()));
    }

    void noSecretReachesAFile()
    {
        EnvFile file;
        VERIFY_OK(putInto(file, full()));
        QVERIFY(!file.toBytes().contains("secret"));
        const QTemporaryDir dir;
        VERIFY_OK(saveDraft(full(), dir.filePath(u"config/draft"_qs)));
        QFile saved(dir.filePath(u"config/draft"_qs));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(!saved.readAll().contains("secret"));
        QCOMPARE(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aSavedDraftComesBackWithoutItsSecrets()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"draft"_qs);
        QVERIFY(!loadDraft(path));
        VERIFY_OK(saveDraft(full(), path));
        QVERIFY(*loadDraft(path) == withoutSecrets(full()));
    }

    void anEmptyDraftComesBackEmpty()
    {
        const QTemporaryDir dir;
        VERIFY_OK(saveDraft({}, dir.filePath(u"draft"_qs)));
        QVERIFY(*loadDraft(dir.filePath(u"draft"_qs)) == SetupDraft());
    }

    void commentsAndUnknownNamesStay()
    {
        EnvFile file = env("# mine\nREGION='us-ord' # near\nOTHER=1\nMONTH_CAP_USD=5\n");
        SetupDraft draft = full();
        draft.monthCap = {};
        VERIFY_OK(putInto(file, draft));
        const QByteArray bytes = file.toBytes();
        QVERIFY(bytes.startsWith("# mine\nREGION='fr-par-2' # near\nOTHER=1\n"));
        QVERIFY(!bytes.contains("MONTH_CAP_USD"));
    }

    void whatStandsThereAlreadyIsNotTouched()
    {
        const QByteArray before = "TYPE=\"a\"\nMODEL_ID=b/c\nREGION=d\nLEASE_HOURS=4\nWATCHDOG_TIMEOUT_MINUTES=30\n";
        EnvFile file = env(before);
        VERIFY_OK(putInto(file, draftFrom(readConfig(file, {}).config)));
        QCOMPARE(file.toBytes(), before);
    }

    void settingsOfAFormerModelGo_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QStringList>("left");
        const QString name = u"SERVED_MODEL_NAME"_qs;
        const QString spread = u"VLLM_TENSOR_PARALLEL_SIZE"_qs;
        QTest::newRow("both the same") << u"a/b"_qs << u"p"_qs << QStringList{name, spread};
        QTest::newRow("another plan") << u"a/b"_qs << u"q"_qs << QStringList{name};
        QTest::newRow("another model") << u"a/c"_qs << u"p"_qs << QStringList();
    }
    void settingsOfAFormerModelGo()
    {
        QFETCH(QString, model);
        QFETCH(QString, plan);
        QFETCH(QStringList, left);
        EnvFile file = env("MODEL_ID=a/b\nTYPE=p\nSERVED_MODEL_NAME=b\nVLLM_TENSOR_PARALLEL_SIZE=2\n");
        SetupDraft draft;
        draft.model = model;
        draft.plan = plan;
        VERIFY_OK(putInto(file, draft));
        QStringList keys = file.keys();
        keys.removeIf([](const QString &key) { return !key.startsWith(u"S") && !key.startsWith(u"V"); });
        QCOMPARE(keys, left);
    }

    void theIdleRuleCanBeTurnedOffAndOn()
    {
        EnvFile file;
        SetupDraft draft = full();
        draft.idleMinutes = 0;
        VERIFY_OK(putInto(file, draft));
        QCOMPARE(file.value(u"WATCHDOG_ENABLED"_qs), u"false"_qs);
        QCOMPARE(draftFrom(readConfig(file, {}).config).idleMinutes, 0);
        VERIFY_OK(putInto(file, full()));
        QCOMPARE(draftFrom(readConfig(file, {}).config).idleMinutes, 45);
    }

    void aLineBreakInAnAnswerIsRefused()
    {
        EnvFile file;
        SetupDraft draft = full();
        draft.region = u"x\nLINODE_TOKEN=y"_qs;
        QCOMPARE(putInto(file, draft).error().code, ErrorCode::InvalidInput);
    }
};

CODER_TEST(TstSetupDraft);
#include "tst_setupdraft.moc"
