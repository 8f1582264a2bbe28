// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hub/hubclient.h"
#include "core/hub/hubrules.h"
#include "tests/fakes/fakeclock.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QTest>
#include <memory>

using namespace coder;
using namespace coder::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(coder::test::ScriptedReply)

namespace {

const QString id = u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs;
const QByteArray page = "GET /api/models/Qwen/Qwen2.5-Coder-7B-Instruct";
const QByteArray config = "GET /Qwen/Qwen2.5-Coder-7B-Instruct/resolve/main/config.json";

QByteArray pageOf(const QByteArray &more)
{
    return R"({"id":"Qwen/Qwen2.5-Coder-7B-Instruct",)" + more + '}';
}

ScriptedReply text(const QByteArray &body)
{
    ScriptedReply reply = json(body);
    reply.type = "text/plain; charset=utf-8";
    return reply;
}

ScriptedReply redirect(int status, const QUrl &to)
{
    return json("", status, {{"Location", to.toEncoded()}});
}

} // namespace

class TstHubClient : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    FakeClock m_clock;
    const std::optional<Secret> m_token = Secret("hf_x");

    Result<HubModel> ask(const std::optional<Secret> &token = {}, const QString &model = id)
    {
        HubClient hub(m_server->url(), m_clock);
        return await(hub.model(model, token));
    }
    QString codeOf(const Result<HubModel> &result) const { return result ? u"none"_qs : errorId(result.error().code); }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void aModelIsItsPageAndItsConfiguration()
    {
        m_server->on(page, json(pageOf(R"("gated":false,"siblings":[)"
                                       R"({"rfilename":"model-00001-of-00002.safetensors","size":4000000000},)"
                                       R"({"rfilename":"model-00002-of-00002.safetensors","size":3000000000},)"
                                       R"({"rfilename":"consolidated.safetensors","size":7000000000},)"
                                       R"({"rfilename":"README.md","size":10}])")));
        m_server->on(config, text(R"({"num_hidden_layers":28})"));
        const auto model = ask();
        QVERIFY(model);
        QCOMPARE(model->id, id);
        QCOMPARE(model->gated, false);
        QCOMPARE(model->weightBytes, std::optional<qint64>(7000000000));
        QCOMPARE(model->config["num_hidden_layers"_L1].toInt(), 28);
        QCOMPARE(m_server->seen().constFirst().url.query(), u"blobs=true"_qs);
    }

    void aGatedModelIsReadWithTheToken_data()
    {
        QTest::addColumn<QByteArray>("gated");
        QTest::addColumn<bool>("expected");
        QTest::newRow("auto") << QByteArray("\"auto\"") << true;
        QTest::newRow("manual") << QByteArray("\"manual\"") << true;
        QTest::newRow("true") << QByteArray("true") << true;
        QTest::newRow("false") << QByteArray("false") << false;
        QTest::newRow("null") << QByteArray("null") << false;
    }
    void aGatedModelIsReadWithTheToken()
    {
        QFETCH(QByteArray, gated);
        QFETCH(bool, expected);
        m_server->on(page, json(pageOf("\"gated\":" + gated)));
        m_server->on(config, text("{}"));
        const auto model = ask(m_token);
        QVERIFY(model);
        QCOMPARE(model->gated, expected);
        for (const SeenRequest &request : m_server->seen())
            QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer hf_x"));
    }

    void everyRefusalHasItsName_data()
    {
        QTest::addColumn<ScriptedReply>("reply");
        QTest::addColumn<QString>("code");
        QTest::newRow("401") << json("", 401) << u"model_gated"_qs;
        QTest::newRow("403") << json("", 403) << u"model_gated"_qs;
        QTest::newRow("404") << json("", 404) << u"model_missing"_qs;
        QTest::newRow("401 for what is not there")
            << json("", 401, {{"X-Error-Code", "RepoNotFound"}}) << u"model_missing"_qs;
        QTest::newRow("429") << json("", 429) << u"hub_unreachable"_qs;
        QTest::newRow("500") << json("", 500) << u"hub_unreachable"_qs;
        QTest::newRow("a page") << text("<html>") << u"hub_unreachable"_qs;
        QTest::newRow("no model") << json("{}") << u"hub_unreachable"_qs;
        QTest::newRow("a path instead of a name") << json(R"({"id":"../../etc"})") << u"hub_unreachable"_qs;
    }
    void everyRefusalHasItsName()
    {
        QFETCH(ScriptedReply, reply);
        QFETCH(QString, code);
        m_server->on(page, reply);
        QCOMPARE(codeOf(ask(m_token)), code);
    }

    void aGateIsNoticedAtTheConfiguration()
    {
        m_server->on(page, json(pageOf(R"("gated":"auto")")));
        m_server->on(config, json("", 403, {{"X-Error-Code", "GatedRepo"}}));
        QCOMPARE(codeOf(ask(m_token)), u"model_gated"_qs);
    }

    void aModelWithoutConfigurationIsStillAModel()
    {
        m_server->on(page, json(pageOf(R"("gated":false)")));
        m_server->on(config, json("", 404));
        const auto model = ask();
        QVERIFY(model);
        QVERIFY(model->config.isEmpty());
        QCOMPARE(model->weightBytes, std::nullopt);
    }

    void aRedirectIsFollowedWithoutTheTokenToAnotherHost()
    {
        ScriptedServer store(u"127.0.0.2"_qs);
        m_server->on(page, json(pageOf(R"("gated":false)")));
        m_server->on(config, redirect(302, store.url(u"/blob"_qs)));
        store.on("GET /blob", text(R"({"a":1})"));
        const auto model = ask(m_token);
        QVERIFY(model);
        QCOMPARE(model->config["a"_L1].toInt(), 1);
        QVERIFY(!store.seen().constFirst().headers.contains("authorization"));
    }

    void aRenamedModelIsFollowedWithTheToken()
    {
        m_server->on("GET /api/models/old/name", redirect(307, QUrl(u"/api/models/"_qs + id)));
        m_server->on(page, json(pageOf(R"("gated":false)")));
        m_server->on(config, text("{}"));
        const auto model = ask(m_token, u"old/name"_qs);
        QVERIFY(model);
        QCOMPARE(model->id, id);
        QVERIFY(m_server->seen().at(1).headers.contains("authorization"));
    }

    void redirectsWithoutEndAreGivenUp()
    {
        m_server->on(page, redirect(302, m_server->url(u"/api/models/"_qs + id)), 6);
        QCOMPARE(codeOf(ask()), u"hub_unreachable"_qs);
    }

    void weGoOnlyWhereItIsSafe_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("allowed");
        const QString hub = u"https://huggingface.co/a"_qs;
        QTest::newRow("https") << hub << QByteArray("https://cdn-lfs.hf.co/b?x=%2F") << true;
        QTest::newRow("relative") << hub << QByteArray("/c") << true;
        QTest::newRow("plain") << hub << QByteArray("http://cdn-lfs.hf.co/b") << false;
        QTest::newRow("into this computer") << hub << QByteArray("http://127.0.0.1:8000/b") << false;
        QTest::newRow("within this computer")
            << u"http://127.0.0.1:1/a"_qs << QByteArray("http://127.0.0.2:2/b") << true;
        QTest::newRow("file") << hub << QByteArray("file:///etc/passwd") << false;
        QTest::newRow("user info") << hub << QByteArray("https://a:b@x.example/") << false;
    }
    void weGoOnlyWhereItIsSafe()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, allowed);
        const HttpOutcome outcome{HttpEnd::Answered, 302, {{"Location", to}}, {}, {}, {}};
        QCOMPARE(redirectTarget(QUrl(from), outcome).has_value(), allowed);
    }

    void weightsAreCountedFromParametersWhereFilesHaveNoSize()
    {
        const QJsonObject counts{{u"BF16"_qs, 1000.0}, {u"F32"_qs, 10.0}};
        const QJsonObject object{{u"safetensors"_qs, QJsonObject{{u"parameters"_qs, counts}}}};
        QCOMPARE(weightBytes(object), std::optional<qint64>(2040));
        const QJsonObject strange{{u"safetensors"_qs, QJsonObject{{u"parameters"_qs, QJsonObject{{u"Q9"_qs, 1}}}}}};
        QCOMPARE(weightBytes(strange), std::nullopt);
    }

    void whatIsNoNameIsNotAskedFor_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "a/b/c", "../x", "a/../b", "a b", "a?x=1", "/a", "a/", ".hidden/x"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsNoNameIsNotAskedFor()
    {
        QFETCH(QString, name);
        QCOMPARE(codeOf(ask(m_token, name)), u"model_missing"_qs);
        QCOMPARE(m_server->connections(), 0);
    }

    void aHubThatIsNotThereIsUnreachable()
    {
        HubClient hub(m_server->url(), m_clock);
        m_server.reset();
        QCOMPARE(codeOf(await(hub.model(id, {}))), u"hub_unreachable"_qs);
    }
};

CODER_TEST(TstHubClient);
#include "tst_hubclient.moc"
