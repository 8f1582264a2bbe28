// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/standinvm.h"
#include "core/guest/contract.h"
#include "core/guest/guestfiles.h"
#include "core/guest/progress.h"
#include "core/guest/userdata.h"
#include "tests/core/guest/guestsamples.h"
#include "tests/integration/loopback/vmbed.h"
#include "tests/support/runner.h"

#include <QSignalSpy>
#include <QTest>

using namespace coder;
using namespace coder::guest;
using namespace coder::test;

// What goes onto a VM, on a stand-in VM: user-data at birth, files over SSH, then the bootstrap on its own.
class TstGuestBringUp : public QObject
{
    Q_OBJECT

    void push(const VmSpec &spec, const GuestSettings &settings);
    GuestProgress progress(const VmSpec &spec);
    QByteArray statuses(const VmSpec &spec);

    VmBed m_bed;

private Q_SLOTS:
    void initTestCase();
    void theVmComesUpFromItsUserData_data();
    void theVmComesUpFromItsUserData();
};

void TstGuestBringUp::initTestCase()
{
    if (const QString why = StandInVm::unavailableReason(); !why.isEmpty())
        QSKIP(qPrintable(u"isolated stand-in VMs cannot run here: " + why));
}

void TstGuestBringUp::theVmComesUpFromItsUserData_data()
{
    QTest::addColumn<bool>("driverInImage");
    QTest::addColumn<bool>("driverNeedsReboot");
    QTest::addColumn<QString>("driverState");
    QTest::addColumn<int>("boots");
    QTest::newRow("driver loads") << false << false << QStringLiteral("done") << 1;
    QTest::newRow("image with driver") << true << false << QStringLiteral("skipped") << 1;
}

void TstGuestBringUp::theVmComesUpFromItsUserData()
{
    QFETCH(bool, driverInImage);
    QFETCH(bool, driverNeedsReboot);
    QFETCH(QString, driverState);
    QFETCH(int, boots);
    UserData data = guest::test::sampleUserData();
    data.hostPrivateKey = Secret(m_bed.hostKeyPrivate());
    data.hostPublicKey = QString::fromUtf8(m_bed.hostKeyPublic());
    data.authorizedKeys = QStringList{m_bed.loginKeyPublic()};
    data.settings.expectedWeightBytes = 19'000'000'000;
    VmSpec spec = m_bed.spec(driverInImage ? 1 : driverNeedsReboot ? 2 : 3);
    spec.userData = renderUserData(data).value();
    spec.gpus = 2;
    spec.driverInImage = driverInImage;
    spec.driverNeedsReboot = driverNeedsReboot;
    StandInVm vm(spec);
    QSignalSpy booted(&vm, &StandInVm::booted);
    QVERIFY(vm.start());
    QTRY_VERIFY_WITH_TIMEOUT(!booted.isEmpty(), 20000);

    push(spec, data.settings);
    GuestProgress now;
    auto isOver = [&] {
        now = progress(spec);
        return now.ready || now.error.has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60000);
    QVERIFY2(!now.error, qPrintable(now.error ? now.error->stage + u": " + now.error->message : QString()));
    QCOMPARE(now.boots, boots);
    for (const GuestStage &stage : now.stages)
        QVERIFY2(stage.state == (stage.id == u"driver" ? driverState : QStringLiteral("done")) || stage.id == u"engine",
                 qPrintable(stage.id + u' ' + stage.state + u' ' + stage.detail));

    QCOMPARE(statuses(spec), QByteArray("200 401 401 200 "));
    QCOMPARE(m_bed.ssh(spec, QStringLiteral("docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' ") + vllmContainer),
             QByteArray("unless-stopped\n"));
    const QByteArray traces =
        m_bed.ssh(spec, QStringLiteral("iptables -S DOCKER-USER; cat %1; journalctl --no-pager").arg(progressFile));
    QVERIFY2(traces.contains("-d 169.254.169.254/32 -j DROP"), traces.constData());
    QVERIFY(!traces.contains("canaryKey"));
}

// The VM may be restarting for its driver meanwhile: then a file is sent again.
void TstGuestBringUp::push(const VmSpec &spec, const GuestSettings &settings)
{
    QTRY_COMPARE_WITH_TIMEOUT(m_bed.ssh(spec, prepareFoldersCommand()), QByteArray(), 20000);
    for (const PushFile &file : filesToPush(settings, Secret("canaryKey"), Secret())) {
        const QString command =
            QStringLiteral("umask 077; cat > %1 && chmod %2 %1").arg(file.path).arg(file.mode, 0, 8);
        QTRY_COMPARE_WITH_TIMEOUT(m_bed.ssh(spec, command, file.content()), QByteArray(), 20000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_bed.ssh(spec, startCommand()), QByteArray(), 20000);
}

GuestProgress TstGuestBringUp::progress(const VmSpec &spec)
{
    return parseProgress(m_bed.ssh(spec, QStringLiteral("cat ") + progressFile)).value_or(GuestProgress());
}

// HTTP status of three paths without the key and of one with it.
QByteArray TstGuestBringUp::statuses(const VmSpec &spec)
{
    return m_bed.ssh(spec, QStringLiteral("get() { curl -s -o /dev/null -w '%{http_code} ' \"$@\"; }; "
                                          "u=http://127.0.0.1:8000; get $u/health; get $u/v1/models; "
                                          "get $u/invocations; get -H 'Authorization: Bearer canaryKey' $u/v1/models"));
}

CODER_TEST(TstGuestBringUp);
#include "tst_guestbringup.moc"
