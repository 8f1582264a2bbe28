// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/linodecloud.h"
#include "tests/support/await.h"
#include "tests/support/prism.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QTest>
#include <memory>

using namespace coder;
using namespace coder::test;
using namespace Qt::StringLiterals;

namespace {

InstanceSpec spec()
{
    InstanceSpec made;
    made.label = u"coder-ab12-0001"_qs;
    made.region = u"us-ord"_qs;
    made.plan = u"g2-gpu-rtx4000a1-s"_qs;
    made.image = u"linode/ubuntu24.04"_qs;
    made.authorizedKeys =
        QStringList{u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHVzZWQgaW4gdGVzdHMgb25seSwgbm8ga2V5ISEh coder"_qs};
    made.userData = "#cloud-config\n{}";
    made.tags = QStringList{u"app=coder"_qs, u"coder-session=0001"_qs};
    made.firewallId = 42;
    return made;
}

FirewallSpec firewallSpec()
{
    return {u"coder-ab12-0001"_qs, {u"app=coder"_qs}, {u"203.0.113.7/32"_qs, u"2001:db8::1/128"_qs}};
}

} // namespace

// One call after the other against the mock: each must fit the description, and its example must be readable.
class TstLinodeCalls : public QObject
{
    Q_OBJECT

    Prism m_prism{QStringLiteral(CODER_BINARY_DIR)};
    QString m_document;
    SystemClock m_clock;
    std::unique_ptr<LinodeCloud> m_cloud;

    // The error's words, or nothing; what Prism complained about counts as an error.
    template<class T>
    QString wrong(const Future<T> &future)
    {
        const auto result = await(future, 30000);
        const QStringList violations = m_prism.violations();
        if (!violations.isEmpty())
            return violations.join(u'\n');
        return result ? QString() : QString(errorId(result.error().code) + ": "_L1 + result.error().detail);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_document = CODER_SHARED_PATH("data/linode/openapi-subset.json");
        if (m_document.isEmpty())
            QSKIP("the provider's API description (../shared/data/linode/openapi-subset.json) is not here");
        if (!m_prism.missing().isEmpty())
            QSKIP(qPrintable(m_prism.missing()));
        QVERIFY2(m_prism.mock(m_document), qPrintable(m_prism.log()));
        m_cloud = std::make_unique<LinodeCloud>(m_prism.url(), Secret("token"), m_clock);
    }

    void readsFit()
    {
        QCOMPARE(wrong(m_cloud->account()), QString());
        QCOMPARE(wrong(m_cloud->accountSettings()), QString());
        QCOMPARE(wrong(m_cloud->regions()), QString());
        QCOMPARE(wrong(m_cloud->availability()), QString());
        QCOMPARE(wrong(m_cloud->plans()), QString());
        QCOMPARE(wrong(m_cloud->images()), QString());
        QCOMPARE(wrong(m_cloud->events(7)), QString());
    }

    void firewallsFit()
    {
        QCOMPARE(wrong(m_cloud->createFirewall(firewallSpec())), QString());
        // The description has no example for this one: Prism makes an answer of nulls, which we rightly refuse.
        QCOMPARE(wrong(m_cloud->firewall(42)), u"bad_answer: a firewall without id"_qs);
        QCOMPARE(wrong(m_cloud->firewalls(u"app=coder"_qs)), QString());
        QCOMPARE(wrong(m_cloud->setFirewallRules(42, {u"203.0.113.8"_qs})), QString());
        QCOMPARE(wrong(m_cloud->deleteFirewall(42)), QString());
    }

    void instancesFit()
    {
        QCOMPARE(wrong(m_cloud->createInstance(spec())), QString());
        InstanceSpec legacy = spec();
        legacy.generation = InterfaceGeneration::LegacyConfig;
        QCOMPARE(wrong(m_cloud->createInstance(legacy)), QString());
        QCOMPARE(wrong(m_cloud->instance(7)), QString());
        QCOMPARE(wrong(m_cloud->instances({u"coder-ab12-0001"_qs, u"app=coder"_qs})), QString());
        QCOMPARE(wrong(m_cloud->setInstanceTags(7, {u"app=coder"_qs, u"host-key=SHA256:abc"_qs})), QString());
        QCOMPARE(wrong(m_cloud->rebootInstance(7)), QString());
        QCOMPARE(wrong(m_cloud->deleteInstance(7)), QString());
    }

    void tokensFit()
    {
        const TokenSpec token{u"coder-guard-1"_qs, {u"linodes:read_write"_qs}, m_clock.now().addDays(1)};
        QCOMPARE(wrong(m_cloud->createToken(token)), QString());
        QCOMPARE(wrong(m_cloud->revokeToken(9)), QString());
    }

    void whatDoesNotFitIsNoticed()
    {
        LinodeApi api(m_prism.url(), Secret("token"), m_clock);
        const Deferred<ApiAnswer> deferred;
        api.send({CallKind::Rent, u"/linode/instances"_qs, 0, {}, {{u"lable"_qs, u"x"_qs}}},
                 [deferred](const Result<ApiAnswer> &answer) { deferred.resolve(answer); });
        QVERIFY(!await(deferred.future(), 30000));
        QTRY_VERIFY(!m_prism.violations().isEmpty());
    }
};

CODER_TEST(TstLinodeCalls);
#include "tst_linodecalls.moc"
