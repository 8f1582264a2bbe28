// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QTest>

using namespace coder::test;

// `coder switch-model` on a demo cloud, whose engine has as much memory as the card and refuses what does not go in.
// One session goes from test to test.
class TstSwitchModel : public QObject
{
    Q_OBJECT

    static constexpr const char *first = "Qwen/Qwen2.5-Coder-7B-Instruct";
    static constexpr const char *second = "Qwen/Qwen2.5-Coder-14B-Instruct-AWQ";
    static constexpr const char *huge = "Qwen/Qwen2.5-Coder-32B-Instruct";

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    Ran switchTo(const char *model, const QStringList &more = {})
    {
        return m_bed->run(QStringList{u"switch-model"_qs, QString::fromLatin1(model), u"work"_qs, u"--json"_qs} + more);
    }
    QByteArray served() { return m_bed->run({u"ssh"_qs, u"work"_qs, u"--"_qs, u"cat /etc/coder/compose.json"_qs}).out; }
    QByteArray aiderModel()
    {
        QFile file(m_bed->environment.value(u"HOME"_qs) + u"/.cache/linode-vms/work/aider-env"_qs);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray text = file.readAll();
        const qsizetype begin = text.indexOf("AIDER_MODEL=");
        return text.mid(begin, text.indexOf('\n', begin) - begin);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
    }
    void cleanupTestCase() { m_bed.reset(); }

    void aRunningSessionServesAnotherModelOnTheSameVm()
    {
        const QJsonArray before = m_bed->machines();
        const QJsonValue price = m_bed->run({u"status"_qs, u"work"_qs, u"--json"_qs}).object()[u"hourly_usd"];
        const Ran ran = switchTo(second);
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"model"].toString(), QString::fromLatin1(second));
        QCOMPARE(ran.object()[u"served_model_name"].toString(), u"qwen2.5-coder-14b-instruct"_qs);
        QCOMPARE(ran.object()[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(ran.object()[u"hourly_usd"], price);
        QVERIFY(served().contains(second));
        QVERIFY2(aiderModel().contains("qwen2.5-coder-14b-instruct"), aiderModel().constData());
        QCOMPARE(m_bed->machines(), before);
        QCOMPARE(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}).code, 0); // .env still names the first
    }

    void whatCannotBeIsSaidBeforeAnythingIsTouched_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QString dry = u"--dry-run"_qs;
        QTest::newRow("too large") << QString::fromLatin1(huge) << QStringList() << 1 << QByteArray("model_too_large");
        QTest::newRow("too large, dry") << QString::fromLatin1(huge) << QStringList(dry) << 1
                                        << QByteArray("model_too_large");
        QTest::newRow("gated") << u"meta-llama/Llama-3.1-8B-Instruct"_qs << QStringList() << 1
                               << QByteArray("model_gated");
        QTest::newRow("unknown") << u"Qwen/Nothing-7B"_qs << QStringList() << 1 << QByteArray("model_missing");
        QTest::newRow("more context than it was made for")
            << QString::fromLatin1(first) << QStringList{u"--max-model-len"_qs, u"99999"_qs} << 1
            << QByteArray("model_too_large");
        QTest::newRow("no model's name") << u"Qwen"_qs << QStringList() << 2 << QByteArray("invalid_input");
        QTest::newRow("what would be") << QString::fromLatin1(first) << QStringList(dry) << 0
                                       << QByteArray("\"fits\":true");
    }
    void whatCannotBeIsSaidBeforeAnythingIsTouched()
    {
        QFETCH(QString, model);
        QFETCH(QStringList, more);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Ran ran = switchTo(model.toLatin1().constData(), more);
        QVERIFY2(ran.code == code, words(ran).constData());
        QVERIFY2(words(ran).contains(says), words(ran).constData());
        const QJsonObject after = m_bed->run({u"status"_qs, u"work"_qs, u"--json"_qs}).object();
        QCOMPARE(after[u"model"].toString(), QString::fromLatin1(second));
        QCOMPARE(after[u"phase"].toString(), u"ready"_qs);
    }

    // The hub is out of reach, so nothing is known of the model; the engine itself finds that it does not go in.
    void aModelThatDoesNotComeUpIsTakenBackAndSaid()
    {
        const QByteArray before = served();
        m_bed->endKeepers();
        const QString hub = m_bed->environment.value(u"HF_ENDPOINT"_qs);
        m_bed->environment.insert(u"HF_ENDPOINT"_qs, u"http://127.0.0.1:9"_qs);
        const Ran ran = switchTo(huge);
        m_bed->environment.insert(u"HF_ENDPOINT"_qs, hub);
        QVERIFY2(ran.code == 1, words(ran).constData());
        QVERIFY2(ran.err.contains("model_failed"), words(ran).constData());
        QCOMPARE(ran.object()[u"model"].toString(), QString::fromLatin1(second));
        QCOMPARE(ran.object()[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(served(), before);
        QVERIFY2(aiderModel().contains("qwen2.5-coder-14b-instruct"), aiderModel().constData());
    }

    void theModelBeforeIsServedAgainWhenAskedFor()
    {
        const Ran ran = m_bed->run({u"switch-model"_qs, u"--back"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"model"].toString(), QString::fromLatin1(first));
        QVERIFY(served().contains(first));
    }
};

CODER_TEST(TstSwitchModel);
#include "tst_switchmodel.moc"
