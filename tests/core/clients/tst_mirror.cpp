// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/clients/mirror.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

Session session(const QString &name = QStringLiteral("vault"))
{
    Session made;
    made.name = name;
    made.id = QStringLiteral("0a1b2c3d");
    made.label = QStringLiteral("coder-11112222-0a1b2c3d");
    made.instanceId = 123456;
    made.ip = QStringLiteral("203.0.113.7");
    made.wish.plan = QStringLiteral("g2-gpu-rtx4000a2-s");
    made.wish.model = QStringLiteral("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ");
    made.wish.servedModelName = QStringLiteral("qwen2.5-coder-32b-instruct");
    made.hourly = Money::dollars(1.05);
    made.created = fromIso(QStringLiteral("2026-03-01T10:20:30Z"));
    made.localPort = 8000;
    return made;
}

} // namespace

class TstMirror : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    QString m_mirror = m_home.filePath(QStringLiteral("cache/linode-vms"));
    QString m_project = m_home.path();

private Q_SLOTS:
    void cleanup() { QFile::remove(m_project + u"/.aider-env"_qs); }

    void theOlderToolFindsEveryVariableItKnows()
    {
        QCOMPARE(aiderEnv(session(), Secret("key")),
                 QByteArray("# Written by Linode LLM Coder; use it with:  . ./.aider-env\n"
                            "export IP='203.0.113.7'\n"
                            "export PROVIDER='linode'\n"
                            "export PROVIDER_INSTANCE_ID='123456'\n"
                            "export LINODE_ID='123456'\n"
                            "export START_TIME='1772360430'\n"
                            "export HOURLY_COST='1.05'\n"
                            "export OPENAI_API_BASE='http://127.0.0.1:8000/v1'\n"
                            "export OPENAI_API_KEY='key'\n"
                            "export AIDER_MODEL='openai/qwen2.5-coder-32b-instruct'\n"
                            "export SESSION_NAME='vault'\n"));
    }

    void theOlderToolFindsEveryFieldItKnows()
    {
        const QJsonObject state = QJsonDocument::fromJson(mirrorState(session())).object();
        QCOMPARE(state.value(u"name"_qs).toString(), u"vault"_qs);
        QCOMPARE(state.value(u"provider_instance_id"_qs).toString(), u"123456"_qs);
        QCOMPARE(state.value(u"ip"_qs).toString(), u"203.0.113.7"_qs);
        QCOMPARE(state.value(u"type"_qs).toString(), u"g2-gpu-rtx4000a2-s"_qs);
        QCOMPARE(state.value(u"hourly_cost"_qs).toDouble(), 1.05);
        QCOMPARE(state.value(u"start_time"_qs).toInteger(), session().created.toSecsSinceEpoch());
        QCOMPARE(state.value(u"model_id"_qs).toString(), u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs);
        QCOMPARE(state.value(u"served_model_name"_qs).toString(), u"qwen2.5-coder-32b-instruct"_qs);
        QCOMPARE(state.value(u"provider"_qs).toString(), u"linode"_qs);
        const QStringList known{u"hourly_cost"_qs,
                                u"ip"_qs,
                                u"model_id"_qs,
                                u"name"_qs,
                                u"provider"_qs,
                                u"provider_instance_id"_qs,
                                u"served_model_name"_qs,
                                u"start_time"_qs,
                                u"type"_qs};
        QCOMPARE(state.keys(), known); // another one, and its loader sees no session
    }

    void whatIsUnknownIsEmptyOrNullAndNeverZero()
    {
        Session bare;
        bare.name = u"new"_qs;
        QVERIFY(aiderEnv(bare, Secret()).contains("export HOURLY_COST=''\n"));
        QVERIFY(aiderEnv(bare, Secret()).contains("export LINODE_ID=''\n"));
        const QJsonObject state = QJsonDocument::fromJson(mirrorState(bare)).object();
        for (const char *name : {"hourly_cost", "provider_instance_id", "ip", "start_time"})
            QVERIFY2(state.value(QLatin1String(name)).isNull(), name);
    }

    void pricesAreWrittenShortAndExact_data()
    {
        QTest::addColumn<double>("price");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cents") << 0.52 << QByteArray("'0.52'");
        QTest::newRow("whole") << 3.0 << QByteArray("'3'");
        QTest::newRow("tens") << 10.0 << QByteArray("'10'");
        QTest::newRow("fractions of cents") << 0.0075 << QByteArray("'0.0075'");
    }
    void pricesAreWrittenShortAndExact()
    {
        QFETCH(double, price);
        QFETCH(QByteArray, text);
        Session priced = session();
        priced.hourly = Money::dollars(price);
        QVERIFY(aiderEnv(priced, Secret()).contains(QByteArray("HOURLY_COST=" + text + "\n")));
    }

    void theMirrorIsPrivateAndLeavesWithoutTrace()
    {
        QVERIFY(writeMirror(m_mirror, session(), Secret("key")).has_value());
        const QString path = aiderEnvPath(m_mirror, u"vault"_qs);
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!readFile(m_mirror + u"/vault/state.json"_qs)->contains("key\""));
        QVERIFY(removeMirror(m_mirror, u"vault"_qs).has_value());
        QVERIFY(!QFileInfo::exists(m_mirror + u"/vault"_qs));
        QVERIFY(removeMirror(m_mirror, u"vault"_qs).has_value());
    }

    void aFileOfTheOlderToolStaysWhenTheMirrorGoes()
    {
        QVERIFY(writeMirror(m_mirror, session(), Secret("key")).has_value());
        QVERIFY(writePrivate(m_mirror + u"/vault/watchdog.log"_qs, "theirs").has_value());
        QVERIFY(removeMirror(m_mirror, u"vault"_qs).has_value());
        QCOMPARE(QDir(m_mirror + u"/vault"_qs).entryList(QDir::Files), QStringList(u"watchdog.log"_qs));
    }

    void theLinkSwitchesBetweenSessions()
    {
        QCOMPARE(currentSession(m_project, m_mirror), QString());
        QVERIFY(useSession(m_project, m_mirror, u"one"_qs).has_value());
        QCOMPARE(currentSession(m_project, m_mirror), u"one"_qs);
        QVERIFY(useSession(m_project, m_mirror, u"two"_qs).has_value());
        QCOMPARE(currentSession(m_project, m_mirror), u"two"_qs);
        QCOMPARE(QFileInfo(m_project + u"/.aider-env"_qs).symLinkTarget(), aiderEnvPath(m_mirror, u"two"_qs));
        QVERIFY(
            QDir(m_project).entryList({u".aider-env.*"_qs}, QDir::AllEntries | QDir::Hidden | QDir::System).isEmpty());
        forgetSession(m_project, m_mirror, u"one"_qs);
        QCOMPARE(currentSession(m_project, m_mirror), u"two"_qs);
        forgetSession(m_project, m_mirror, u"two"_qs);
        QVERIFY(!QFileInfo(m_project + u"/.aider-env"_qs).isSymLink());
    }

    void whatIsNoLinkOfOursIsLeftAlone()
    {
        const QString path = m_project + u"/.aider-env"_qs;
        QVERIFY(writePrivate(path, "mine").has_value());
        QVERIFY(useSession(m_project, m_mirror, u"one"_qs).error().code == ErrorCode::FileUnwritable);
        QCOMPARE(*readFile(path), QByteArray("mine"));
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::link(u"/somewhere/else/aider-env"_qs, path));
        QCOMPARE(currentSession(m_project, m_mirror), QString());
    }
};
CODER_TEST(TstMirror);
#include "tst_mirror.moc"
