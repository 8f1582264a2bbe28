// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// `coder diagnose`: of a file, of standard input, and of a session on the demo cloud.
class TstDiagnoseCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    static QString log(const char *name)
    {
        return QStringLiteral(CODER_SOURCE_DIR "/tests/core/healing/logs/") + QLatin1String(name) + u".log"_qs;
    }

private Q_SLOTS:
    void init() { m_bed = std::make_unique<CoderBed>(); }
    void cleanup() { m_bed.reset(); }

    void aFileAndStandardInputAreToldAlike()
    {
        const Ran ran = m_bed->run({u"diagnose"_qs, u"--json"_qs, u"--log"_qs, log("gpu_mem_busy")});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"class"].toString(), u"gpu_mem_busy"_qs);
        QProcess *piped = m_bed->start({u"diagnose"_qs, u"--json"_qs, u"--log"_qs, u"-"_qs});
        piped->write(*readFile(log("gpu_mem_busy")));
        piped->closeWriteChannel();
        QVERIFY(piped->waitForFinished());
        QCOMPARE(piped->readAllStandardOutput(), ran.out);
    }

    void whatCannotBeReadIsSaid()
    {
        const Ran ran = m_bed->run({u"diagnose"_qs, u"--log"_qs, m_bed->path(u"none.log"_qs)});
        QVERIFY2(ran.code == 1 && ran.out.isEmpty(), words(ran).constData());
        QCOMPARE(m_bed->run({u"diagnose"_qs, u"work"_qs, u"--log"_qs, log("healthy")}).code, 2);
        QCOMPARE(m_bed->run({u"diagnose"_qs}).code, 3); // there is no session
    }

    void aSessionsVmIsAsked()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        const Ran ran = m_bed->run({u"diagnose"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"class"].toString(), u"healthy"_qs);
        QVERIFY2(ran.object()[u"values"][u"kv_cache_tokens"].toInt() > 0, words(ran).constData());
    }
};

CODER_TEST(TstDiagnoseCommand);
#include "tst_diagnosecommand.moc"
