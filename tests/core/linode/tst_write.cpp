// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/write.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace Qt::StringLiterals;

namespace {

InstanceSpec goodSpec()
{
    InstanceSpec spec;
    spec.label = u"coder-ab12-0001"_qs;
    spec.region = u"us-ord"_qs;
    spec.plan = u"g2-gpu-rtx4000a1-s"_qs;
    spec.image = u"linode/ubuntu24.04"_qs;
    spec.authorizedKeys = QStringList{u"ssh-ed25519 AAAA coder"_qs};
    spec.userData = "#cloud-config\n{}";
    spec.tags = QStringList{u"app=coder"_qs};
    spec.firewallId = 42;
    return spec;
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Q_DECLARE_METATYPE(coder::InstanceSpec)

class TstWrite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCreateSaysEverythingThatMatters()
    {
        const auto body = linode::instanceBody(goodSpec());
        QVERIFY(body);
        QCOMPARE(text(*body),
                 QByteArray(R"({"authorized_keys":["ssh-ed25519 AAAA coder"],"backups_enabled":false,"booted":true,)"
                            R"("image":"linode/ubuntu24.04","interface_generation":"linode","interfaces":)"
                            R"([{"default_route":{"ipv4":true,"ipv6":true},"firewall_id":42,"public":{}}],)"
                            R"("label":"coder-ab12-0001","metadata":{"user_data":"I2Nsb3VkLWNvbmZpZwp7fQ=="},)"
                            R"("network_helper":true,"region":"us-ord","tags":["app=coder"],)"
                            R"("type":"g2-gpu-rtx4000a1-s"})"));
    }

    void theOlderGenerationHasItsFirewallElsewhere()
    {
        InstanceSpec spec = goodSpec();
        spec.generation = InterfaceGeneration::LegacyConfig;
        const auto body = linode::instanceBody(spec);
        QVERIFY(body);
        QCOMPARE((*body)["interface_generation"_L1].toString(), u"legacy_config"_qs);
        QCOMPARE((*body)["firewall_id"_L1].toInt(), 42);
        QVERIFY(!body->contains("interfaces"_L1));
        QVERIFY(!body->contains("network_helper"_L1));
    }

    void aCreateNeverHasARootPassword() { QVERIFY(!text(*linode::instanceBody(goodSpec())).contains("root_pass")); }

    void whatTheProviderWouldRefuseIsNotSent_data()
    {
        QTest::addColumn<InstanceSpec>("spec");
        const auto row = [](const char *name, auto change) {
            InstanceSpec spec = goodSpec();
            change(spec);
            QTest::newRow(name) << spec;
        };
        row("no firewall", [](InstanceSpec &s) { s.firewallId = 0; });
        row("firewall -1 means none", [](InstanceSpec &s) { s.firewallId = -1; });
        row("no key", [](InstanceSpec &s) { s.authorizedKeys.clear(); });
        row("two keys in one line", [](InstanceSpec &s) { s.authorizedKeys = QStringList{u"a b\nc d"_qs}; });
        row("no region", [](InstanceSpec &s) { s.region.clear(); });
        row("no plan", [](InstanceSpec &s) { s.plan.clear(); });
        row("no image", [](InstanceSpec &s) { s.image.clear(); });
        row("no label", [](InstanceSpec &s) { s.label.clear(); });
        row("label with two hyphens", [](InstanceSpec &s) { s.label = u"coder--1"_qs; });
        row("label from a digit", [](InstanceSpec &s) { s.label = u"1coder"_qs; });
        row("label to a hyphen", [](InstanceSpec &s) { s.label = u"coder-"_qs; });
        row("label of 64", [](InstanceSpec &s) { s.label = QString(64, u'a'); });
        row("tag of two", [](InstanceSpec &s) { s.tags = QStringList{u"ab"_qs}; });
        row("tag of 51", [](InstanceSpec &s) { s.tags = QStringList{QString(51, u'a')}; });
        row("user-data over 16 KiB", [](InstanceSpec &s) { s.userData = QByteArray(16385, 'x'); });
    }
    void whatTheProviderWouldRefuseIsNotSent()
    {
        QFETCH(InstanceSpec, spec);
        const auto body = linode::instanceBody(spec);
        QVERIFY(!body);
        QCOMPARE(body.error().code, ErrorCode::InvalidInput);
    }

    void userDataOfExactly16KiBIsSent()
    {
        InstanceSpec spec = goodSpec();
        spec.userData = QByteArray(16384, 'x');
        QVERIFY(linode::instanceBody(spec));
    }

    void aFirewallDropsEverythingButSshFromTheGivenAddresses()
    {
        const FirewallSpec spec{u"coder-ab12"_qs, {u"app=coder"_qs}, {u"203.0.113.7"_qs, u"2001:db8::/64"_qs}};
        const auto body = linode::firewallBody(spec);
        QVERIFY(body);
        QCOMPARE(text(*body), QByteArray(R"({"label":"coder-ab12","rules":{"inbound":[{"action":"ACCEPT","addresses":)"
                                         R"({"ipv4":["203.0.113.7/32"],"ipv6":["2001:db8::/64"]},"label":"accept-ssh",)"
                                         R"("ports":"22","protocol":"TCP"}],"inbound_policy":"DROP","outbound":[],)"
                                         R"("outbound_policy":"ACCEPT"},"tags":["app=coder"]})"));
    }

    void anEmptyAddressFamilyIsLeftOut()
    {
        const auto rules = linode::rulesBody({u"203.0.113.0/24"_qs});
        QVERIFY(rules);
        const QJsonObject addresses = (*rules)["inbound"_L1][0]["addresses"_L1].toObject();
        QCOMPARE(addresses.keys(), QStringList{u"ipv4"_qs});
    }

    void aFirewallNeedsRealAddresses_data()
    {
        QTest::addColumn<QStringList>("from");
        QTest::newRow("none") << QStringList();
        QTest::newRow("word") << QStringList{u"everywhere"_qs};
        QTest::newRow("mask") << QStringList{u"1.2.3.4/33"_qs};
        QTest::newRow("one good, one bad") << QStringList{u"1.2.3.4/32"_qs, u"1.2.3.4.5"_qs};
    }
    void aFirewallNeedsRealAddresses()
    {
        QFETCH(QStringList, from);
        const auto rules = linode::rulesBody(from);
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, ErrorCode::InvalidInput);
    }

    void aTokenEndsAtATimeWithoutZone()
    {
        const TokenSpec spec{u"coder-guard-1"_qs,
                             {u"linodes:read_write"_qs, u"events:read_only"_qs},
                             QDateTime(QDate(2026, 11, 24), QTime(7, 0), Qt::UTC)};
        const auto body = linode::tokenBody(spec);
        QVERIFY(body);
        QCOMPARE(text(*body), QByteArray(R"({"expiry":"2026-11-24T07:00:00","label":"coder-guard-1",)"
                                         R"("scopes":"linodes:read_write events:read_only"})"));
    }

    void filtersNameOnlyWhatIsAsked()
    {
        QCOMPARE(text(linode::instanceFilter({})), QByteArray("{}"));
        QCOMPARE(text(linode::instanceFilter({u"coder-1"_qs, u"app=coder"_qs})),
                 QByteArray(R"({"label":"coder-1","tags":{"+contains":"app=coder"}})"));
    }
};

CODER_TEST(TstWrite);
#include "tst_write.moc"
