// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/guardnotices.h"
#include "core/base/files.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecloud.h"
#include "tests/support/await.h"
#include "tests/support/coderbed.h"
#include "tests/support/noticebus.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QTest>

using namespace coder;
using namespace coder::test;

// A guard's warnings as a person without a window sees them: on a bus of the test's own, and at a webhook on loopback.
class TstGuardNotices : public QObject
{
    Q_OBJECT

    std::unique_ptr<NoticeBus> m_bus;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;

    // A process that holds sessions; each call is another one.
    std::unique_ptr<Program> process()
    {
        QProcessEnvironment environment;
        for (const char *name : {"HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), m_folder->filePath(QString::fromLatin1(name)));
        environment.insert(u"LINODE_URL"_qs, u"http://127.0.0.1:1/v4"_qs);
        environment.insert(u"LINODE_TOKEN"_qs, u"token"_qs);
        Outside outside;
        outside.clock = &m_clock;
        outside.makeCloud = [this](const Secret &) { return std::make_unique<FakeCloud>(m_clock); };
        auto program = std::move(*Program::make({false, {}, m_folder->path()}, environment, outside));
        await(program->connectCloud());
        return program;
    }

    GuardReport warning(const QString &of, double t) const
    {
        GuardReport report;
        report.readAt = m_clock.now();
        report.warnedOf = of;
        report.json = {{u"warned"_qs, QJsonObject{{u"reason"_qs, of}, {u"t"_qs, t}}}};
        report.dueIn = 300;
        return report;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<NoticeBus>();
        if (!m_bus->problem.isEmpty())
            QSKIP(qPrintable(m_bus->problem));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bus->shown.clear();
    }
    void cleanupTestCase() { m_bus.reset(); }

    void eachWarningIsToldOnce()
    {
        const auto program = process();
        GuardNotices notices(*program);
        for (int word = 0; word < 3; ++word)
            notices.take(u"work"_qs, warning(u"idle"_qs, 100));
        QTRY_COMPARE(m_bus->shown.size(), 1);
        QCOMPARE(m_bus->shown.first().title, u"work ends soon"_qs);
        QVERIFY2(m_bus->shown.first().body.startsWith(u"work is idle and will be destroyed at "_qs)
                     && m_bus->shown.first().body.endsWith(u"To keep it: coder extend work"_qs),
                 qPrintable(m_bus->shown.first().body));
        notices.take(u"work"_qs, warning({}, 0)); // it was used, and is idle again
        notices.take(u"work"_qs, warning(u"idle"_qs, 4000));
        QTRY_COMPARE(m_bus->shown.size(), 2);
        // Of a lease there are two, and nothing lies between them.
        notices.take(u"work"_qs, warning(u"lease"_qs, 12540));
        notices.take(u"work"_qs, warning(u"lease"_qs, 13140));
        QTRY_COMPARE(m_bus->shown.size(), 4);
        QVERIFY(m_bus->shown.last().body.startsWith(u"The lease of work ends"_qs));
    }

    void theNextKeeperDoesNotTellItAgain()
    {
        const auto first = process();
        GuardNotices(*first).take(u"work"_qs, warning(u"idle"_qs, 100));
        QTRY_COMPARE(m_bus->shown.size(), 1);
        const auto second = process();
        GuardNotices notices(*second);
        notices.take(u"work"_qs, warning(u"idle"_qs, 100));
        notices.take(u"work"_qs, warning(u"idle"_qs, 5000));
        QTRY_COMPARE(m_bus->shown.size(), 2);
        QTest::qWait(0);
        QCOMPARE(m_bus->shown.size(), 2);
    }

    void whatAWindowToldIsNotToldAgainAndWhatItLeftUntoldIs()
    {
        const auto program = process();
        GuardNotices notices(*program);
        QVERIFY(makePrivateFolder(program->paths().runtime));
        QLocalServer window;
        QVERIFY2(window.listen(program->paths().runtime + u"/desktop.socket"_qs), qPrintable(window.errorString()));
        notices.take(u"work"_qs, warning(u"idle"_qs, 100));
        QVERIFY(noteWarning(*program, u"work"_qs, warning(u"idle"_qs, 100))); // the window tells it
        notices.take(u"work"_qs, warning(u"idle"_qs, 5000));                  // and goes before it tells this one
        window.close();
        notices.take(u"work"_qs, warning(u"idle"_qs, 100));
        notices.take(u"work"_qs, warning(u"idle"_qs, 5000));
        QTRY_COMPARE(m_bus->shown.size(), 1);
        QVERIFY(!noteWarning(*program, u"work"_qs, warning(u"idle"_qs, 5000))); // a window that comes now is silent
    }

    void aWarningIsToldAlsoWhereItCannotBeNoted()
    {
        const auto program = process();
        GuardNotices notices(*program);
        QVERIFY(makePrivateFolder(program->paths().state));
        QVERIFY(writePrivate(program->paths().state + u"/warned"_qs, "no folder").has_value());
        notices.take(u"work"_qs, warning(u"idle"_qs, 100));
        notices.take(u"work"_qs, warning(u"idle"_qs, 100));
        QTRY_COMPARE(m_bus->shown.size(), 1);
        QTest::qWait(0);
        QCOMPARE(m_bus->shown.size(), 1);
    }

    // The built program, its keeper, and the guard's own script.
    void aKeeperTellsBothTheDesktopAndTheWebhook()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        ScriptedServer hook;
        hook.on("POST /hook", json("ok"), 9);
        CoderBed bed;
        bed.environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, m_bus->address());
        bed.environment.insert(u"CODER_WEBHOOK_URL"_qs, hook.url(u"/hook"_qs).toString());
        QVERIFY2(bed.startCloud(), qPrintable(bed.problem));
        bed.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n"
                     "HOUR_AWARE=false\nWATCHDOG_WARNING_MINUTES=1\n");
        const Ran up = bed.run({u"up"_qs, u"work"_qs, u"--idle-limit"_qs, u"12s"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, QByteArray(up.out + up.err).constData());
        QTRY_VERIFY_WITH_TIMEOUT(bed.machines().isEmpty(), 90000);
        QTRY_VERIFY_WITH_TIMEOUT(hook.seen().size() >= 2, 60000);
        QCOMPARE(m_bus->shown.size(), 1);
        QCOMPARE(m_bus->shown.first().title, u"work ends soon"_qs);
        QStringList events;
        for (const SeenRequest &request : hook.seen())
            events << QJsonDocument::fromJson(request.body)[u"event"].toString();
        QCOMPARE(events, (QStringList{u"ending"_qs, u"destroyed"_qs}));
        const QString text = QJsonDocument::fromJson(hook.seen().first().body)[u"text"].toString();
        QVERIFY2(text.contains(u"work is idle and will be destroyed at "_qs), qPrintable(text));
    }
};

CODER_TEST(TstGuardNotices);
#include "tst_guardnotices.moc"
