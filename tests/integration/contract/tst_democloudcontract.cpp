// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/democloud.h"
#include "core/hub/hubclient.h"
#include "core/linode/linodecloud.h"
#include "core/web/addressservice.h"
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

// VMs with nothing inside.
class BareHost final : public demo::VmHost
{
public:
    void start(const demo::VmWish &wish) override { Q_EMIT isUp(wish.id); }
    void reboot(qint64 id) override { Q_EMIT isUp(id); }
    void destroy(qint64) override {}
    void setReachable(qint64, bool) override {}
    quint16 sshPort() const override { return 2222; }
    QString sshUser() const override { return u"root"_qs; }
};

} // namespace

// The demo cloud speaks as the provider's description says, and our clients understand it: every call of Cloud in the
// order of a session's life, through Prism as a proxy between the two.
class TstDemoCloudContract : public QObject
{
    Q_OBJECT

    Prism m_prism{QStringLiteral(CODER_BINARY_DIR)};
    SystemClock m_clock;
    BareHost m_host;
    const Secret m_token{"demo-token"};
    std::unique_ptr<demo::DemoCloud> m_demo;
    std::unique_ptr<LinodeCloud> m_cloud;

    template<class T>
    T get(const Future<T> &future)
    {
        const auto result = await(future, 30000);
        if (!result) {
            const QString words = errorId(result.error().code) + u": "_qs + result.error().detail;
            QTest::qFail(qPrintable(QString(words + u'\n' + m_prism.violations().join(u'\n'))), __FILE__, __LINE__);
        }
        return result.value_or(T{});
    }
    template<class T>
    QString errorOf(const Future<T> &future)
    {
        const auto result = await(future, 30000);
        return result ? u"none"_qs : errorId(result.error().code);
    }
    InstanceSpec spec(qint64 firewallId) const
    {
        InstanceSpec made;
        made.label = u"coder-ab12-0001"_qs;
        made.region = u"us-ord"_qs;
        made.plan = u"g2-gpu-rtx4000a1-s"_qs;
        made.image = u"linode/ubuntu24.04"_qs;
        made.authorizedKeys = QStringList{
            u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEZha2VrZXlmb3J0ZXN0c29ubHlmYWtla2V5Zm9ydGVzdHM0 coder"_qs};
        made.userData = "#cloud-config\n{}";
        made.tags = QStringList{u"coder"_qs};
        made.firewallId = firewallId;
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<demo::DemoCloud>(m_clock, m_host,
                                                   demo::freshState(u"A0000001"_qs, 1000, m_token, m_clock.now()));
        QVERIFY(m_demo->listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    void theHubAndTheAddressAreUnderstood()
    {
        const auto variables = m_demo->environment().variables;
        HubClient hub(QUrl(variables.value(u"HF_ENDPOINT"_qs)), m_clock);
        const HubModel model = get(hub.model(u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs, {}));
        QVERIFY(!model.config.isEmpty());
        QVERIFY(model.weightBytes > 14'000'000'000);
        QCOMPARE(errorOf(hub.model(u"Qwen/Nothing"_qs, {})), u"model_missing"_qs);
        QCOMPARE(errorOf(hub.model(u"mistralai/Codestral-22B-v0.1"_qs, {})), u"model_gated"_qs);
        AddressService address(QUrl(variables.value(u"CODER_ADDRESS_URL"_qs)), m_clock);
        QCOMPARE(get(address.ownAddress()), u"127.0.0.1"_qs);
    }

    void aSessionsCallsFitFromBothSides()
    {
        const QString document = CODER_SHARED_PATH("data/linode/openapi-subset.json");
        if (document.isEmpty())
            QSKIP("the provider's API description (../shared/data/linode/openapi-subset.json) is not here");
        if (!m_prism.missing().isEmpty())
            QSKIP(qPrintable(m_prism.missing()));
        QUrl upstream = m_demo->environment().url;
        upstream.setPath(QString());
        QVERIFY2(m_prism.proxy(document, upstream), qPrintable(m_prism.log()));
        m_cloud = std::make_unique<LinodeCloud>(m_prism.url(), m_token, m_clock);
        lookAround();
        const qint64 firewall = makeFirewall();
        liveAndDie(firewall);
        QVERIFY(get(m_cloud->firewalls(u"coder"_qs)).size() == 1);
        get(m_cloud->deleteFirewall(firewall));
        QVERIFY(get(m_cloud->firewalls(u"coder"_qs)).isEmpty());
        QCOMPARE(m_prism.violations(), QStringList());
        QVERIFY(m_prism.calls().size() > 20);
    }

private:
    void lookAround()
    {
        const Account account = get(m_cloud->account());
        QCOMPARE(account.euuid, u"A0000001"_qs);
        QCOMPARE(account.scopes, QStringList{u"*"_qs});
        QVERIFY(!get(m_cloud->accountSettings()).interfacesForNewLinodes.isEmpty());
        QVERIFY(!get(m_cloud->regions()).isEmpty());
        QVERIFY(!get(m_cloud->availability()).isEmpty());
        QVERIFY(get(m_cloud->plans()).constFirst().hourly);
        QVERIFY(!get(m_cloud->images()).isEmpty());
        const TokenSpec token{u"coder-guard-1"_qs, {u"linodes:read_write"_qs}, m_clock.now().addDays(1)};
        const MintedToken minted = get(m_cloud->createToken(token));
        QVERIFY(!minted.token.isEmpty());
        get(m_cloud->revokeToken(minted.id));
    }

    qint64 makeFirewall()
    {
        const Firewall made = get(m_cloud->createFirewall({u"coder-ab12-0001"_qs, {u"coder"_qs}, {u"127.0.0.1"_qs}}));
        get(m_cloud->setFirewallRules(made.id, {u"127.0.0.2"_qs}));
        const QJsonValue inbound = get(m_cloud->firewall(made.id)).rules[u"inbound"];
        QTest::qCompare(inbound[0][u"addresses"][u"ipv4"][0].toString(), u"127.0.0.2/32"_qs, "rules", "set", __FILE__,
                        __LINE__);
        return made.id;
    }

    void liveAndDie(qint64 firewall)
    {
        const Instance made = get(m_cloud->createInstance(spec(firewall)));
        QVERIFY(made.id != 0);
        QVERIFY(made.created.isValid());
        QCOMPARE(errorOf(m_cloud->createInstance(spec(firewall))), u"label_taken"_qs);
        QTRY_COMPARE(get(m_cloud->instance(made.id)).status, u"running"_qs);
        get(m_cloud->setInstanceTags(made.id, {u"coder"_qs, u"coder-key=abc"_qs}));
        const auto found = get(m_cloud->instances({made.label, u"coder-key=abc"_qs}));
        QCOMPARE(found.size(), 1);
        QVERIFY(!found.constFirst().publicIpv4().isEmpty());
        QVERIFY(!get(m_cloud->events(made.id)).isEmpty());
        get(m_cloud->rebootInstance(made.id));
        get(m_cloud->deleteInstance(made.id));
        QTRY_COMPARE(errorOf(m_cloud->instance(made.id)), u"not_found"_qs);
        QVERIFY(get(m_cloud->instances({made.label, {}})).isEmpty());
    }
};

CODER_TEST(TstDemoCloudContract);
#include "tst_democloudcontract.moc"
