// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/launchplan.h"
#include "app/desktop/controller.h"
#include "tests/support/await.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

constexpr int patienceMs = 90'000;

// What the controller told of one session: every change of what is asked for, in order.
class Story : public QObject
{
public:
    using Reading = std::function<QString(const Session &)>;

    Story(Controller &controller, const QString &name, const Reading &reading)
    {
        connect(&controller, &Controller::sessionChanged, this,
                [this, name, reading](const std::optional<Session> &, const std::optional<Session> &after) {
                    if (!after || after->name != name)
                        return;
                    const QString word = reading(*after);
                    if (m_words.isEmpty() || m_words.last() != word)
                        m_words << word;
                });
    }
    QString text() const { return m_words.join(u' '); }
    QString lastWord() const { return m_words.value(m_words.size() - 1); }

private:
    QStringList m_words;
};

QString phaseOf(const Session &session)
{
    return phaseId(session.phase);
}

} // namespace

// The window's controller and the built `coder` on one state, before a live demo cloud.
class TstControllerCloud : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Controller> m_controller;

    void openController()
    {
        auto made = Program::make({false, {}, m_bed->path(u"project"_qs)}, m_bed->environment);
        VERIFY_OK(made);
        m_program = std::move(*made);
        m_controller = std::make_unique<Controller>(*m_program);
    }
    void closeController()
    {
        m_controller.reset();
        m_program.reset();
    }
    void startController()
    {
        openController();
        m_controller->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::Checked, patienceMs);
    }
    SessionWish wish(const QString &name = u"work"_qs)
    {
        const auto plan = launchPlan(*m_program, name);
        return plan ? plan->wish : SessionWish();
    }
    Phase phase(const QString &name = u"work"_qs)
    {
        const auto session = m_controller->session(name);
        return session ? session->phase : Phase::Unknown;
    }
    // Runs `coder` while this process goes on: it may hold what the command wants.
    Ran coder(const QStringList &arguments)
    {
        QProcess *process = m_bed->start(arguments);
        Ran ran;
        if (QTest::qWaitFor([process] { return process->state() == QProcess::NotRunning; }, patienceMs))
            ran.code = process->exitCode();
        ran.out = process->readAllStandardOutput();
        ran.err = process->readAllStandardError();
        if (ran.code != 0)
            qWarning("%s", ran.err.constData());
        return ran;
    }
    void createHere()
    {
        VERIFY_OK(m_controller->create(wish()));
        QTRY_COMPARE_WITH_TIMEOUT(phase(), Phase::Ready, patienceMs);
        QVERIFY(m_controller->holds(u"work"_qs));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
    }
    void cleanup()
    {
        closeController();
        m_bed.reset();
    }

    void whatTheWindowDoesIsListedByTheCommand()
    {
        startController();
        createHere();
        const QJsonArray listed = coder({u"list"_qs, u"--json"_qs}).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first()[u"name"].toString(), u"work"_qs);
        QCOMPARE(listed.first()[u"phase"].toString(), u"ready"_qs);

        const QDateTime before = m_controller->session(u"work"_qs)->leaseEnds;
        VERIFY_OK(m_controller->keep(u"work"_qs, std::chrono::hours(1)));
        const QJsonObject kept = coder({u"status"_qs, u"work"_qs, u"--json"_qs}).object();
        QCOMPARE(QDateTime::fromString(kept[u"lease_ends"].toString(), Qt::ISODate), before.addSecs(3600));

        VERIFY_OK(m_controller->destroy(u"work"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(phase(), Phase::Destroyed, patienceMs);
        QCOMPARE(m_bed->machines().size(), 0);
        QCOMPARE(coder({u"list"_qs, u"--json"_qs}).array().size(), 0);
    }

    // The controller is not started and has no timer: what it learns comes by watching the files.
    void whatACommandDoesIsSeenWithoutAsking()
    {
        openController();
        const Story phases(*m_controller, u"work"_qs, phaseOf);
        const Story ends(*m_controller, u"work"_qs,
                         [](const Session &session) { return session.leaseEnds.toString(Qt::ISODate); });
        const Ran up = coder({u"up"_qs, u"work"_qs, u"--json"_qs});
        QCOMPARE(up.code, 0);
        QTRY_COMPARE(phase(), Phase::Ready);
        QCOMPARE(m_controller->session(u"work"_qs)->label, up.object()[u"label"].toString());
        QVERIFY2(phases.text().startsWith(u"creating "_qs), qPrintable(phases.text()));

        const Ran extended = coder({u"extend"_qs, u"work"_qs, u"--json"_qs});
        QCOMPARE(extended.code, 0);
        const QDateTime end = QDateTime::fromString(extended.object()[u"lease_ends"].toString(), Qt::ISODate);
        QTRY_COMPARE(m_controller->session(u"work"_qs)->leaseEnds, end);
        QCOMPARE(ends.lastWord(), end.toString(Qt::ISODate));

        QCOMPARE(coder({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QTRY_COMPARE(phase(), Phase::Destroyed);
        // Two writes between two looks are one change: what lies between may be passed over, never turned round.
        static const QRegularExpression inOrder(u" ready( destroying)? destroyed$"_qs);
        QVERIFY2(inOrder.match(phases.text()).hasMatch(), qPrintable(phases.text()));
    }

    void aNameThatIsUsedAgainIsFollowedAgain()
    {
        openController();
        QCOMPARE(coder({u"up"_qs, u"work"_qs}).code, 0);
        QTRY_COMPARE(phase(), Phase::Ready);
        const QString first = m_controller->session(u"work"_qs)->id;
        QCOMPARE(coder({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QTRY_COMPARE(phase(), Phase::Destroyed);
        QCOMPARE(coder({u"up"_qs, u"work"_qs}).code, 0);
        QTRY_COMPARE(phase(), Phase::Ready);
        QVERIFY(m_controller->session(u"work"_qs)->id != first);
        QCOMPARE(coder({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QTRY_COMPARE(phase(), Phase::Destroyed);
    }

    void aCommandEndsWhatTheWindowHolds()
    {
        startController();
        createHere();
        const Story phases(*m_controller, u"work"_qs, phaseOf);
        QCOMPARE(coder({u"extend"_qs, u"work"_qs}).code, 0);
        const Ran down = coder({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs});
        QCOMPARE(down.code, 0);
        QCOMPARE(down.object()[u"phase"].toString(), u"destroyed"_qs);
        QTRY_COMPARE(phase(), Phase::Destroyed);
        QCOMPARE(phases.text(), u"ready destroying destroyed"_qs);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void aTokenThatIsReplacedIsUsedWithoutARestart()
    {
        const QString good = m_bed->environment.value(u"LINODE_TOKEN"_qs);
        m_bed->environment.insert(u"LINODE_TOKEN"_qs, u"revoked"_qs);
        openController();
        m_controller->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::TokenRefused, patienceMs);
        m_bed->environment.insert(u"LINODE_TOKEN"_qs, good);
        m_program->keepForThisRun(u"LINODE_TOKEN"_qs, Secret(good.toUtf8()));
        m_controller->renew();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::Checked, patienceMs);
        createHere();

        // Revoked while it runs: the window learns of it where it acts, and goes on with the next one.
        m_program->keepForThisRun(u"LINODE_TOKEN"_qs, Secret("revoked-again"));
        m_controller->renew();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::TokenRefused, patienceMs);
        QCOMPARE(phase(), Phase::Ready);
        VERIFY_OK(m_controller->destroy(u"work"_qs));
        QTRY_VERIFY_WITH_TIMEOUT(m_controller->session(u"work"_qs)->error.has_value(), patienceMs);
        QCOMPARE(m_bed->machines().size(), 1);
        m_program->keepForThisRun(u"LINODE_TOKEN"_qs, Secret(good.toUtf8()));
        m_controller->renew();
        QTRY_COMPARE_WITH_TIMEOUT(phase(), Phase::Destroyed, patienceMs);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    // As after a crash: nobody handed anything over.
    void aBringUpThatBrokeOffIsResumedWithoutASecondVm()
    {
        startController();
        VERIFY_OK(m_controller->create(wish()));
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 1, patienceMs);
        closeController();
        startController();
        QCOMPARE(phase(), Phase::Creating);
        VERIFY_OK(m_controller->resume(u"work"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(phase(), Phase::Ready, patienceMs);
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void aKeeperFinishesWhatIsHandedOverAndObeysTheWindow()
    {
        startController();
        VERIFY_OK(m_controller->create(wish()));
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 1, patienceMs);
        m_controller->handOver();
        QVERIFY(!m_controller->holds(u"work"_qs));
        closeController();
        openController(); // not started: it only looks
        QTRY_COMPARE_WITH_TIMEOUT(phase(), Phase::Ready, patienceMs);
        QCOMPARE(m_bed->machines().size(), 1);
        // Its keeper obeys the wish of one that cannot ask the provider itself.
        VERIFY_OK(m_controller->destroy(u"work"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(phase(), Phase::Destroyed, patienceMs);
        QCOMPARE(m_bed->machines().size(), 0);
    }
};

CODER_TEST(TstControllerCloud);
#include "tst_controllercloud.moc"
