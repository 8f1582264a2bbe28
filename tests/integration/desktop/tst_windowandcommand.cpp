// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/launchplan.h"
#include "app/desktop/controller.h"
#include "tests/support/await.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// The window's controller and a `coder` command want something of one session at the same moment: one VM, one outcome,
// and each is told the truth. The window holds the session, unless the command was first.
class TstWindowAndCommand : public QObject
{
    Q_OBJECT

    static constexpr int patienceMs = 90'000;

    std::unique_ptr<CoderBed> m_bed;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Controller> m_controller;

    void startController()
    {
        auto made = Program::make({false, {}, m_bed->path(u"project"_qs)}, m_bed->environment);
        VERIFY_OK(made);
        m_program = std::move(*made);
        m_controller = std::make_unique<Controller>(*m_program);
        m_controller->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::Checked, patienceMs);
    }
    Session session() const { return m_controller->session(u"work"_qs).value_or(Session()); }
    Result<Unit> create()
    {
        const auto plan = launchPlan(*m_program, u"work"_qs);
        return plan ? m_controller->create(plan->wish) : fail(plan.error());
    }
    // The session in the window's hands.
    void createHere()
    {
        startController();
        VERIFY_OK(create());
        QTRY_COMPARE_WITH_TIMEOUT(session().phase, Phase::Ready, patienceMs);
        QVERIFY(m_controller->holds(u"work"_qs));
    }
    // How a command ended that began before.
    static Ran endOf(QProcess *process)
    {
        const bool hasEnded =
            QTest::qWaitFor([process] { return process->state() == QProcess::NotRunning; }, patienceMs);
        return {hasEnded ? process->exitCode() : -1, false, process->readAllStandardOutput(),
                process->readAllStandardError()};
    }
    // Starts the command, and lets the window act once it runs.
    Ran beside(const QStringList &command, const std::function<void()> &act)
    {
        QProcess *process = m_bed->start(command);
        process->waitForStarted();
        act();
        return endOf(process);
    }
    static QByteArray words(const Ran &ran) { return QByteArray::number(ran.code) + ": " + ran.out + ran.err; }

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
    }
    void cleanup()
    {
        m_controller.reset();
        m_program.reset();
        m_bed.reset();
    }

    void madeByBothItIsOneVm_data()
    {
        QTest::addColumn<bool>("isCommandFirst");
        QTest::newRow("the window is first") << false;
        QTest::newRow("the command is first") << true;
    }
    void madeByBothItIsOneVm()
    {
        QFETCH(bool, isCommandFirst);
        startController();
        QProcess *up = isCommandFirst ? m_bed->start({u"up"_qs, u"work"_qs, u"--json"_qs}) : nullptr;
        if (up)
            QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 1, patienceMs);
        const auto made = create();
        if (!up)
            up = m_bed->start({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY(made || made.error().code == ErrorCode::HeldElsewhere);
        const Ran ran = endOf(up);
        QVERIFY2(ran.code == 0, words(ran).constData());
        QTRY_COMPARE_WITH_TIMEOUT(session().phase, Phase::Ready, patienceMs);
        QCOMPARE(ran.object()[u"instance_id"].toInteger(), session().instanceId);
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void bothExtensionsAreGiven()
    {
        createHere();
        const QDateTime before = session().leaseEnds;
        const Ran ran = beside({u"extend"_qs, u"work"_qs, u"--for"_qs, u"2h"_qs, u"--json"_qs},
                               [this] { VERIFY_OK(m_controller->keep(u"work"_qs, std::chrono::hours(1))); });
        QVERIFY2(ran.code == 0, words(ran).constData());
        QVERIFY(QDateTime::fromString(ran.object()[u"lease_ends"].toString(), Qt::ISODate) > before);
        QTRY_COMPARE_WITH_TIMEOUT(before.secsTo(session().leaseEnds), 3 * 3600, patienceMs);
    }

    void destroyedByBothItIsProvedToBoth()
    {
        createHere();
        const Ran ran = beside({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs},
                               [this] { VERIFY_OK(m_controller->destroy(u"work"_qs)); });
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"phase"].toString(), u"destroyed"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(session().phase, Phase::Destroyed, patienceMs);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void theWindowSwitchesWhatACommandAsksItToAndExtendsMeanwhile()
    {
        createHere();
        const QDateTime before = session().leaseEnds;
        const qint64 vm = session().instanceId;
        const Ran ran = beside({u"switch-profile"_qs, u"work"_qs, u"C"_qs, u"--json"_qs},
                               [this] { VERIFY_OK(m_controller->keep(u"work"_qs, std::chrono::hours(1))); });
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"perf_profile"].toString(), u"C"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(session().phase, Phase::Ready, patienceMs);
        QCOMPARE(session().perfProfile, u"C"_qs);
        QCOMPARE(session().instanceId, vm);
        QTRY_COMPARE_WITH_TIMEOUT(before.secsTo(session().leaseEnds), 3600, patienceMs);
        QVERIFY(m_controller->holds(u"work"_qs));
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void aSwitchDoesNotKeepWhatTheWindowDestroys()
    {
        createHere();
        const Ran ran = beside({u"switch-profile"_qs, u"work"_qs, u"C"_qs, u"--json"_qs}, [this] {
            QTRY_VERIFY_WITH_TIMEOUT(session().engineSwitch.has_value(), patienceMs);
            VERIFY_OK(m_controller->destroy(u"work"_qs));
        });
        QTRY_COMPARE_WITH_TIMEOUT(session().phase, Phase::Destroyed, patienceMs);
        QCOMPARE(m_bed->machines().size(), 0);
        QVERIFY2(ran.code != 0 && ran.object()[u"phase"].toString() != u"ready"_qs, words(ran).constData());
    }
};

CODER_TEST(TstWindowAndCommand);
#include "tst_windowandcommand.moc"
