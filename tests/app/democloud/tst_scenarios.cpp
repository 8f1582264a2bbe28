// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/scenario/scenario.h"
#include "tests/app/democloud/cloudbed.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace coder;
using namespace coder::demo;
using namespace coder::test;

// What goes wrong on demand, on a cloud without sockets and VMs; the whole of it is in the tests of the programs.
class TstScenarios : public QObject
{
    Q_OBJECT

    static Answer put(CloudBed &bed, const QJsonArray &names)
    {
        return bed.cloud.answer(
            {"PUT", {u"demo"_qs, u"scenarios"_qs}, {}, {}, {}, QJsonDocument(names).toJson(QJsonDocument::Compact)});
    }
    static QByteArray get(CloudBed &bed, const QStringList &path)
    {
        return bed.cloud.answer({"GET", path, {}, {}, {}, {}}).body;
    }
    // A VM that runs, and the client knows.
    static qint64 makeRunning(CloudBed &bed)
    {
        const qint64 firewall = bed.makeFirewall();
        const qint64 id =
            bed.json("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-1"_qs, firewall))[u"id"]
                .toInteger();
        bed.clock.advance(std::chrono::seconds(66));
        bed.clock.advance(std::chrono::seconds(25));
        bed.ask("GET", u"linode/instances/%1"_qs.arg(id));
        return id;
    }

private Q_SLOTS:
    void eachHasANameOfItsOwnAndASentence()
    {
        QSet<QString> names;
        for (const Scenario &scenario : scenarios()) {
            QVERIFY2(QRegularExpression(u"^[a-z][a-z0-9-]+$"_qs).match(scenario.name).hasMatch(),
                     qPrintable(scenario.name));
            QVERIFY2(scenario.sentence.endsWith(u'.') && scenario.sentence.front().isLetter(),
                     qPrintable(scenario.name));
            QVERIFY2(!scenario.faults.isEmpty() || !scenario.changes.isEmpty() || !scenario.quirks.isEmpty()
                         || !scenario.durations.isEmpty() || !scenario.tokenScopes.isEmpty(),
                     qPrintable(scenario.name + u" changes nothing"_qs));
            names << scenario.name;
        }
        QCOMPARE(names.size(), scenarios().size());
    }

    void theGuestKnowsEveryQuirk()
    {
        QFile world(u":/standinvm/world.py"_qs);
        QVERIFY(world.open(QIODevice::ReadOnly));
        const QByteArray text = world.readAll();
        // Faults of the model server are told by their class, in a file of their own.
        QFile faults(u":/standinvm/vllmtrouble.py"_qs);
        QVERIFY(faults.open(QIODevice::ReadOnly));
        const QByteArray troubles = faults.readAll();
        for (const Scenario &scenario : scenarios())
            for (const QString &quirk : scenario.quirks)
                if (quirk.startsWith(u"fault-"_qs))
                    QVERIFY2(troubles.contains(quirk.sliced(6).toUtf8()), qPrintable(quirk));
                else
                    QVERIFY2(text.contains(QByteArray("    " + quirk.toUtf8() + " ")), qPrintable(quirk));
    }

    void anUnknownNameIsRefusedWithAllThatThereAre()
    {
        CloudBed bed;
        const Answer answer = put(bed, {u"sold-out"_qs, u"rain"_qs});
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("rain"));
        QVERIFY(answer.body.contains("delete-locked"));
        QCOMPARE(bed.ask("GET", u"profile"_qs).status, 200);
    }

    void whatIsPlayedIsTold()
    {
        CloudBed bed;
        put(bed, {u"sold-out"_qs, u"slow-boot"_qs});
        const auto told = QJsonDocument::fromJson(get(bed, {u"demo"_qs, u"scenarios"_qs}));
        QCOMPARE(told[u"playing"].toArray(), (QJsonArray{u"sold-out"_qs, u"slow-boot"_qs}));
        QCOMPARE(told[u"known"].toArray().size(), scenarios().size());
    }

    void theProviderFailsAsTold_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QList<int>>("statuses"); // of one call after the other
        const QString profile = u"profile"_qs;
        const QString create = u"linode/instances"_qs;
        QTest::newRow("sold-out") << u"sold-out"_qs << QByteArray("POST") << create << QList{403, 403};
        QTest::newRow("rate-limited, read") << u"rate-limited"_qs << QByteArray("GET") << profile << QList{429, 200};
        QTest::newRow("rate-limited, create") << u"rate-limited"_qs << QByteArray("POST") << create << QList{429, 200};
        QTest::newRow("api-500") << u"api-500"_qs << QByteArray("GET") << profile << QList{500, 500};
        QTest::newRow("lost answer") << u"api-timeout-after-create"_qs << QByteArray("POST") << create
                                     << QList{408, 400}; // the label is taken by then
        QTest::newRow("html-502, read") << u"html-502"_qs << QByteArray("GET") << profile << QList{502, 200};
        QTest::newRow("maintenance") << u"maintenance-503"_qs << QByteArray("GET") << profile << QList{503, 503};
        QTest::newRow("bad token") << u"bad-token"_qs << QByteArray("GET") << profile << QList{401, 401};
        QTest::newRow("missing scope") << u"missing-scope"_qs << QByteArray("POST") << create << QList{403, 403};
        QTest::newRow("revoked later, before")
            << u"token-revoked-later"_qs << QByteArray("GET") << profile << QList{200, 200};
        QTest::newRow("none") << QString() << QByteArray("POST") << create << QList{200, 400};
    }
    void theProviderFailsAsTold()
    {
        QFETCH(QString, scenario);
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QList<int>, statuses);
        CloudBed bed;
        const QJsonObject body =
            method == "POST" ? CloudBed::instanceBody(u"coder-1"_qs, bed.makeFirewall()) : QJsonObject();
        put(bed, scenario.isEmpty() ? QJsonArray() : QJsonArray{scenario});
        for (const int status : statuses)
            QCOMPARE(bed.ask(method, path, body).status, status);
    }

    void theCreateWhoseAnswerIsLostWasDone()
    {
        CloudBed bed;
        const qint64 firewall = bed.makeFirewall();
        put(bed, {u"api-timeout-after-create"_qs});
        bed.ask("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-1"_qs, firewall));
        QCOMPARE(QJsonDocument::fromJson(get(bed, {u"demo"_qs, u"instances"_qs})).array().size(), 1);
    }

    void aDeletionThatFailsTwiceWorksTheThirdTime()
    {
        CloudBed bed;
        const QString vm = u"linode/instances/%1"_qs.arg(makeRunning(bed));
        put(bed, {u"delete-fails-twice"_qs});
        QCOMPARE(bed.ask("DELETE", vm).status, 500);
        QCOMPARE(bed.ask("DELETE", vm).status, 500);
        QCOMPARE(bed.ask("DELETE", vm).status, 200);
    }

    void aLockIsThereUntilItIsTakenAway()
    {
        CloudBed bed;
        const QString vm = u"linode/instances/%1"_qs.arg(makeRunning(bed));
        put(bed, {u"delete-locked"_qs});
        for (int i = 0; i < 5; ++i)
            QCOMPARE(bed.ask("DELETE", vm).status, 400);
        put(bed, {});
        QCOMPARE(bed.ask("DELETE", vm).status, 200);
    }

    void aTokenIsRevokedWhenTheVmRuns()
    {
        CloudBed bed;
        put(bed, {u"token-revoked-later"_qs});
        const qint64 id = makeRunning(bed);
        QCOMPARE(bed.ask("GET", u"linode/instances/%1"_qs.arg(id)).status, 401);
        put(bed, {});
        QCOMPARE(bed.ask("GET", u"linode/instances/%1"_qs.arg(id)).status, 200);
    }

    void anotherAccountHasAnotherNameAndNoVms()
    {
        CloudBed bed;
        const qint64 id = makeRunning(bed);
        const QString before = bed.json("GET", u"account"_qs)[u"euuid"].toString();
        put(bed, {u"other-account"_qs});
        QVERIFY(bed.json("GET", u"account"_qs)[u"euuid"].toString() != before);
        QVERIFY(bed.json("GET", u"profile"_qs)[u"username"].toString() != u"demo"_qs);
        QCOMPARE(bed.ask("GET", u"linode/instances/%1"_qs.arg(id)).status, 404);
        QCOMPARE(bed.json("GET", u"linode/instances"_qs)[u"results"].toInt(), 0);
        QCOMPARE(QJsonDocument::fromJson(get(bed, {u"demo"_qs, u"instances"_qs})).array().size(), 1);
    }

    void theClientIsElsewhereUntilTheVmRuns()
    {
        CloudBed bed;
        put(bed, {u"ip-changed"_qs});
        const QByteArray former = get(bed, {u"demo"_qs, u"address"_qs});
        QVERIFY(former != "127.0.0.1");
        const qint64 firewall = bed.makeFirewall(u"coder-fw"_qs, QString::fromLatin1(former) + u"/32"_qs);
        const qint64 id =
            bed.json("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-1"_qs, firewall))[u"id"]
                .toInteger();
        bed.clock.advance(std::chrono::seconds(66));
        bed.clock.advance(std::chrono::seconds(25));
        QVERIFY(!bed.host.isReachable);
        bed.ask("GET", u"linode/instances/%1"_qs.arg(id));
        QCOMPARE(get(bed, {u"demo"_qs, u"address"_qs}), QByteArray("127.0.0.1"));
        bed.ask("PUT", u"networking/firewalls/%1/rules"_qs.arg(firewall), CloudBed::rules(u"127.0.0.1/32"_qs));
        bed.ask("GET", u"profile"_qs);
        QVERIFY(bed.host.isReachable);
    }

    void theHubRefusesAsTold()
    {
        CloudBed bed;
        const QStringList config = u"hub/Qwen/Qwen2.5-Coder-7B-Instruct/resolve/main/config.json"_qs.split(u'/');
        const auto status = [&] { return bed.cloud.answer({"GET", config, {}, {}, {}, {}}).status; };
        QCOMPARE(status(), 200);
        put(bed, {u"model-gated"_qs});
        QCOMPARE(status(), 401);
        put(bed, {u"hub-unreachable"_qs});
        QCOMPARE(status(), 503);
    }

    void aVmIsMadeWithTheQuirksOfItsTime()
    {
        CloudBed bed;
        put(bed, {u"vllm-oom-then-ok"_qs, u"slow-boot"_qs, u"ssh-refused-then-ok"_qs});
        makeRunning(bed);
        const VmWish made = bed.host.wishes.value(0);
        QCOMPARE(made.quirks, (QStringList{u"oom-once"_qs, u"ssh-drops"_qs}));
        QCOMPARE(made.durations.value(u"boot"_qs), 600.0); // the longer of the two
    }

    void aVmThatEndsIsGoneWhereVmsVanish()
    {
        CloudBed bed;
        const qint64 id = makeRunning(bed);
        Q_EMIT bed.host.hasEnded(id, QString());
        QCOMPARE(bed.ask("GET", u"linode/instances/%1"_qs.arg(id)).status, 200);
        put(bed, {u"vm-vanishes"_qs});
        Q_EMIT bed.host.hasEnded(id, QString());
        QCOMPARE(bed.ask("GET", u"linode/instances/%1"_qs.arg(id)).status, 404);
    }

    void theSameOnesGoOnWhereTheyAre()
    {
        CloudBed bed;
        put(bed, {u"rate-limited"_qs});
        QCOMPARE(bed.ask("GET", u"profile"_qs).status, 429);
        put(bed, {u"rate-limited"_qs});
        QCOMPARE(bed.ask("GET", u"profile"_qs).status, 200);
    }
};

CODER_TEST(TstScenarios);

#include "tst_scenarios.moc"
