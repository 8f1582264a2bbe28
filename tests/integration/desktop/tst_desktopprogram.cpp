// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/desktop/desktopbed.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder::test;

// The built coder-desktop on a private desktop, beside the panel and notification server of the tests.
class TstDesktopProgram : public QObject
{
    Q_OBJECT
    std::unique_ptr<DesktopBed> m_bed;
    std::unique_ptr<CoderBed> m_coder;
    std::unique_ptr<Lines> m_program;

    // The desktop program in the world of `coder`: same folders, same provider.
    void enterWorldOfCoder()
    {
        m_coder = std::make_unique<CoderBed>();
        QVERIFY2(m_coder->startCloud(), qPrintable(m_coder->problem));
        m_coder->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
        QProcessEnvironment both = m_coder->environment;
        for (const QString &name : {u"DISPLAY"_qs, u"DBUS_SESSION_BUS_ADDRESS"_qs, u"XDG_RUNTIME_DIR"_qs})
            both.insert(name, m_bed->environment.value(name));
        both.remove(u"QT_QPA_PLATFORM"_qs);
        m_coder->environment.insert(u"XDG_RUNTIME_DIR"_qs, m_bed->environment.value(u"XDG_RUNTIME_DIR"_qs));
        m_bed->environment = both;
    }
    void start()
    {
        m_program = m_bed->run(u"coder-desktop"_qs);
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
    }
    QString header() { return m_bed->menu().first()[u"label"].toString(); }
    QString choose(const QJsonArray &path)
    {
        return m_bed->ask({{u"do"_qs, u"choose"_qs}, {u"path"_qs, path}})[u"answer"].toString();
    }

private Q_SLOTS:
    void init()
    {
        if (const QString reason = DesktopBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_bed = std::make_unique<DesktopBed>();
        QVERIFY2(m_bed->start(), qPrintable(m_bed->problem));
        m_bed->startPanel();
    }
    void cleanup()
    {
        m_program.reset();
        m_coder.reset();
        m_bed.reset();
    }

    void itSaysWhatItDoesNotKnowAndEndsFromTheTray()
    {
        start();
        QTRY_COMPARE_WITH_TIMEOUT(header(), u"coder - no token yet"_qs, 10000);
        choose({u"Quit"_qs}); // ends before it could answer
        QCOMPARE(m_program->exitCode(), 0);
    }

    void itEndsOnSigtermAndASecondStartRaisesTheFirst()
    {
        start();
        QCOMPARE(m_bed->run(u"coder-desktop"_qs)->exitCode(), 0);
        QVERIFY(m_program->isRunning());
        QCOMPARE(m_program->terminate(), 0);
    }

    void withoutAScreenItEndsInWordsAndNamesTheCommand_data()
    {
        QTest::addColumn<QString>("display");
        QTest::newRow("none") << QString();
        QTest::newRow("one that is not there") << u":4711"_qs;
    }
    void withoutAScreenItEndsInWordsAndNamesTheCommand()
    {
        QFETCH(QString, display);
        QProcess program;
        QProcessEnvironment bare = m_bed->environment;
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            bare.remove(QString::fromLatin1(name));
        if (!display.isEmpty())
            bare.insert(u"DISPLAY"_qs, display);
        program.setProcessEnvironment(bare);
        program.start(QStringLiteral(CODER_BINARY_DIR "/bin/coder-desktop"), QStringList());
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("coder support-bundle"), said.constData());
        program.start(QStringLiteral(CODER_BINARY_DIR "/bin/coder-desktop"), {u"--version"_qs});
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitCode(), 0);
    }

    void itStaysUsableWhenThePanelDies()
    {
        start();
        m_bed->killPanel();
        QCOMPARE(m_bed->run(u"coder-desktop"_qs)->exitCode(), 0); // it still answers
        m_bed->startPanel();
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        QVERIFY(!header().isEmpty());
        QCOMPARE(m_program->terminate(), 0);
    }

    void startedHiddenItIsHiddenOnlyWhereThereIsATray()
    {
        m_bed->killPanel();
        m_program = m_bed->run(u"coder-desktop"_qs, {u"--minimized"_qs});
        QCOMPARE(m_program->exitCode(1500), -1); // it goes on
        m_bed->startPanel();
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        QCOMPARE(m_program->terminate(), 0);
    }

    void aVmThatNoSessionKnowsIsToldAndCanBeDestroyed()
    {
        if (const QString reason = CoderBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_bed->killPanel();
        enterWorldOfCoder();
        QVERIFY(m_coder->run({u"up"_qs, u"work"_qs, u"--json"_qs}).code == 0);
        const QString label = m_coder->machines().first()[u"label"].toString();
        QVERIFY(m_coder->forget(u"work"_qs));
        m_bed->startPanel();
        start();
        const QJsonObject told = m_bed->event(u"notify"_qs);
        QCOMPARE(told[u"summary"].toString(), u"A VM of this program runs that no session knew"_qs);
        QVERIFY2(told[u"body"].toString().contains(label), qPrintable(told[u"body"].toString()));
        QVERIFY(told[u"actions"].toArray().contains(u"Destroy now…"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(header(), u"coder - 1 running, US$1.05/h"_qs, 20000);
        const Ran down = m_coder->run({u"down"_qs, u"work"_qs, u"--force"_qs});
        QVERIFY2(down.code == 0, down.err.constData());
        QCOMPARE(m_coder->machines().size(), 0);
        QCOMPARE(m_program->terminate(), 0);
    }

    void aSessionOfTheCommandLineIsSeenToldAndItsEnd()
    {
        if (const QString reason = CoderBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_bed->killPanel();
        enterWorldOfCoder();
        m_bed->startPanel();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(header(), u"coder - nothing running"_qs, 20000);
        const Ran up = m_coder->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, up.err.constData());
        QCOMPARE(m_bed->event(u"notify"_qs)[u"summary"].toString(), u"work is ready"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(header(), u"coder - 1 running, US$1.05/h"_qs, 20000);
        const Ran down = m_coder->run({u"down"_qs, u"work"_qs, u"--force"_qs});
        QVERIFY2(down.code == 0, down.err.constData());
        const QJsonObject told = m_bed->event(u"notify"_qs);
        QCOMPARE(told[u"summary"].toString(), u"work is destroyed"_qs);
        QVERIFY(told[u"body"].toString().contains(u"US$1.05"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(header(), u"coder - nothing running"_qs, 20000);
        QCOMPARE(m_coder->machines().size(), 0);
        QCOMPARE(m_program->terminate(), 0);
    }
};
CODER_TEST(TstDesktopProgram);
#include "tst_desktopprogram.moc"
