// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/standinvm.h"
#include "core/base/files.h"
#include "core/flow/flow.h"
#include "core/session/recipes/recipe.h"
#include "core/session/sessionjson.h"
#include "core/ssh/sshshell.h"
#include "tests/fakes/fakecloud.h"
#include "tests/integration/loopback/vmbed.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace coder;
using namespace coder::test;

// The steps of the bring-up that pin and rotate the host key, run by a program of their own that is killed at each of
// them, against a real sshd in a VM with a root of its own. The program is this one, told so by its environment.
namespace {
const char *const jobVariable = "CODER_ROTATION_JOB";
const QStringList stepIds{u"pin"_qs,           u"ssh"_qs,          u"hostkey-make"_qs, u"hostkey-switch"_qs,
                          u"hostkey-prove"_qs, u"hostkey-drop"_qs, u"hostkey-tag"_qs};

// The program: goes on from the session file. Killed "before" a step is asked, or when what it did is "done" on the
// VM and not yet known here.
class Rotation
{
public:
    explicit Rotation(const QJsonObject &job)
        : m_job(job)
        , m_flow(m_clock, load(), steps(), callbacks())
    {}

    int run()
    {
        m_flow.start();
        if (!m_result)
            m_loop.exec();
        if (!*m_result)
            qWarning("%s", qPrintable(errorId(m_result->error().code) + u' ' + m_result->error().detail));
        return m_result->has_value() ? 0 : 1;
    }

private:
    QString text(const char *key) const { return m_job.value(QLatin1String(key)).toString(); }
    bool diesAt(const QString &step, const char *moment) const
    {
        return step == text("step") && text("moment") == QLatin1String(moment);
    }

    Session load() const
    {
        const auto bytes = readFile(text("file"));
        const auto session = sessionFromJson(QJsonDocument::fromJson(bytes.value_or(QByteArray())).object());
        if (bytes && session)
            return *session;
        Session fresh;
        fresh.name = u"rotation"_qs;
        fresh.label = u"coder-rotation"_qs;
        fresh.instanceId = 1;
        fresh.ip = text("address");
        return fresh;
    }

    RecipeTools tools()
    {
        RecipeTools tools;
        tools.services.clock = &m_clock;
        tools.services.cloud = &m_cloud;
        tools.shell = &m_shell;
        tools.install.privateKeyFile = text("key");
        tools.sshPort = quint16(m_job.value(u"port").toInt());
        tools.sshUser = StandInVm::sshUser();
        tools.bootstrapHostKey = [this](const Session &) {
            return Result<HostKeyPair>(HostKeyPair{Secret(), text("bootstrap")});
        };
        return tools;
    }

    QList<SessionStep> steps()
    {
        QList<SessionStep> chosen;
        const auto all = provisioning(tools());
        for (SessionStep step : all) {
            if (!stepIds.contains(step.id))
                continue;
            if (diesAt(step.id, "done"))
                step.ask = dying(step.ask);
            chosen.append(step);
        }
        return chosen;
    }

    using Ask = std::function<Future<SessionAnswer>(const Session &)>;
    static Ask dying(const Ask &ask)
    {
        return [ask](const Session &session) {
            return mapped<SessionAnswer>(ask(session), [](const Result<SessionAnswer> &answer) {
                ::raise(SIGKILL);
                return answer;
            });
        };
    }

    Flow<Session>::Callbacks callbacks()
    {
        const auto began = [this](const QString &step) {
            if (diesAt(step, "before"))
                ::raise(SIGKILL);
        };
        const auto learned = [this](const Session &session) {
            writePrivate(text("file"), QJsonDocument(toJson(session)).toJson());
        };
        const auto finished = [this](const Result<Unit> &result) {
            m_result = result;
            m_loop.quit();
        };
        return {began, learned, finished};
    }

    QJsonObject m_job;
    SystemClock m_clock;
    FakeCloud m_cloud{m_clock};
    SshShell m_shell;
    QEventLoop m_loop;
    std::optional<Result<Unit>> m_result;
    Flow<Session> m_flow;
};
} // namespace

class TstSshRotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_vm.reset(); }
    void aKillAtAnyStepLosesNeitherTheVmNorItsKey_data();
    void aKillAtAnyStepLosesNeitherTheVmNorItsKey();

private:
    void runProgram(const QString &step, const QString &moment);
    QString file() const { return m_bed->path(u"session.json"_qs); }
    QStringList savedKeys() const;
    Result<Unit> enter(SshShell &shell, const QStringList &hostKeys);

    std::unique_ptr<VmBed> m_bed;
    std::unique_ptr<StandInVm> m_vm;
    QString m_current; // the host key the VM has
    int m_exitCode = 0;
    QProcess::ExitStatus m_exitStatus = QProcess::NormalExit;
};

void TstSshRotation::initTestCase()
{
    if (const QByteArray job = qgetenv(jobVariable); !job.isEmpty())
        ::_exit(Rotation(QJsonDocument::fromJson(job).object()).run());
    if (const QString why = StandInVm::unavailableReason(); !why.isEmpty())
        QSKIP(qPrintable(u"isolated stand-in VMs cannot run here: " + why));
    m_bed = std::make_unique<VmBed>();
    VmSpec spec = m_bed->spec(7);
    spec.userData = m_bed->plainUserData();
    m_vm = std::make_unique<StandInVm>(spec);
    QSignalSpy booted(m_vm.get(), &StandInVm::booted);
    QVERIFY(m_vm->start());
    QTRY_COMPARE_WITH_TIMEOUT(booted.size(), 1, 20000);
    m_current = QString::fromLatin1(m_bed->hostKeyPublic()).section(u' ', 0, 1);
}

void TstSshRotation::runProgram(const QString &step, const QString &moment)
{
    const QJsonObject job{{u"file"_qs, file()},
                          {u"address"_qs, m_vm->spec().address},
                          {u"port"_qs, m_vm->spec().sshPort},
                          {u"key"_qs, m_bed->path(u"login"_qs)},
                          {u"bootstrap"_qs, m_current},
                          {u"step"_qs, step},
                          {u"moment"_qs, moment}};
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(jobVariable),
                       QString::fromUtf8(QJsonDocument(job).toJson(QJsonDocument::Compact)));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), {u"tst_sshrotation"_qs});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30000);
    m_exitCode = program.exitCode();
    m_exitStatus = program.exitStatus();
}

QStringList TstSshRotation::savedKeys() const
{
    const auto bytes = readFile(file());
    const auto session = sessionFromJson(QJsonDocument::fromJson(bytes.value_or(QByteArray())).object());
    return bytes && session ? session->hostKeys : QStringList{m_current};
}

Result<Unit> TstSshRotation::enter(SshShell &shell, const QStringList &hostKeys)
{
    ShellTarget target;
    target.host = m_vm->spec().address;
    target.port = m_vm->spec().sshPort;
    target.user = StandInVm::sshUser();
    target.privateKeyFile = m_bed->path(u"login"_qs);
    target.hostKeys = hostKeys;
    return await(shell.open(target));
}

void TstSshRotation::aKillAtAnyStepLosesNeitherTheVmNorItsKey_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("moment");
    for (const QString &step : stepIds)
        for (const QString &moment : {u"before"_qs, u"done"_qs})
            QTest::newRow(qPrintable(moment + u' ' + step)) << step << moment;
}

void TstSshRotation::aKillAtAnyStepLosesNeitherTheVmNorItsKey()
{
    QFETCH(QString, step);
    QFETCH(QString, moment);
    QFile::remove(file());
    runProgram(step, moment);
    QCOMPARE(m_exitStatus, QProcess::CrashExit);
    // What is on disk opens the VM, whatever happened.
    SshShell shell;
    VERIFY_OK(enter(shell, savedKeys()));

    runProgram(QString(), QString());
    QCOMPARE(m_exitStatus, QProcess::NormalExit);
    QCOMPARE(m_exitCode, 0);
    const QStringList keys = savedKeys();
    QCOMPARE(keys.size(), 1);
    QVERIFY(keys.first() != m_current);
    VERIFY_OK(enter(shell, keys));
    const auto left = await(shell.exec(u"ls /etc/ssh | grep -E 'ed25519_key.*(old|new)'; cut -d' ' -f1,2 "
                                       "/etc/ssh/ssh_host_ed25519_key.pub"_qs));
    VERIFY_OK(left);
    QCOMPARE(QString::fromLatin1(left->out).trimmed(), keys.first());
    QCOMPARE(enter(shell, {m_current}).error().code, ErrorCode::HostKeyMismatch);
    m_current = keys.first();
}

CODER_TEST(TstSshRotation);
#include "tst_sshrotation.moc"
