// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flow/flow.h"
#include "core/guest/contract.h"
#include "core/guest/guardcommands.h"
#include "core/guest/userdata.h"
#include "core/session/recipes/recipe.h"
#include "core/ssh/keys.h"
#include "core/ssh/sshshell.h"
#include "core/watchdog/guardreport.h"
#include "tests/core/guest/guestsamples.h"
#include "tests/fakes/fakecloud.h"
#include "tests/integration/vm/guest.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

// A real Debian is born from the product's own user-data, armed by the product's own steps, restarted, and left alone:
// it ends itself. One guest is led through all of it; each function goes on where the one before it ended.
class TstGuestVm : public QObject
{
    Q_OBJECT

    static constexpr int bootWithin = 420'000; // milliseconds, of a guest without KVM on a busy computer
    static constexpr int idleLimit = 60;
    static constexpr int warning = 20;
    static constexpr double every = 10; // of the guard's samples, seconds

    std::unique_ptr<Guest> m_guest;
    std::unique_ptr<SshShell> m_shell;
    SystemClock m_clock;
    FakeCloud m_cloud{m_clock};
    Session m_session;
    RecipeTools m_tools;
    bool m_hasFailed = false;

    ShellTarget target() const;
    Result<Unit> enter();
    QByteArray run(const QString &command, const QByteArray &input = {});
    std::optional<GuardReport> guard();
    Result<Unit> arm();
    void makeSession(const SshKeyPair &hostKey);
    static QByteArray sourceFile(const QString &name);
    double lastWorkToDelete() const;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_guest.reset(); }
    void init();
    void cleanup();
    void cloudInitTakesTheUserData();
    void theGuardRunsFromBirth();
    void itIsArmedOverSsh();
    void itReadsTheModelServersMetrics();
    void aRestartLosesNothing();
    void withTheProgramGoneItDeletesItsVmWhenItHasBeenIdleLongEnough();
};

ShellTarget TstGuestVm::target() const
{
    ShellTarget target;
    target.host = m_session.ip;
    target.port = m_session.sshPort;
    target.hostKeys = m_session.hostKeys;
    target.privateKeyFile = m_tools.install.privateKeyFile;
    return target;
}

// Tries until the VM's sshd is there with the key that it was born with.
Result<Unit> TstGuestVm::enter()
{
    QElapsedTimer since;
    since.start();
    while (true) {
        m_shell = std::make_unique<SshShell>();
        m_tools.shell = m_shell.get();
        auto opened = await(m_shell->open(target()), 15'000);
        if (opened || since.elapsed() > bootWithin || !m_guest->isRunning())
            return opened;
        QTest::qWait(1000); // nothing tells from outside when sshd listens: the forwarder takes every connection
    }
}

QByteArray TstGuestVm::run(const QString &command, const QByteArray &input)
{
    ExecOptions options;
    options.timeout = 290s;
    options.input = input;
    const auto ran = await(m_shell->exec(command, options), bootWithin);
    if (!ran)
        return "failed: " + ran.error().detail.toUtf8();
    return ran->out.trimmed() + ran->err.trimmed();
}

std::optional<GuardReport> TstGuestVm::guard()
{
    const auto report = parseGuardReport(run(guest::guardStatusCommand()), m_clock.now());
    return report ? std::optional(*report) : std::nullopt;
}

// The product's own steps; the provider in the guest knows the token that the one here minted.
Result<Unit> TstGuestVm::arm()
{
    std::optional<Result<Unit>> over;
    Flow<Session>::Callbacks callbacks;
    callbacks.learned = [this](const Session &learned) {
        if (learned.guardTokenId != m_session.guardTokenId)
            run(u"umask 077; cat > /etc/standin/vm.json"_qs,
                QByteArray(R"({"id": %1, "label": "%2", "token": "minted-%3"})")
                    .replace("%1", QByteArray::number(learned.instanceId))
                    .replace("%2", learned.label.toUtf8())
                    .replace("%3", QByteArray::number(learned.guardTokenId)));
        m_session = learned;
    };
    callbacks.finished = [&over](const Result<Unit> &result) { over = result; };
    Flow<Session> flow(m_clock, m_session, arming(m_tools), callbacks);
    flow.start();
    if (!QTest::qWaitFor([&over] { return over.has_value(); }, 120'000))
        return fail(ErrorCode::Timeout);
    return *over;
}

void TstGuestVm::makeSession(const SshKeyPair &hostKey)
{
    m_session.name = u"guest"_qs;
    m_session.label = u"coder-0123abcd-4567cdef"_qs;
    m_session.instanceId = 4711;
    m_session.ip = u"127.0.0.1"_qs;
    m_session.sshPort = m_guest->port();
    m_session.hostKeys = QStringList{hostKey.publicLine};
    m_session.created = QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch(), Qt::UTC);
    m_session.leaseEnds = m_session.created.addSecs(4 * 3600 - 960);
    m_session.wish.idleLimitSeconds = idleLimit;
    m_session.wish.warningSeconds = warning;
    m_session.wish.isHourAware = false;
}

QByteArray TstGuestVm::sourceFile(const QString &name)
{
    QFile file(QStringLiteral(CODER_SOURCE_DIR "/tests/integration/vm/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// -1 while nothing was deleted.
double TstGuestVm::lastWorkToDelete() const
{
    static const QRegularExpression line(u"standin: DELETE 200 ([0-9.]+) s after"_qs);
    const auto match = line.match(QString::fromUtf8(m_guest->console()));
    return match.hasMatch() ? match.captured(1).toDouble() : -1;
}

void TstGuestVm::initTestCase()
{
    const QString image = QStringLiteral(CODER_SOURCE_DIR "/build/guest");
    if (const QString why = Guest::unavailableReason(image); !why.isEmpty())
        QSKIP(qPrintable(u"no guest can be booted here: "_qs + why));
    m_guest = std::make_unique<Guest>(image);
    const auto hostKey = makeSshKeyPair();
    VERIFY_OK(hostKey);
    makeSession(*hostKey);
    m_tools.services.clock = &m_clock;
    m_tools.services.cloud = &m_cloud;
    m_tools.apiBase = u"http://127.0.0.1:8900/v4"_qs;
    m_tools.install.privateKeyFile = m_guest->path(u"login_key"_qs);
    const auto login = ensureSshKey(m_tools.install.privateKeyFile);
    VERIFY_OK(login);

    guest::UserData data = guest::test::sampleUserData();
    data.hostPrivateKey = hostKey->privateKey;
    data.hostPublicKey = hostKey->publicLine;
    data.authorizedKeys = QStringList{*login};
    const auto userData = guest::renderUserData(data);
    VERIFY_OK(userData);
    QVERIFY(m_guest->boot(*userData));
    const auto entered = enter();
    VERIFY_OK(entered);
    qInfo("the guest runs by %s", qPrintable(m_guest->accelerator));
}

void TstGuestVm::init()
{
    if (m_hasFailed)
        QSKIP("a part of the guest's life before this one failed");
}

void TstGuestVm::cleanup()
{
    if (!QTest::currentTestFailed())
        return;
    m_hasFailed = true;
    qWarning("%s", m_guest->console().right(4000).constData());
}

void TstGuestVm::cloudInitTakesTheUserData()
{
    QCOMPARE(run(u"cloud-init status --wait --long | sed -n 's/^status: //p'"_qs), QByteArray("done"));
    QCOMPARE(run(u"cat /run/cloud-init/result.json | tr -d ' \\n' | grep -o '\"errors\":\\[[^]]*\\]'"_qs),
             QByteArray("\"errors\":[]"));
    QCOMPARE(run(u"grep -c ERROR /var/log/cloud-init.log; true"_qs), QByteArray("0"));
    QCOMPARE(run(u"cd /run && cloud-init query userdata > taken && cloud-init schema --config-file taken"_qs),
             QByteArray("Valid cloud-config: taken"));
    QCOMPARE(run(u"stat -c %a /etc/coder /etc/coder/coder_guard.py /etc/coder/bootstrap.json | xargs"_qs),
             QByteArray("700 700 600"));
    QCOMPARE(run(u"cat /etc/ssh/ssh_host_ed25519_key.pub | cut -d ' ' -f 1,2"_qs), m_session.hostKeys.first().toUtf8());
}

void TstGuestVm::theGuardRunsFromBirth()
{
    QCOMPARE(run(u"systemctl is-active coder-guard.service"_qs), QByteArray("active"));
    QCOMPARE(run(u"systemctl is-enabled coder-guard.service coder-bootstrap.service | xargs"_qs),
             QByteArray("enabled enabled"));
    QCOMPARE(run(u"systemctl is-failed coder-bootstrap.service; true"_qs), QByteArray("inactive"));
    const auto told = guard();
    QVERIFY(told);
    QVERIFY(!told->isArmed && !told->limits);
    QCOMPARE(run(u"stat -c %a /etc/coder/guard"_qs), QByteArray("700"));
}

void TstGuestVm::itIsArmedOverSsh()
{
    QCOMPARE(run(u"mkdir -m 700 /etc/standin && touch /etc/standin/working"_qs), QByteArray());
    VERIFY_OK(await(m_shell->upload(sourceFile(u"standin.py"_qs), u"/etc/standin/standin.py"_qs, 0600), 30'000));
    VERIFY_OK(await(m_shell->upload(sourceFile(u"standin.service"_qs), u"/etc/systemd/system/standin.service"_qs, 0644),
                    30'000));
    run(u"systemctl daemon-reload; systemctl enable --now standin.service"_qs);
    const auto armed = arm();
    VERIFY_OK(armed);
    const auto told = guard();
    QVERIFY(told && told->limits && told->token);
    QVERIFY2(m_session.isArmed, QJsonDocument(told->json).toJson().constData());
    QCOMPARE(told->limits->idle, double(idleLimit));
    QVERIFY(told->token->provedAge.has_value());
    QCOMPARE(run(u"find /etc/coder/guard -type f -printf '%m\\n' | sort -u"_qs), QByteArray("600"));
}

void TstGuestVm::itReadsTheModelServersMetrics()
{
    const auto isReading = [this] {
        const auto told = guard();
        return told && told->state == u"active" && told->generationTokens > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReading(), 60'000);
}

void TstGuestVm::aRestartLosesNothing()
{
    const auto before = guard();
    QVERIFY(before);
    const QByteArray boot = run(u"cat /proc/sys/kernel/random/boot_id"_qs);
    run(u"systemctl reboot"_qs);
    m_shell.reset();
    const auto isAnotherBoot = [&] {
        return enter().has_value() && run(u"cat /proc/sys/kernel/random/boot_id"_qs).size() == boot.size()
               && run(u"cat /proc/sys/kernel/random/boot_id"_qs) != boot;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnotherBoot(), bootWithin);
    QTRY_COMPARE_WITH_TIMEOUT(run(u"systemctl is-active coder-guard.service"_qs), QByteArray("active"), bootWithin);
    const auto isBack = [this] {
        const auto told = guard();
        return told && told->isArmed && told->token->provedAge && told->state == u"active";
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBack(), 120'000);
    const auto after = guard();
    QVERIFY(after && after->limits);
    QVERIFY(areAlike(*after->limits, *before->limits));
    QCOMPARE(after->token->id, m_session.guardTokenId);
    QVERIFY2(after->t > before->t, "the VM's age went back");
    QVERIFY2(std::abs(after->t - double(m_session.created.secsTo(m_clock.now()))) < 60, "the VM's age is not its age");
}

// With the shell nothing of the product is left outside the guest.
void TstGuestVm::withTheProgramGoneItDeletesItsVmWhenItHasBeenIdleLongEnough()
{
    QVERIFY(!m_guest->console().contains("standin: DELETE"));
    QCOMPARE(run(u"rm /etc/standin/working"_qs), QByteArray());
    m_shell.reset();
    QTRY_VERIFY_WITH_TIMEOUT(lastWorkToDelete() >= 0, 240'000);
    qInfo("deleted %.1f s after the last work", lastWorkToDelete());
    QVERIFY(lastWorkToDelete() >= idleLimit);
    QVERIFY(lastWorkToDelete() <= idleLimit + 3 * every + 30); // a processor that is imitated is not punctual
    QTRY_VERIFY_WITH_TIMEOUT(!m_guest->isRunning(), 60'000);
}

CODER_TEST(TstGuestVm);
#include "tst_guestvm.moc"
