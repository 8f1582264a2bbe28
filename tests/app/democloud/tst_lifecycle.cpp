// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/state/bill.h"
#include "app/democloud/state/catalogue.h"
#include "app/democloud/state/lifecycle.h"
#include "tests/app/democloud/cloudbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::demo;
using namespace std::chrono_literals;
using coder::test::CloudBed;

class TstLifecycle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVmGoesFromProvisioningOverBootingToRunning();
    void aVmThatIsNotUpStaysBooting();
    void aVmThatEndsByItselfIsOfflineAndItsEventFailed();
    void aVmWithoutBootWaitsForOne();
    void aRebootGoesThroughRebooting();
    void aBusyVmIsNotBootedTwice();
    void aDeletedVmIsGoneAtOnce();
    void allVmsEndWithTheCloud();
    void aTransitionTakesItsTimeDividedByTheSpeed();
    void progressJumpsAndPauses();
    void startedHoursAreBilledOffOrOn_data();
    void startedHoursAreBilledOffOrOn();
    void theAccountShowsWhatRan();
    void addressesAreNotGivenTwice();
    void aFirewallDecidesWhetherSshGetsThrough();
    void everyGpuPlanHasACardAndAPrice();
};

namespace {

qint64 makeVm(CloudBed &bed, const QString &label = u"coder-a"_qs, const QJsonObject &more = {})
{
    QJsonObject body = CloudBed::instanceBody(label, bed.makeFirewall(u"fw-"_qs + label));
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    return bed.json("POST", u"linode/instances"_qs, body)[u"id"].toInteger();
}

Instance nanode()
{
    Instance instance;
    instance.type = u"g6-nanode-1"_qs;
    return instance;
}

QString statusOf(CloudBed &bed, qint64 id)
{
    return bed.json("GET", u"linode/instances/%1"_qs.arg(id))[u"status"].toString();
}

QJsonValue eventOf(CloudBed &bed, const QString &action)
{
    const QByteArray filter = QJsonDocument(QJsonObject{{u"action"_qs, action}}).toJson(QJsonDocument::Compact);
    return bed.json("GET", u"account/events"_qs, {}, filter)[u"data"][0];
}

} // namespace

void TstLifecycle::aVmGoesFromProvisioningOverBootingToRunning()
{
    CloudBed bed;
    const qint64 id = makeVm(bed);
    QCOMPARE(statusOf(bed, id), u"provisioning"_qs);
    QCOMPARE(bed.host.story, QStringList());
    bed.clock.advance(66s);
    QCOMPARE(bed.host.story, QStringList{u"start coder-a"_qs});
    QCOMPARE(statusOf(bed, id), u"booting"_qs);
    QCOMPARE(eventOf(bed, u"linode_create"_qs)[u"status"].toString(), u"finished"_qs);
    QCOMPARE(eventOf(bed, u"linode_boot"_qs)[u"status"].toString(), u"started"_qs);
    bed.clock.advance(25s);
    QCOMPARE(statusOf(bed, id), u"running"_qs);
    QCOMPARE(eventOf(bed, u"linode_boot"_qs)[u"percent_complete"].toInt(), 100);
    const demo::VmWish wish = bed.host.wishes.first();
    QCOMPARE(wish.address, u"127.0.0.2"_qs);
    QCOMPARE(wish.userData, QByteArray("#cloud-config\n{}"));
    QCOMPARE(wish.authorizedKeys, QStringList{u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me"_qs});
    QCOMPARE(wish.gpuName, u"NVIDIA RTX 4000 Ada Generation"_qs);
    QVERIFY(!wish.driverInImage);
}

void TstLifecycle::aVmThatIsNotUpStaysBooting()
{
    CloudBed bed;
    bed.host.holdUp = true;
    const qint64 id = makeVm(bed);
    bed.clock.advance(10min);
    QCOMPARE(statusOf(bed, id), u"booting"_qs);
    QVERIFY(eventOf(bed, u"linode_boot"_qs)[u"percent_complete"].toInt() < 100);
    Q_EMIT bed.host.isUp(id);
    QCOMPARE(statusOf(bed, id), u"running"_qs);
}

void TstLifecycle::aVmThatEndsByItselfIsOfflineAndItsEventFailed()
{
    CloudBed bed;
    bed.host.holdUp = true;
    const qint64 id = makeVm(bed);
    bed.clock.advance(70s);
    Q_EMIT bed.host.hasEnded(id, u"no namespaces here"_qs);
    QCOMPARE(statusOf(bed, id), u"offline"_qs);
    QCOMPARE(eventOf(bed, u"linode_boot"_qs)[u"status"].toString(), u"failed"_qs);
    QCOMPARE(eventOf(bed, u"linode_boot"_qs)[u"message"].toString(), u"no namespaces here"_qs);
}

void TstLifecycle::aVmWithoutBootWaitsForOne()
{
    CloudBed bed;
    const qint64 id = makeVm(bed, u"coder-a"_qs, {{u"booted"_qs, false}});
    bed.clock.advance(10min);
    QCOMPARE(statusOf(bed, id), u"offline"_qs);
    QCOMPARE(bed.ask("POST", u"linode/instances/%1/boot"_qs.arg(id)).status, 200);
    bed.clock.advance(25s);
    QCOMPARE(statusOf(bed, id), u"running"_qs);
}

void TstLifecycle::aRebootGoesThroughRebooting()
{
    CloudBed bed;
    const qint64 id = makeVm(bed);
    bed.clock.advance(2min);
    QCOMPARE(bed.ask("POST", u"linode/instances/%1/reboot"_qs.arg(id)).status, 200);
    QCOMPARE(statusOf(bed, id), u"rebooting"_qs);
    bed.clock.advance(25s);
    QCOMPARE(statusOf(bed, id), u"running"_qs);
    QCOMPARE(bed.host.story, (QStringList{u"start coder-a"_qs, u"reboot"_qs}));
}

void TstLifecycle::aBusyVmIsNotBootedTwice()
{
    CloudBed bed;
    const qint64 id = makeVm(bed);
    const Answer early = bed.ask("POST", u"linode/instances/%1/reboot"_qs.arg(id));
    QCOMPARE(early.status, 400);
    QCOMPARE(CloudBed::reason(early), u"Linode busy."_qs);
}

void TstLifecycle::aDeletedVmIsGoneAtOnce()
{
    CloudBed bed;
    const qint64 id = makeVm(bed);
    bed.clock.advance(2min);
    QCOMPARE(bed.ask("DELETE", u"linode/instances/%1"_qs.arg(id)).status, 200);
    QCOMPARE(bed.host.story, (QStringList{u"start coder-a"_qs, u"destroy"_qs}));
    QCOMPARE(bed.ask("GET", u"linode/instances/%1"_qs.arg(id)).status, 404);
    QCOMPARE(bed.ask("DELETE", u"linode/instances/%1"_qs.arg(id)).status, 404);
    QCOMPARE(bed.json("GET", u"linode/instances"_qs)[u"results"].toInt(), 0);
    QCOMPARE(eventOf(bed, u"linode_delete"_qs)[u"entity"][u"id"].toInteger(), id);
    QVERIFY(makeVm(bed) > 0); // the label is free again
}

void TstLifecycle::allVmsEndWithTheCloud()
{
    FakeClock clock;
    test::NullVmHost host;
    {
        DemoCloud cloud(clock, host, freshState(u"A"_qs, 1, Secret("token"), clock.now()));
        const QByteArray body = QJsonDocument(CloudBed::instanceBody(u"coder-a"_qs, -1)).toJson();
        const QStringList path{u"v4"_qs, u"linode"_qs, u"instances"_qs};
        QCOMPARE(cloud.answer({"POST", path, {}, "Bearer token", {}, body}).status, 200);
        clock.advance(2min);
    }
    QCOMPARE(host.story, (QStringList{u"start coder-a"_qs, u"destroy"_qs}));
}

void TstLifecycle::aTransitionTakesItsTimeDividedByTheSpeed()
{
    State state;
    state.speed = 60;
    const QDateTime now = FakeClock().now();
    addInstance(state, nanode(), now);
    QVERIFY(advance(state, now.addMSecs(1082)).isEmpty());
    QCOMPARE(advance(state, now.addMSecs(1084)).size(), 1);
}

void TstLifecycle::progressJumpsAndPauses()
{
    State state;
    const QDateTime start = FakeClock().now();
    const qint64 id = addEvent(state, u"linode_create"_qs, u"linode"_qs, 1, u"a"_qs, start, 65s);
    QList<int> seen;
    for (const int second : {0, 15, 29, 31, 46, 60, 100})
        seen.append(percentOf(state.events.first(), start.addSecs(second)).value());
    QCOMPARE(seen, (QList<int>{0, 0, 50, 59, 61, 61, 61}));
    endEvent(state, id, start.addSecs(65));
    QCOMPARE(percentOf(state.events.first(), start.addSecs(65)).value(), 100);
    addEvent(state, u"firewall_create"_qs, u"firewall"_qs, 1, u"f"_qs, start);
    QVERIFY(!percentOf(state.events.last(), start));
}

void TstLifecycle::startedHoursAreBilledOffOrOn_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("hours");
    QTest::newRow("at once") << 0 << 1;
    QTest::newRow("five minutes") << 300 << 1;
    QTest::newRow("an hour") << 3600 << 1;
    QTest::newRow("and a second") << 3601 << 2;
    QTest::newRow("ten hours") << 36000 << 10;
}

void TstLifecycle::startedHoursAreBilledOffOrOn()
{
    QFETCH(int, seconds);
    QFETCH(int, hours);
    const QDateTime start = FakeClock().now();
    QCOMPARE(startedHours({1.5, start, {}}, start.addSecs(seconds)), hours);
    QCOMPARE(startedHours({1.5, start, start.addSecs(seconds)}, start.addDays(9)), hours);
}

void TstLifecycle::theAccountShowsWhatRan()
{
    CloudBed bed;
    const qint64 first = makeVm(bed, u"coder-a"_qs);
    bed.clock.advance(61min);
    bed.ask("DELETE", u"linode/instances/%1"_qs.arg(first));
    bed.clock.advance(24h);
    makeVm(bed, u"coder-b"_qs, {{u"region"_qs, u"id-cgk"_qs}});
    QCOMPARE(bed.json("GET", u"account"_qs)[u"balance_uninvoiced"].toDouble(), 2 * 0.52 + 0.624);
}

void TstLifecycle::addressesAreNotGivenTwice()
{
    State state;
    QStringList given;
    for (int i = 0; i < 600; ++i)
        given.append(addInstance(state, nanode(), FakeClock().now()).address);
    QCOMPARE(given.first(), u"127.0.0.2"_qs);
    QCOMPARE(given.at(253), u"127.0.1.1"_qs);
    QCOMPARE(given.removeDuplicates(), 0);
    QVERIFY(!given.contains(u"127.0.0.1"_qs));
}

void TstLifecycle::aFirewallDecidesWhetherSshGetsThrough()
{
    CloudBed bed;
    const qint64 firewall = bed.makeFirewall(u"coder-fw"_qs, u"198.51.100.7/32"_qs);
    bed.ask("POST", u"linode/instances"_qs, CloudBed::instanceBody(u"coder-a"_qs, firewall));
    bed.clock.advance(2min);
    QVERIFY(!bed.host.isReachable);
    bed.ask("PUT", u"networking/firewalls/%1/rules"_qs.arg(firewall), CloudBed::rules(u"127.0.0.0/8"_qs));
    QVERIFY(bed.host.isReachable);
    bed.ask("PUT", u"networking/firewalls/%1/rules"_qs.arg(firewall), CloudBed::rules(u"10.0.0.0/8"_qs));
    QVERIFY(!bed.host.isReachable);
    bed.ask("DELETE", u"networking/firewalls/%1"_qs.arg(firewall));
    QVERIFY(bed.host.isReachable);
}

void TstLifecycle::everyGpuPlanHasACardAndAPrice()
{
    int gpuPlans = 0;
    for (const CataloguePlan &plan : plans()) {
        if (!plan.isGpu())
            continue;
        ++gpuPlans;
        QVERIFY2(cardOf(plan).vramMib > 20000, qPrintable(plan.id));
        QVERIFY2(plan.hourly > 0.5 && plan.monthly == 0 && plan.gpus > 0, qPrintable(plan.id));
    }
    QCOMPARE(gpuPlans, 16);
}

CODER_TEST(TstLifecycle);
#include "tst_lifecycle.moc"
