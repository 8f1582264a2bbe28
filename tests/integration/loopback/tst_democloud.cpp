// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/demobed.h"
#include "tests/integration/loopback/vmbed.h"
#include "tests/support/runner.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <csignal>

using namespace coder;
using coder::test::DemoBed;
using coder::test::VmBed;

// The demo cloud as a user starts it, over real HTTP and real SSH.
class TstDemoCloud : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itSaysInOneLineHowToUseIt();
    void onlyThisComputerMayUseIt_data();
    void onlyThisComputerMayUseIt();
    void aConnectionServesManyRequests();
    void aVmIsRentedReachedAndGivenBack();
    void aFirewallThatDoesNotAdmitUsKeepsUsOut();
    void itEndsWithItsVmsWhenAsked();
    void itsVmsDieWithItWhenItIsKilled();

private:
    // Rents a VM and waits until it runs; its address as a spec for VmBed.
    VmSpec rent(DemoBed &cloud, const VmBed &keys, qint64 *firewall = nullptr);
};

namespace {

QJsonObject firewallRules(const QString &from)
{
    const QJsonObject ssh{{u"action"_qs, u"ACCEPT"_qs},
                          {u"protocol"_qs, u"TCP"_qs},
                          {u"ports"_qs, u"22"_qs},
                          {u"addresses"_qs, QJsonObject{{u"ipv4"_qs, QJsonArray{from}}}}};
    return {{u"inbound"_qs, QJsonArray{ssh}},
            {u"outbound"_qs, QJsonArray()},
            {u"inbound_policy"_qs, u"DROP"_qs},
            {u"outbound_policy"_qs, u"ACCEPT"_qs}};
}

// Other runs of this test may have VMs beside ours.
QString ownLabel()
{
    return u"coder-demo-%1"_qs.arg(QCoreApplication::applicationPid());
}

QJsonObject instanceBody(const VmBed &keys, qint64 firewall)
{
    const QJsonObject interface{{u"firewall_id"_qs, firewall}, {u"public"_qs, QJsonObject()}};
    const QJsonObject metadata{{u"user_data"_qs, QString::fromLatin1(keys.plainUserData().toBase64())}};
    return {{u"label"_qs, ownLabel()},
            {u"region"_qs, u"us-ord"_qs},
            {u"type"_qs, u"g2-gpu-rtx4000a1-s"_qs},
            {u"image"_qs, u"linode/ubuntu24.04"_qs},
            {u"tags"_qs, QJsonArray{u"coder"_qs}},
            {u"authorized_keys"_qs, QJsonArray{keys.loginKeyPublic()}},
            {u"metadata"_qs, metadata},
            {u"interface_generation"_qs, u"linode"_qs},
            {u"interfaces"_qs, QJsonArray{interface}}};
}

const QStringList fast{u"--speed"_qs, u"400"_qs};

bool takesConnections(const VmSpec &vm)
{
    QTcpSocket socket;
    socket.connectToHost(vm.address, vm.sshPort);
    return socket.waitForConnected(700);
}

} // namespace

void TstDemoCloud::init()
{
    if (const QString why = StandInVm::unavailableReason(); !why.isEmpty())
        QSKIP(qPrintable(u"no isolated VM can run here: "_qs + why));
}

VmSpec TstDemoCloud::rent(DemoBed &cloud, const VmBed &keys, qint64 *firewall)
{
    const QJsonObject wall{{u"label"_qs, u"coder-fw"_qs}, {u"rules"_qs, firewallRules(u"127.0.0.1/32"_qs)}};
    const qint64 wallId = cloud.ask("POST", u"networking/firewalls"_qs, wall).body[u"id"].toInteger();
    const auto made = cloud.ask("POST", u"linode/instances"_qs, instanceBody(keys, wallId)).body;
    VmSpec vm;
    vm.id = made[u"id"].toInteger();
    vm.address = made[u"ipv4"][0].toString();
    vm.sshPort = cloud.sshPort();
    if (firewall)
        *firewall = wallId;
    const QString path = u"linode/instances/%1"_qs.arg(vm.id);
    [[maybe_unused]] const bool ran = QTest::qWaitFor(
        [&] { return cloud.ask("GET", path).body[u"status"].toString() == u"running"_qs && takesConnections(vm); },
        20000);
    return vm;
}

void TstDemoCloud::itSaysInOneLineHowToUseIt()
{
    DemoBed cloud;
    QVERIFY(cloud.isReady());
    const auto said = QJsonDocument::fromJson(cloud.line);
    QCOMPARE(said.object().keys(), (QStringList{u"env"_qs, u"token"_qs, u"url"_qs}));
    QCOMPARE(said[u"env"][u"LINODE_URL"], said[u"url"]);
    QCOMPARE(said[u"env"][u"LINODE_TOKEN"], said[u"token"]);
    QVERIFY(cloud.environment.url.toString().endsWith(u"/v4"_qs));
    QCOMPARE(cloud.ask("GET", u"profile"_qs).status, 200);
    QCOMPARE(cloud.ask("GET", u"/demo/instances"_qs).raw, QByteArray("[]"));
    QCOMPARE(cloud.ask("GET", QUrl(cloud.variable(u"CODER_ADDRESS_URL"_qs)).path()).raw, QByteArray("127.0.0.1"));
    const QString hub = QUrl(cloud.variable(u"HF_ENDPOINT"_qs)).path();
    QCOMPARE(cloud.ask("GET", hub + u"/Qwen/Qwen2.5-Coder-7B-Instruct/resolve/main/config.json"_qs).status, 200);
    QCOMPARE(cloud.variable(u"CODER_SSH_USER"_qs), StandInVm::sshUser());
}

void TstDemoCloud::onlyThisComputerMayUseIt_data()
{
    QTest::addColumn<QString>("listen");
    QTest::newRow("everyone") << u"0.0.0.0:0"_qs;
    QTest::newRow("everyone, IPv6") << u"[::]:0"_qs;
    QTest::newRow("an address") << u"192.0.2.1:8080"_qs;
    QTest::newRow("no port") << u"127.0.0.1"_qs;
    QTest::newRow("a name") << u"example.org:80"_qs;
}

void TstDemoCloud::onlyThisComputerMayUseIt()
{
    QFETCH(QString, listen);
    QProcess process;
    process.start(test::coderProgram(), {u"demo-cloud"_qs, u"--listen"_qs, listen});
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QVERIFY(!process.readAllStandardError().isEmpty());
}

void TstDemoCloud::aConnectionServesManyRequests()
{
    DemoBed cloud;
    QTcpSocket socket;
    socket.connectToHost(cloud.environment.url.host(), quint16(cloud.environment.url.port()));
    QVERIFY(socket.waitForConnected());
    for (int i = 0; i < 20; ++i) {
        socket.write("GET /demo/address HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QByteArray answer;
        QTRY_VERIFY((answer += socket.readAll()).endsWith("127.0.0.1"));
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    }
    QCOMPARE(socket.state(), QTcpSocket::ConnectedState);
}

void TstDemoCloud::aVmIsRentedReachedAndGivenBack()
{
    const VmBed keys;
    DemoBed cloud(fast);
    const VmSpec vm = rent(cloud, keys);
    QCOMPARE(keys.ssh(vm, u"uname -n"_qs), ownLabel().toUtf8() + '\n');
    const auto listed = cloud.ask("GET", u"/demo/instances"_qs).body;
    QCOMPARE(listed[0][u"id"].toInteger(), vm.id);
    QCOMPARE(listed[0][u"user_data"].toString().toUtf8(), keys.plainUserData());
    const QString path = u"linode/instances/%1"_qs.arg(vm.id);
    QCOMPARE(cloud.ask("DELETE", path).status, 200);
    QCOMPARE(cloud.ask("GET", path).status, 404);
    QTRY_VERIFY_WITH_TIMEOUT(!takesConnections(vm), 10000);
    QCOMPARE(cloud.ask("GET", u"/demo/instances"_qs).raw, QByteArray("[]"));
    QCOMPARE(cloud.ask("GET", u"account"_qs).body[u"balance_uninvoiced"].toDouble(), 0.52);
}

void TstDemoCloud::aFirewallThatDoesNotAdmitUsKeepsUsOut()
{
    const VmBed keys;
    DemoBed cloud(fast);
    qint64 firewall = 0;
    const VmSpec vm = rent(cloud, keys, &firewall);
    QTcpSocket before;
    before.connectToHost(vm.address, vm.sshPort);
    QVERIFY(before.waitForConnected());
    const QString rules = u"networking/firewalls/%1/rules"_qs.arg(firewall);
    QCOMPARE(cloud.ask("PUT", rules, firewallRules(u"198.51.100.7/32"_qs)).status, 200);
    QVERIFY(!takesConnections(vm));
    QCOMPARE(before.state(), QTcpSocket::ConnectedState);
    QCOMPARE(cloud.ask("PUT", rules, firewallRules(u"127.0.0.0/8"_qs)).status, 200);
    QCOMPARE(keys.ssh(vm, u"echo in"_qs), QByteArray("in\n"));
}

void TstDemoCloud::itEndsWithItsVmsWhenAsked()
{
    const VmBed keys;
    DemoBed cloud(fast);
    const VmSpec vm = rent(cloud, keys);
    QCOMPARE(keys.ssh(vm, u"echo in"_qs), QByteArray("in\n"));
    cloud.process.terminate();
    QVERIFY(cloud.process.waitForFinished(15000));
    QCOMPARE(cloud.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(cloud.process.exitCode(), 0);
    QVERIFY(!takesConnections(vm));
    QCOMPARE(test::processesNaming(ownLabel().toUtf8()), QList<qint64>());
}

void TstDemoCloud::itsVmsDieWithItWhenItIsKilled()
{
    const VmBed keys;
    const QStringList inOurs{u"--state"_qs, keys.path(u"state"_qs)}; // what it cannot tidy up goes with our folder
    DemoBed cloud(fast + inOurs);
    const VmSpec vm = rent(cloud, keys);
    QVERIFY(takesConnections(vm));
    cloud.process.kill();
    QVERIFY(cloud.process.waitForFinished(15000));
    QTRY_VERIFY_WITH_TIMEOUT(!takesConnections(vm), 10000);
    DemoBed next(fast + inOurs);
    QCOMPARE(next.ask("GET", u"/demo/instances"_qs).raw, QByteArray("[]"));
    QVERIFY(QDir(keys.path(u"state/vms"_qs)).isEmpty());
}

CODER_TEST(TstDemoCloud);
#include "tst_democloud.moc"
