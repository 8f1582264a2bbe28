// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>

using namespace coder::test;

// The built program where its own records cannot be written any more: a small file system, really full.
class TstFullDisk : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    QString filler() const { return m_bed->path(u"state/filler"_qs); }
    // For this thread, and what it starts.
    static QByteArray mountAt(const QString &folder)
    {
        QDir().mkpath(folder);
        const bool isOwn =
            ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        const bool isThere =
            isOwn && ::mount("tmpfs", folder.toUtf8().constData(), "tmpfs", 0, "size=8m,mode=0700") == 0;
        return isThere ? QByteArray() : QByteArray(std::strerror(errno));
    }
    void fill() const
    {
        QFile file(filler());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (const int piece : {65536, 4096, 512, 1})
            while (file.write(QByteArray(piece, 'x')) == piece)
                continue;
        QFile probe(m_bed->path(u"state/probe"_qs));
        QVERIFY(!probe.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || probe.write("x") != 1);
        probe.remove();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        if (const QByteArray why = mountAt(m_bed->path(u"state"_qs)); !why.isEmpty())
            QSKIP(QByteArray("a file system cannot be mounted here: " + why).constData());
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
    }
    void cleanupTestCase()
    {
        const QByteArray state = m_bed ? m_bed->path(u"state"_qs).toUtf8() : QByteArray();
        if (!state.isEmpty())
            m_bed->endKeepers();
        ::umount2(state.constData(), MNT_DETACH);
        m_bed.reset();
    }

    void nothingIsRentedThatCannotBeWrittenDown()
    {
        fill();
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs});
        QFile::remove(filler());
        QVERIFY2(up.code == 1, words(up).constData());
        QVERIFY2(up.err.contains("less than 1 MiB is free there") && up.err.contains("Nothing was rented."),
                 words(up).constData());
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void aVmIsDestroyedAlsoWhereNothingCanBeWrittenDown()
    {
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        fill();
        const Ran listed = m_bed->run({u"list"_qs, u"--json"_qs});
        QVERIFY2(listed.code == 0 && listed.array().size() == 1, words(listed).constData());
        QProcess *down = m_bed->start({u"down"_qs, u"work"_qs, u"--force"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(m_bed->machines().isEmpty(), 60000);
        // What cannot be noted is not claimed, in either way.
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += down->readAllStandardError()).contains("Make room: the rest is then done."),
                                 90000);
        QVERIFY2(told.contains("its VM may still be rented") && !told.contains("is destroyed:"), told.constData());
        QCOMPARE(down->state(), QProcess::Running);
        // With room the proof is noted by whoever is there, and the one who waits hears of it.
        QVERIFY(QFile::remove(filler()));
        QTRY_COMPARE_WITH_TIMEOUT(down->state(), QProcess::NotRunning, 90000);
        const QByteArray out = down->readAllStandardOutput();
        QVERIFY2(down->exitCode() == 0 && out.contains("work is destroyed: the provider no longer knows VM"),
                 (QByteArray(told + out)).constData());
    }
};

CODER_TEST(TstFullDisk);
#include "tst_fulldisk.moc"
