// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/linodecloud.h"
#include "tests/support/await.h"
#include "tests/support/prism.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/sharedfiles.h"

#include <QTest>
#include <memory>

using namespace coder;
using namespace coder::test;
using namespace Qt::StringLiterals;

// The proxy notices what is wrong on either side: otherwise its silence would prove nothing.
class TstPrismProxy : public QObject
{
    Q_OBJECT

    Prism m_prism{QStringLiteral(CODER_BINARY_DIR)};
    ScriptedServer m_server;
    SystemClock m_clock;
    std::unique_ptr<LinodeCloud> m_cloud;

private Q_SLOTS:
    void initTestCase()
    {
        const QString document = CODER_SHARED_PATH("data/linode/openapi-subset.json");
        if (document.isEmpty())
            QSKIP("the provider's API description (../shared/data/linode/openapi-subset.json) is not here");
        if (!m_prism.missing().isEmpty())
            QSKIP(qPrintable(m_prism.missing()));
        QVERIFY2(m_prism.proxy(document, m_server.url()), qPrintable(m_prism.log()));
        m_cloud = std::make_unique<LinodeCloud>(m_prism.url(), Secret("token"), m_clock);
    }

    void aGoodAnswerPassesWithItsScopes()
    {
        m_server.on("GET /v4/profile", json(R"({"username":"me"})", 200, {{"X-OAuth-Scopes", "linodes:read_write"}}));
        const auto account = await(m_cloud->account(), 30000);
        QVERIFY2(account, qPrintable(m_prism.log()));
        QCOMPARE(account->scopes, QStringList{u"linodes:read_write"_qs});
        QTRY_COMPARE(m_prism.calls(), QStringList{u"get /v4/profile"_qs});
        QCOMPARE(m_prism.violations(), QStringList());
    }

    void theApis404PassesAsSuch()
    {
        m_server.on("DELETE /v4/linode/instances/7", refusal(404, "Not found"));
        const auto gone = await(m_cloud->deleteInstance(7), 30000);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QCOMPARE(m_prism.violations(), QStringList());
    }

    void aWrongAnswerIsNoticed()
    {
        m_server.on("POST /v4/linode/instances/7/reboot", json(R"({"errors":[{"field":7}]})", 400));
        QVERIFY(!await(m_cloud->rebootInstance(7), 30000));
        QTRY_COMPARE(m_prism.violations().size(), 1);
        QVERIFY(m_prism.violations().constFirst().contains("VIOLATIONS"_L1));
    }

    void aWrongRequestIsNoticedAndNotPassedOn()
    {
        const auto before = m_server.seen().size();
        LinodeApi api(m_prism.url(), Secret("token"), m_clock);
        const Deferred<ApiAnswer> deferred;
        api.send({CallKind::Action, u"/networking/firewalls"_qs, 0, {}, {{u"label"_qs, u"x"_qs}}},
                 [deferred](const Result<ApiAnswer> &answer) { deferred.resolve(answer); });
        QVERIFY(!await(deferred.future(), 30000));
        QTRY_COMPARE(m_prism.violations().size(), 2);
        QVERIFY(m_prism.violations().constLast().contains("UNPROCESSABLE_ENTITY"_L1));
        QCOMPARE(m_server.seen().size(), before);
    }
};

CODER_TEST(TstPrismProxy);
#include "tst_prismproxy.moc"
