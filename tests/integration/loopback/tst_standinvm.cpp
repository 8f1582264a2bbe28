// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/standinvm.h"
#include "tests/integration/loopback/vmbed.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

VmSpec plainSpec(VmBed &bed)
{
    VmSpec spec = bed.spec(1);
    spec.userData = bed.plainUserData();
    return spec;
}

} // namespace

// A stand-in VM as the demo cloud uses it: powered on, met over SSH, rebooted, destroyed.
class TstStandInVm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itIsMetUnderTheHostKeyOfItsUserData();
    void itHasARootANetworkAndProcessesOfItsOwn();
    void aServiceSurvivesAReboot();
    void aServiceStartedAnewRunsOnce();
    void beforeItBootedSshIsRefused();
    void destroyingLeavesNoProcessNoMountAndNoFile();
    void anAddressInUseIsAnError();
    void withoutNamespacesItsFilesAreStillItsOwn();
};

void TstStandInVm::initTestCase()
{
    if (const QString why = StandInVm::unavailableReason(); !why.isEmpty())
        QSKIP(qPrintable(u"isolated stand-in VMs cannot run here: " + why));
}

void TstStandInVm::itIsMetUnderTheHostKeyOfItsUserData()
{
    VmBed bed;
    const VmSpec spec = plainSpec(bed);
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QVERIFY(vm.start());
    QTRY_COMPARE(booted.size(), 1);
    QCOMPARE(bed.ssh(spec, QStringLiteral("hostname")), QByteArray("coder-test-1\n"));
    QCOMPARE(bed.ssh(spec, QStringLiteral("cat; exit 3"), "hello"), QByteArray("exit 3: hello"));
}

void TstStandInVm::itHasARootANetworkAndProcessesOfItsOwn()
{
    VmBed bed;
    const VmSpec spec = plainSpec(bed);
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QVERIFY(vm.start());
    QTRY_COMPARE(booted.size(), 1);
    QCOMPARE(bed.ssh(spec, QStringLiteral("mkdir -p /etc/coder && echo x > /etc/coder/mark && ls /etc/coder")),
             QByteArray("mark\n"));
    QVERIFY(!QFileInfo::exists(QStringLiteral("/etc/coder/mark")));
    QCOMPARE(bed.ssh(spec, QStringLiteral("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '")), QByteArray("lo\n"));
    QCOMPARE(bed.ssh(spec, QStringLiteral("ls /home /root; touch /usr/x 2>/dev/null || echo read-only")),
             QByteArray("/home:\n\n/root:\nread-only\n"));
    QVERIFY(bed.ssh(spec, QStringLiteral("cat /proc/2/cmdline | tr '\\0' ' '")).contains("standin/init.py"));
}

void TstStandInVm::aServiceSurvivesAReboot()
{
    VmBed bed;
    const VmSpec spec = plainSpec(bed);
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QVERIFY(vm.start());
    QTRY_COMPARE(booted.size(), 1);
    const QByteArray unit = "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo $((`cat /root/n || echo 0` + 1)) > "
                            "/root/m; mv /root/m /root/n'\n[Install]\nWantedBy=multi-user.target\n";
    QCOMPARE(bed.ssh(spec,
                     QStringLiteral("cat > /etc/systemd/system/count.service && systemctl daemon-reload && "
                                    "systemctl enable --now count && cat /root/n"),
                     unit),
             QByteArray("1\n"));
    vm.reboot();
    QTRY_COMPARE(booted.size(), 2);
    QTRY_COMPARE(bed.ssh(spec, QStringLiteral("cat /root/n")), QByteArray("2\n"));
    bed.ssh(spec, QStringLiteral("reboot"));
    QTRY_COMPARE(booted.size(), 3);
    QTRY_COMPARE(bed.ssh(spec, QStringLiteral("cat /root/n")), QByteArray("3\n"));
}

// What the first process left running keeps its output open: that it has ended is heard after the second one began,
// and must not be taken for the second one's end. There were two daemons, each with an engine on the same port.
void TstStandInVm::aServiceStartedAnewRunsOnce()
{
    VmBed bed;
    const VmSpec spec = plainSpec(bed);
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QVERIFY(vm.start());
    QTRY_COMPARE(booted.size(), 1);
    const QByteArray unit = "[Service]\nRestart=always\n"
                            "ExecStart=/bin/sh -c 'setsid cat /root/hold & echo >> /root/begun; exec sleep 1000'\n";
    const QByteArray began =
        bed.ssh(spec,
                QStringLiteral("mkfifo /root/hold && cat > /etc/systemd/system/once.service && systemctl start once && "
                               "until [ -s /root/begun ]; do sleep 0.05; done && systemctl restart once && "
                               "until [ \"$(wc -l < /root/begun)\" = 2 ]; do sleep 0.05; done && echo > /root/hold"),
                unit);
    QCOMPARE(began, QByteArray());
    // A third one would be begun a tenth of a second after the first one's end was heard, which the second one's is
    // not.
    const QString stopped = QStringLiteral("systemctl show -p NRestarts --value once; sleep 1; wc -l < /root/begun");
    QCOMPARE(bed.ssh(spec, stopped), QByteArray("0\n2\n"));
}

void TstStandInVm::beforeItBootedSshIsRefused()
{
    VmBed bed;
    VmSpec spec = plainSpec(bed);
    spec.durations.insert(QStringLiteral("boot"), 400);
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QVERIFY(vm.start());
    QVERIFY(bed.ssh(spec, QStringLiteral("true")).contains("refused"));
    QTRY_COMPARE(booted.size(), 1);
    QCOMPARE(bed.ssh(spec, QStringLiteral("echo up")), QByteArray("up\n"));
}

void TstStandInVm::destroyingLeavesNoProcessNoMountAndNoFile()
{
    VmBed bed;
    VmSpec spec = plainSpec(bed);
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QSignalSpy stopped(&vm, &StandInVm::stopped);
    QVERIFY(vm.start());
    QTRY_COMPARE(booted.size(), 1);
    bed.ssh(spec, QStringLiteral("setsid sleep 1000 >/dev/null 2>&1 </dev/null &"));
    QVERIFY(!processesNaming(spec.folder.toUtf8()).isEmpty());
    vm.destroy();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(stopped.first().first().toInt(), 0);
    QVERIFY(!vm.isRunning());
    QCOMPARE(processesNaming(spec.folder.toUtf8()), QList<qint64>());
    QVERIFY(!QFileInfo::exists(spec.folder));
}

void TstStandInVm::anAddressInUseIsAnError()
{
    VmBed bed;
    const VmSpec spec = bed.spec(1);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(spec.address), spec.sshPort));
    StandInVm vm(spec);
    const auto answer = vm.start();
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::PortTaken);
}

void TstStandInVm::withoutNamespacesItsFilesAreStillItsOwn()
{
    if (const QString why = StandInVm::unisolatedUnavailableReason(); !why.isEmpty())
        QSKIP(qPrintable(u"a VM without isolation cannot run here: " + why));
    VmBed bed;
    VmSpec spec = plainSpec(bed);
    spec.isolated = false;
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QSignalSpy stopped(&vm, &StandInVm::stopped);
    QVERIFY(vm.start());
    QTRY_COMPARE_WITH_TIMEOUT(booted.size(), 1, 30000);
    QCOMPARE(
        bed.ssh(spec, QStringLiteral("mkdir -p /etc/coder && touch /etc/coder/mark && mv /etc/coder/mark /etc/m && "
                                     "ls /etc/m; apt-get update -q | tail -n 1; python3 -c 'import ssl, json'")),
        QByteArray("/etc/m\nReading package lists... Done\n"));
    QVERIFY(!QFileInfo::exists(QStringLiteral("/etc/m")));
    bed.ssh(spec, QStringLiteral("setsid sleep 1000 >/dev/null 2>&1 </dev/null &"));
    QVERIFY(!processesRootedIn(spec.folder + u"/root").isEmpty());
    const QString root = spec.folder + u"/root";
    vm.destroy();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(processesRootedIn(root), QList<qint64>());
    QVERIFY(!QFileInfo::exists(spec.folder));
}

CODER_TEST(TstStandInVm);
#include "tst_standinvm.moc"
