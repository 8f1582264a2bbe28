// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/linodecloud.h"
#include "tests/core/linode/hurriedclock.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QTest>
#include <memory>

using namespace coder;
using namespace coder::test;
using namespace Qt::StringLiterals;
using Manner = ScriptedReply::Manner;

Q_DECLARE_METATYPE(coder::test::ScriptedReply)

namespace {

const QByteArray token = "0123456789abcdef-token";

InstanceSpec spec()
{
    InstanceSpec made;
    made.label = u"coder-ab12-0001"_qs;
    made.region = u"us-ord"_qs;
    made.plan = u"g2-gpu-rtx4000a1-s"_qs;
    made.image = u"linode/ubuntu24.04"_qs;
    made.authorizedKeys = QStringList{u"ssh-ed25519 AAAA coder"_qs};
    made.tags = QStringList{u"app=coder"_qs};
    made.firewallId = 42;
    return made;
}

const QByteArray made = R"({"id":7,"label":"coder-ab12-0001","region":"us-ord","type":"g2-gpu-rtx4000a1-s",)"
                        R"("image":"linode/ubuntu24.04","status":"provisioning","ipv4":["192.0.2.9"],)"
                        R"("tags":["app=coder"],"created":"2026-01-02T03:04:05","something_new":{"a":1}})";

QByteArray page(int number, int pages, const QByteArray &rows)
{
    return "{\"data\":[" + rows + "],\"page\":" + QByteArray::number(number) + ",\"pages\":" + QByteArray::number(pages)
           + ",\"results\":2}";
}

ScriptedReply html(int status)
{
    ScriptedReply reply = json("<html></html>", status);
    reply.type = "text/html";
    return reply;
}

} // namespace

class TstLinodeCloud : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HurriedClock> m_clock;
    std::unique_ptr<LinodeCloud> m_cloud;

    template<class T>
    QString errorOf(const Future<T> &future)
    {
        const auto result = await(future);
        return result ? u"none"_qs : errorId(result.error().code);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_clock = std::make_unique<HurriedClock>();
        m_cloud = std::make_unique<LinodeCloud>(m_server->url(u"/v4"_qs), Secret(token), *m_clock);
    }
    void cleanup()
    {
        m_cloud.reset();
        if (!QTest::currentTestFailed())
            QCOMPARE(m_server->unused(), 0);
    }

    void aCreateSendsTheTokenAndTheWholeWish()
    {
        m_server->on("POST /v4/linode/instances", json(made));
        const auto instance = await(m_cloud->createInstance(spec()));
        QVERIFY(instance);
        QCOMPARE(instance->id, 7);
        QCOMPARE(instance->publicIpv4(), u"192.0.2.9"_qs);
        const SeenRequest &request = m_server->seen().constFirst();
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer " + token));
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(request.body.contains("\"label\":\"coder-ab12-0001\""));
    }

    void whatTimeItIsForTheProviderIsHeard()
    {
        const QList<QPair<QByteArray, QByteArray>> at8{{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}};
        const QList<QPair<QByteArray, QByteArray>> at9{{"date", "Sun, 06 Nov 1994 09:00:00 GMT"}};
        m_server->on("GET /v4/linode/instances/7", json(made, 200, at8));
        QVERIFY(await(m_cloud->instance(7)));
        QCOMPARE(m_clock->told, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
        m_server->on("GET /v4/linode/instances/7", refusal(404, "Not found", {}, at9)); // as a portal's, or a proxy's
        QVERIFY(!await(m_cloud->instance(7)));
        QCOMPARE(m_clock->told.time(), QTime(8, 49, 37));
        m_server->on("GET /v4/linode/instances/7", json(made, 200, {{"Date", "yesterday"}}));
        QVERIFY(await(m_cloud->instance(7)));
        QVERIFY(!m_clock->told.isValid()); // and a clock that is told no time stays as it is
    }

    void aCreateIsSentOnceHoweverItEnds_data()
    {
        QTest::addColumn<ScriptedReply>("reply");
        QTest::addColumn<QString>("error");
        const QString unknown = u"outcome_unknown"_qs;
        QTest::newRow("closed") << manner(Manner::Close) << unknown;
        QTest::newRow("reset") << manner(Manner::Reset) << unknown;
        QTest::newRow("cut") << manner(Manner::Cut) << unknown;
        QTest::newRow("408") << refusal(408, "Please try again") << unknown;
        QTest::newRow("500") << refusal(500, "Internal server error") << unknown;
        QTest::newRow("502 as a page") << html(502) << unknown;
        QTest::newRow("503") << refusal(503, "x") << unknown;
        QTest::newRow("504 as a page") << html(504) << unknown;
        QTest::newRow("made, but unreadable") << json("{\"id\":") << unknown;
        QTest::newRow("made, but without id") << json("{}") << unknown;
        QTest::newRow("made, says a page") << html(200) << unknown;
        QTest::newRow("label taken") << refusal(400, "Label must be unique", "label") << u"label_taken"_qs;
        QTest::newRow("sold out") << refusal(403, "This plan is not available in the region") << u"sold_out"_qs;
        QTest::newRow("bad token") << refusal(401, "Invalid Token") << u"token_invalid"_qs;
        QTest::newRow("maintenance") << refusal(503, "x", {}, {{"X-Maintenance-Mode", "all"}})
                                     << u"provider_maintenance"_qs;
    }
    void aCreateIsSentOnceHoweverItEnds()
    {
        QFETCH(ScriptedReply, reply);
        QFETCH(QString, error);
        m_server->on("POST /v4/linode/instances", reply);
        QCOMPARE(errorOf(m_cloud->createInstance(spec())), error);
        QCOMPARE(m_server->seen().size(), 1);
        QCOMPARE(m_clock->waits, QStringList());
    }

    void aCreateWithoutAnswerIsUnknownAfterItsTime()
    {
        m_server->on("POST /v4/linode/instances", manner(Manner::Hang));
        const auto future = m_cloud->createInstance(spec());
        QTRY_COMPARE(m_server->seen().size(), 1);
        m_clock->letTimeRunOut();
        QCOMPARE(errorOf(future), u"outcome_unknown"_qs);
        QCOMPARE(m_server->seen().size(), 1);
    }

    void aCreateThatNeverLeftIsNotUnknown()
    {
        const QUrl closed = m_server->url(u"/v4"_qs);
        m_server = std::make_unique<ScriptedServer>();
        LinodeCloud cloud(closed, Secret(token), *m_clock);
        QCOMPARE(errorOf(cloud.createInstance(spec())), u"network_unreachable"_qs);
    }

    void aCreateIsAskedAgainAfter429()
    {
        m_server->on("POST /v4/linode/instances", refusal(429, "Too many requests"));
        m_server->on("POST /v4/linode/instances", refusal(429, "Too many requests", {}, {{"Retry-After", "5"}}));
        m_server->on("POST /v4/linode/instances", json(made));
        QVERIFY(await(m_cloud->createInstance(spec())));
        QCOMPARE(m_clock->waits, QStringList({u"15"_qs, u"5"_qs}));
    }

    void aCreateThatIsLimitedForLongGivesUp()
    {
        m_server->on("POST /v4/linode/instances", refusal(429, "Too many requests"), 4);
        QCOMPARE(errorOf(m_cloud->createInstance(spec())), u"rate_limited"_qs);
    }

    void aWishTheProviderWouldRefuseIsNotSent()
    {
        InstanceSpec bad = spec();
        bad.firewallId = 0;
        QCOMPARE(errorOf(m_cloud->createInstance(bad)), u"invalid_input"_qs);
        QCOMPARE(m_server->story(), QStringList());
    }

    void aReadIsAskedAgainUntilItAnswers()
    {
        m_server->on("GET /v4/linode/instances/7", html(502));
        m_server->on("GET /v4/linode/instances/7", refusal(500, "x", {}, {{"Retry-After", "-1509450059"}}));
        m_server->on("GET /v4/linode/instances/7", manner(Manner::Cut));
        m_server->on("GET /v4/linode/instances/7", json(made));
        const auto instance = await(m_cloud->instance(7));
        QVERIFY(instance);
        QCOMPARE(instance->status, u"provisioning"_qs);
        QCOMPARE(m_clock->waits, QStringList({u"1"_qs, u"2"_qs, u"4"_qs}));
    }

    void aReadGivesUpAfterFourTries()
    {
        m_server->on("GET /v4/linode/instances/7", html(502), 4);
        QCOMPARE(errorOf(m_cloud->instance(7)), u"provider_broken"_qs);
    }

    void aReadThatHangsIsAskedTwice()
    {
        m_server->on("GET /v4/linode/instances/7", manner(Manner::Hang), 2);
        const auto future = m_cloud->instance(7);
        QTRY_COMPARE(m_server->seen().size(), 1);
        m_clock->letTimeRunOut();
        QTRY_COMPARE(m_server->seen().size(), 2);
        m_clock->letTimeRunOut();
        QCOMPARE(errorOf(future), u"timeout"_qs);
    }

    void maintenanceIsToldAtOnce()
    {
        m_server->on("GET /v4/regions", refusal(503, "down", {}, {{"X-Maintenance-Mode", "all"}}));
        QCOMPARE(errorOf(m_cloud->regions()), u"provider_maintenance"_qs);
        QCOMPARE(m_clock->waits, QStringList());
    }

    void aDeleteWaitsForABusyMachine()
    {
        m_server->on("DELETE /v4/linode/instances/7", refusal(400, "Linode busy."), 2);
        m_server->on("DELETE /v4/linode/instances/7", json("{}"));
        QVERIFY(await(m_cloud->deleteInstance(7)));
        QCOMPARE(m_clock->waits, QStringList({u"3"_qs, u"3"_qs}));
    }

    void aMachineThatStaysBusyIsToldSo()
    {
        m_server->on("POST /v4/linode/instances/7/reboot", refusal(400, "Linode busy."), 10);
        QCOMPARE(errorOf(m_cloud->rebootInstance(7)), u"provider_busy"_qs);
    }

    void aRebootIsNotAskedTwice()
    {
        m_server->on("POST /v4/linode/instances/7/reboot", manner(Manner::Close));
        QCOMPARE(errorOf(m_cloud->rebootInstance(7)), u"network_unreachable"_qs);
    }

    void onlyTheApisOwn404MeansGone()
    {
        m_server->on("DELETE /v4/linode/instances/7", refusal(404, "Not found"));
        QCOMPARE(errorOf(m_cloud->deleteInstance(7)), u"not_found"_qs);
        m_server->on("GET /v4/linode/instances/7", html(404));
        QCOMPARE(errorOf(m_cloud->instance(7)), u"bad_answer"_qs);
    }

    void aFirewallOrTokenThatIsGoneIsDeleted()
    {
        m_server->on("DELETE /v4/networking/firewalls/42", refusal(404, "Not found"));
        m_server->on("DELETE /v4/profile/tokens/9", refusal(404, "Not found"));
        QVERIFY(await(m_cloud->deleteFirewall(42)));
        QVERIFY(await(m_cloud->revokeToken(9)));
    }

    void everyPageIsRead()
    {
        m_server->on("GET /v4/regions", json(page(1, 3, R"({"id":"a"})")));
        m_server->on("GET /v4/regions", refusal(429, "Too many requests", {}, {{"Retry-After", "3"}}));
        m_server->on("GET /v4/regions", json(page(2, 3, R"({"id":"b","capabilities":["GPU Linodes"]})")));
        m_server->on("GET /v4/regions", json(page(3, 3, R"({"id":"c"})")));
        const auto regions = await(m_cloud->regions());
        QVERIFY(regions);
        QCOMPARE(regions->size(), 3);
        QCOMPARE(regions->at(1).capabilities, QStringList{u"GPU Linodes"_qs});
        QCOMPARE(m_server->story(),
                 QStringList({u"GET /v4/regions?page=1&page_size=500"_qs, u"GET /v4/regions?page=2&page_size=500"_qs,
                              u"GET /v4/regions?page=2&page_size=500"_qs, u"GET /v4/regions?page=3&page_size=500"_qs}));
    }

    void aListThatLosesAPageIsAnErrorAndNotAShorterList()
    {
        m_server->on("GET /v4/linode/instances", json(page(1, 2, made)));
        m_server->on("GET /v4/linode/instances", refusal(401, "Invalid Token"));
        QCOMPARE(errorOf(m_cloud->instances({})), u"token_invalid"_qs);
    }

    void aListWithoutDataIsABadAnswer()
    {
        m_server->on("GET /v4/images", json("{\"pages\":1}"));
        QCOMPARE(errorOf(m_cloud->images()), u"bad_answer"_qs);
    }

    void instancesAreFilteredThereAndHere()
    {
        const QByteArray other = QByteArray(made).replace("app=coder", "app=coder2").replace(":7,", ":8,");
        m_server->on("GET /v4/linode/instances", json(page(1, 1, made + ',' + other)));
        const auto list = await(m_cloud->instances({u"coder-ab12-0001"_qs, u"app=coder"_qs}));
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->constFirst().id, 7);
        QCOMPARE(m_server->seen().constFirst().headers.value("x-filter"),
                 QByteArray(R"({"label":"coder-ab12-0001","tags":{"+contains":"app=coder"}})"));
    }

    void plansAreThoseWithCards()
    {
        const QByteArray rows = R"({"id":"g9-gpu-new","class":"gpu","gpus":2,"price":{"hourly":null}},)"
                                R"({"id":"g6-nanode-1","class":"nanode"})";
        m_server->on("GET /v4/linode/types", json(page(1, 1, rows)));
        const auto plans = await(m_cloud->plans());
        QVERIFY(plans);
        QCOMPARE(plans->size(), 1);
        QCOMPARE(plans->constFirst().hourly, std::nullopt);
        QCOMPARE(m_server->seen().constFirst().headers.value("x-filter"), QByteArray(R"({"class":"gpu"})"));
    }

    void anAccountIsProfileScopesAndEuuid()
    {
        m_server->on("GET /v4/profile", json(R"({"username":"me","restricted":false})", 200,
                                             {{"X-OAuth-Scopes", "account:read_only linodes:read_write"}}));
        m_server->on("GET /v4/account", json(R"({"euuid":"E1"})"));
        const auto account = await(m_cloud->account());
        QVERIFY(account);
        QCOMPARE(account->username, u"me"_qs);
        QCOMPARE(account->euuid, u"E1"_qs);
        QCOMPARE(account->scopes, QStringList({u"account:read_only"_qs, u"linodes:read_write"_qs}));
    }

    void anAccountThatMayNotBeReadHasNoEuuid()
    {
        m_server->on("GET /v4/profile",
                     json(R"({"username":"me","restricted":true})", 200, {{"X-OAuth-Scopes", "linodes:read_write"}}));
        QCOMPARE(await(m_cloud->account())->euuid, QString());
        m_server->on("GET /v4/profile", json(R"({"username":"me"})", 200, {{"X-OAuth-Scopes", "*"}}));
        m_server->on("GET /v4/account", refusal(403, "Unauthorized"));
        QCOMPARE(await(m_cloud->account())->euuid, QString());
    }

    void anAccountThatCannotBeReachedIsAnError()
    {
        m_server->on("GET /v4/profile", json(R"({"username":"me"})", 200, {{"X-OAuth-Scopes", "*"}}));
        m_server->on("GET /v4/account", html(502), 4);
        QCOMPARE(errorOf(m_cloud->account()), u"provider_broken"_qs);
    }

    void eventsOfOneMachineComeNewestFirst()
    {
        const QByteArray rows = R"({"id":2,"action":"linode_boot","status":"started","percent_complete":45,)"
                                R"("entity":{"id":7,"type":"linode"},"created":"2026-01-02T03:04:05"})";
        m_server->on("GET /v4/account/events", json(page(1, 1, rows)));
        const auto events = await(m_cloud->events(7));
        QVERIFY(events);
        QCOMPARE(events->constFirst().percent, std::optional(45));
        QCOMPARE(m_server->seen().constFirst().headers.value("x-filter"),
                 QByteArray(R"({"+order":"desc","+order_by":"created","entity.id":7,"entity.type":"linode"})"));
    }

    void aRedirectIsNotFollowedAndTheTokenGoesNowhereElse()
    {
        ScriptedServer elsewhere(u"127.0.0.2"_qs);
        m_server->on("GET /v4/account/settings",
                     json("{}", 307, {{"Location", elsewhere.url(u"/v4/account/settings"_qs).toEncoded()}}));
        QCOMPARE(errorOf(m_cloud->accountSettings()), u"bad_answer"_qs);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void aBaseThatIsNotSecureIsRefusedByName()
    {
        LinodeCloud cloud(QUrl(u"http://api.linode.com/v4"_qs), Secret(token), *m_clock);
        const auto result = await(cloud.instance(7));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(result.error().detail.startsWith(u"http://api.linode.com/v4"_qs));
        QCOMPARE(errorOf(cloud.createInstance(spec())), u"invalid_input"_qs);
    }

    void whatIsNoTokenIsNotSent()
    {
        for (const char *bad : {"", "abc\r\nX-Evil: 1", "a b"}) {
            LinodeCloud cloud(m_server->url(u"/v4"_qs), Secret(bad), *m_clock);
            QCOMPARE(errorOf(cloud.instance(7)), u"token_invalid"_qs);
        }
        QCOMPARE(m_server->connections(), 0);
    }

    void errorsNeverHoldTheToken()
    {
        m_server->on("GET /v4/regions", refusal(400, "no"));
        const auto result = await(m_cloud->regions());
        QVERIFY(!result);
        QVERIFY(!result.error().detail.contains(QString::fromLatin1(token)));
    }

    void aCloudMayBeDestroyedByItsAnswer()
    {
        m_server->on("GET /v4/linode/instances/7", json(made));
        bool told = false;
        m_cloud->instance(7).then(this, [&](const Result<Instance> &) {
            m_cloud.reset();
            told = true;
        });
        QTRY_VERIFY(told);
        QVERIFY(!m_cloud);
    }

    void aCloudThatDiesCancelsWhatItOwes()
    {
        m_server->on("GET /v4/linode/instances/7", manner(Manner::Hang));
        const auto future = m_cloud->instance(7);
        QTRY_COMPARE(m_server->seen().size(), 1);
        m_cloud.reset();
        QVERIFY(future.isCanceled());
    }
};

CODER_TEST(TstLinodeCloud);
#include "tst_linodecloud.moc"
