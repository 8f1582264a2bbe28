// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/operations.h"
#include "tests/app/democloud/cloudbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::demo;
using namespace std::chrono_literals;
using coder::test::CloudBed;

class TstOperations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongCreateIsRefusedInTheProvidersWords_data();
    void aWrongCreateIsRefusedInTheProvidersWords();
    void aFirewallHasToBeComplete_data();
    void aFirewallHasToBeComplete();
    void aLabelIsUniqueAmongVms();
    void lackOfStockIsA403();
    void theLegacyGenerationHasItsFirewallAtTheTop();
    void tagsAndLabelsCanBeChanged();
    void aFirewallKnowsItsDevices();
    void anUnknownPathIsNotFoundAndAWrongVerbNotAllowed();
    void aSlashInsideAnImageIdIsPartOfIt();
    void theDemoPathsNeedNoToken();
    void whatHasNoZoneIsUtc();
};

void TstOperations::aWrongCreateIsRefusedInTheProvidersWords_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &reason) {
        QTest::newRow(name) << key << value << reason;
    };
    const QString base64 = u"user_data must be a valid base64-encoded string [metadata.user_data]"_qs;
    const QString tooLong = QString::fromLatin1(QByteArray(16385, 'x').toBase64());
    const QJsonObject legacy{{u"purpose"_qs, u"public"_qs}};
    const QJsonObject nameless{{u"public"_qs, QJsonObject()}};
    const QJsonObject missing{{u"public"_qs, QJsonObject()}, {u"firewall_id"_qs, 5}};
    row("region", u"region"_qs, u"us-nowhere"_qs, u"region is not valid [region]"_qs);
    row("no region", u"region"_qs, QJsonValue::Null, u"region is not valid [region]"_qs);
    row("plan", u"type"_qs, u"g9-gpu"_qs, u"A valid plan type by that ID was not found [type]"_qs);
    row("a region without GPUs", u"region"_qs, u"us-west"_qs,
        u"This plan is not offered in the selected region [region]"_qs);
    row("image", u"image"_qs, u"linode/windows"_qs, u"image is not valid [image]"_qs);
    row("no way to log in", u"authorized_keys"_qs, QJsonArray(),
        u"Must provide valid root_pass, authorized_keys, or authorized_users"_qs);
    row("no key", u"authorized_keys"_qs, QJsonArray{u"hello"_qs}, u"SSH Key 1 is invalid. [authorized_keys]"_qs);
    row("plain user data", u"metadata"_qs, QJsonObject{{u"user_data"_qs, u"#cloud-config"_qs}}, base64);
    row("long user data", u"metadata"_qs, QJsonObject{{u"user_data"_qs, tooLong}},
        u"user_data must be at most 16384 bytes [metadata.user_data]"_qs);
    row("short tag", u"tags"_qs, QJsonArray{u"ab"_qs}, u"Length must be 3-50 characters [tags]"_qs);
    row("tags as text", u"tags"_qs, u"coder"_qs, u"Must be an array [tags]"_qs);
    row("legacy body", u"interfaces"_qs, QJsonArray{legacy},
        u"Legacy config interfaces cannot be used with interface_generation linode [interfaces[0]]"_qs);
    row("new body", u"interface_generation"_qs, u"legacy_config"_qs,
        u"Linode interfaces cannot be used with interface_generation legacy_config [interfaces[0]]"_qs);
    row("no generation of that name", u"interface_generation"_qs, u"new"_qs,
        u"Must be one of legacy_config, linode [interface_generation]"_qs);
    row("firewall at the top", u"firewall_id"_qs, 5,
        u"firewall_id is for legacy config interfaces: name it in each interface [firewall_id]"_qs);
    row("no firewall", u"interfaces"_qs, QJsonArray{nameless},
        u"A firewall is required: the account has no default firewall [interfaces[0].firewall_id]"_qs);
    row("unknown firewall", u"interfaces"_qs, QJsonArray{missing},
        u"Firewall 5 not found [interfaces[0].firewall_id]"_qs);
}

void TstOperations::aWrongCreateIsRefusedInTheProvidersWords()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, reason);
    CloudBed bed;
    QJsonObject body = CloudBed::instanceBody(u"coder-a"_qs, bed.makeFirewall());
    QCOMPARE(bed.ask("POST", u"linode/instances"_qs, body).status, 200);
    body.insert(u"label"_qs, u"coder-b"_qs);
    body.insert(key, value);
    const Answer answer = bed.ask("POST", u"linode/instances"_qs, body);
    QCOMPARE(CloudBed::reason(answer), reason);
    QCOMPARE(answer.status, 400);
    QCOMPARE(bed.json("GET", u"linode/instances"_qs)[u"results"].toInt(), 1);
}

void TstOperations::aFirewallHasToBeComplete_data()
{
    QTest::addColumn<QJsonObject>("rules");
    QTest::addColumn<QString>("reason");
    QJsonObject rules = CloudBed::rules(u"127.0.0.1/32"_qs);
    rules.remove(u"outbound_policy"_qs);
    QTest::newRow("no policy") << rules << u"Must be one of ACCEPT, DROP [rules.outbound_policy]"_qs;
    QTest::newRow("no network") << CloudBed::rules(u"127.0.0.1"_qs)
                                << u"Must be a network in CIDR notation [rules.inbound[0].addresses.ipv4]"_qs;
    rules = CloudBed::rules(u"127.0.0.1/32"_qs);
    QJsonObject rule = rules.value(u"inbound"_qs)[0].toObject();
    rule.insert(u"ports"_qs, u"ssh"_qs);
    rules.insert(u"inbound"_qs, QJsonArray{rule});
    QTest::newRow("no ports") << rules
                              << u"Ports must be numbers from 1 to 65535 or ranges of them [rules.inbound[0].ports]"_qs;
    rule.remove(u"protocol"_qs);
    rules.insert(u"inbound"_qs, QJsonArray{rule});
    QTest::newRow("no protocol") << rules << u"Must be one of TCP, UDP, ICMP, IPENCAP [rules.inbound[0].protocol]"_qs;
}

void TstOperations::aFirewallHasToBeComplete()
{
    QFETCH(QJsonObject, rules);
    QFETCH(QString, reason);
    CloudBed bed;
    QJsonObject body = CloudBed::firewallBody(u"coder-fw"_qs, u"127.0.0.1/32"_qs);
    body.insert(u"rules"_qs, rules);
    QCOMPARE(CloudBed::reason(bed.ask("POST", u"networking/firewalls"_qs, body)), reason);
    QCOMPARE(CloudBed::reason(bed.ask("PUT", u"networking/firewalls/%1/rules"_qs.arg(bed.makeFirewall()), rules)),
             reason);
}

void TstOperations::aLabelIsUniqueAmongVms()
{
    CloudBed bed;
    const qint64 firewall = bed.makeFirewall();
    const QJsonObject body = CloudBed::instanceBody(u"coder-a"_qs, firewall);
    QCOMPARE(bed.ask("POST", u"linode/instances"_qs, body).status, 200);
    const QString reason = u"Label must be unique among your linodes [label]"_qs;
    QCOMPARE(CloudBed::reason(bed.ask("POST", u"linode/instances"_qs, body)), reason);
    const qint64 other =
        bed.json("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-b"_qs, firewall))[u"id"].toInteger();
    const Answer renamed = bed.ask("PUT", u"linode/instances/%1"_qs.arg(other), {{u"label"_qs, u"coder-a"_qs}});
    QCOMPARE(CloudBed::reason(renamed), reason);
    QVERIFY(CloudBed::reason(bed.ask("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder--c"_qs, firewall)))
                .startsWith(u"Length must be 3-64 characters"_qs));
    QCOMPARE(CloudBed::reason(
                 bed.ask("POST", u"networking/firewalls"_qs, CloudBed::firewallBody(u"coder-fw"_qs, u"10.0.0.0/8"_qs))),
             u"Label must be unique among your firewalls [label]"_qs);
}

void TstOperations::lackOfStockIsA403()
{
    CloudBed bed;
    QJsonObject body = CloudBed::instanceBody(u"coder-a"_qs, bed.makeFirewall());
    body.insert(u"region"_qs, u"jp-osa"_qs);
    const Answer answer = bed.ask("POST", u"linode/instances"_qs, body);
    QCOMPARE(answer.status, 403);
    QVERIFY(CloudBed::reason(answer).contains(u"no availability for the selected plan"_qs));
    const QJsonArray rows = bed.json("GET", u"regions/jp-osa/availability"_qs).array();
    QCOMPARE(rows.at(0)[u"available"].toBool(true), false);
}

void TstOperations::theLegacyGenerationHasItsFirewallAtTheTop()
{
    CloudBed bed;
    QJsonObject body = CloudBed::instanceBody(u"coder-a"_qs, 0);
    body.remove(u"interfaces"_qs);
    body.insert(u"interface_generation"_qs, u"legacy_config"_qs);
    body.insert(u"firewall_id"_qs, bed.makeFirewall());
    QCOMPARE(bed.json("POST", u"linode/instances"_qs, body)[u"interface_generation"].toString(), u"legacy_config"_qs);
    const auto firewalls = bed.json("GET", u"networking/firewalls"_qs);
    QCOMPARE(firewalls[u"data"][0][u"entities"][0][u"type"].toString(), u"linode"_qs);
}

void TstOperations::tagsAndLabelsCanBeChanged()
{
    CloudBed bed;
    const auto made =
        bed.json("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-a"_qs, bed.makeFirewall()));
    const QString path = u"linode/instances/%1"_qs.arg(made[u"id"].toInteger());
    bed.ask("PUT", path, {{u"tags"_qs, QJsonArray{u"coder"_qs, u"hostkey-1"_qs}}});
    QCOMPARE(bed.json("GET", u"linode/instances"_qs, {}, R"({"tags": "hostkey-1"})")[u"results"].toInt(), 1);
    bed.ask("PUT", path, {{u"label"_qs, u"coder-z"_qs}});
    QCOMPARE(bed.json("GET", path)[u"label"].toString(), u"coder-z"_qs);
    QCOMPARE(bed.json("GET", path)[u"tags"][1].toString(), u"hostkey-1"_qs);
}

void TstOperations::aFirewallKnowsItsDevices()
{
    CloudBed bed;
    const qint64 first = bed.makeFirewall(u"first-fw"_qs);
    const qint64 second = bed.makeFirewall(u"second-fw"_qs);
    bed.ask("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-a"_qs, first));
    const QString devices = u"networking/firewalls/%1/devices"_qs;
    const auto device = bed.json("GET", devices.arg(first))[u"data"][0];
    QCOMPARE(device[u"entity"][u"type"].toString(), u"linode_interface"_qs);
    const qint64 id = device[u"entity"][u"id"].toInteger();
    const Answer moved = bed.ask("POST", devices.arg(second), {{u"id"_qs, id}, {u"type"_qs, u"linode_interface"_qs}});
    QCOMPARE(moved.status, 200);
    QCOMPARE(bed.json("GET", devices.arg(first))[u"results"].toInt(), 0);
    const QString one = devices.arg(second) + u"/%1"_qs.arg(device[u"id"].toInteger());
    QCOMPARE(bed.ask("GET", one).status, 200);
    QCOMPARE(bed.ask("DELETE", one).status, 200);
    QCOMPARE(bed.ask("GET", one).status, 404);
}

void TstOperations::anUnknownPathIsNotFoundAndAWrongVerbNotAllowed()
{
    CloudBed bed;
    QCOMPARE(CloudBed::reason(bed.ask("GET", u"linode/nothing"_qs)), u"Not found"_qs);
    QCOMPARE(bed.ask("GET", u"linode/nothing"_qs).status, 404);
    QCOMPARE(bed.ask("PUT", u"linode/instances"_qs).status, 405);
    QCOMPARE(bed.ask("", u"profile"_qs).status, 405);
    QCOMPARE(bed.cloud.answer({"GET", {}, {}, {}, {}, {}}).status, 404);
    QCOMPARE(bed.cloud.answer({"POST", {u"v4"_qs, u"profile"_qs, u"tokens"_qs}, {}, "Bearer token", {}, "{"}).status,
             400);
}

void TstOperations::aSlashInsideAnImageIdIsPartOfIt()
{
    CloudBed bed;
    const auto ask = [&](const QString &id) {
        return bed.cloud.answer({"GET", {u"v4"_qs, u"images"_qs, id}, {}, "Bearer token", {}, {}}).status;
    };
    QCOMPARE(ask(u"linode/ubuntu24.04-nvidia"_qs), 200);
    QCOMPARE(ask(u"ubuntu24.04"_qs), 404);
}

void TstOperations::theDemoPathsNeedNoToken()
{
    CloudBed bed;
    const auto demo = [&](const QString &what) {
        return bed.cloud.answer({"GET", {u"demo"_qs, what}, {}, {}, {}, {}}).body;
    };
    QCOMPARE(demo(u"instances"_qs), QByteArray("[]"));
    QCOMPARE(demo(u"address"_qs), QByteArray("127.0.0.1"));
    const auto made =
        bed.json("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-a"_qs, bed.makeFirewall()));
    const QByteArray wanted =
        R"([{"created":"2026-01-01T00:00:00","id":%1,"label":"coder-a","region":"us-ord","tags":["coder","coder-1"],)"
        R"("type":"g2-gpu-rtx4000a1-s","user_data":"#cloud-config\n{}"}])";
    QCOMPARE(demo(u"instances"_qs), QByteArray(wanted).replace("%1", QByteArray::number(made[u"id"].toInteger())));
}

void TstOperations::whatHasNoZoneIsUtc()
{
    CloudBed bed;
    const auto made =
        bed.json("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-a"_qs, bed.makeFirewall()));
    QCOMPARE(made[u"created"].toString(), u"2026-01-01T00:00:00"_qs);
    QCOMPARE(fromIso(made[u"created"].toString()), bed.clock.now());
}

CODER_TEST(TstOperations);
#include "tst_operations.moc"
