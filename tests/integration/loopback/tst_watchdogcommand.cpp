// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::test;

// `coder watchdog replay`, as somebody calls it who wants to know why a VM was destroyed.
class TstWatchdogCommand : public QObject
{
    Q_OBJECT

    CoderBed m_bed;

    static QByteArray idleFor(int seconds)
    {
        QByteArray lines;
        for (int t = 0; t <= seconds; t += 10)
            lines += "{\"t\":" + QByteArray::number(t)
                     + ",\"metrics\":{\"running\":0,\"waiting\":0,\"generation_tokens\":7,\"prompt_tokens\":9,"
                       "\"requests\":1}}\n";
        return lines;
    }
    QString trace(const QByteArray &lines) const
    {
        const QString file = m_bed.path(u"trace.jsonl"_qs);
        [[maybe_unused]] const bool isWritten = writePrivate(file, lines).has_value();
        return file;
    }
    Ran replay(const QByteArray &lines, const QStringList &more)
    {
        return m_bed.run(QStringList{u"watchdog"_qs, u"replay"_qs, trace(lines)} + more);
    }

private Q_SLOTS:
    void whatWouldHaveBeenDecidedIsOneObject()
    {
        const Ran ran = replay(idleFor(4000), {u"--end"_qs, u"13440"_qs, u"--json"_qs});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out,
                 QByteArray("{\"decisions\":[{\"action\":\"warn\",\"reason\":\"idle\",\"t\":2940},"
                            "{\"action\":\"destroy\",\"reason\":\"idle\",\"t\":3240}],\"idle_seconds\":3240}\n"));
    }

    void aPersonReadsItAsALine()
    {
        const Ran ran = replay(idleFor(700), {u"--end"_qs, u"13440"_qs, u"--idle-limit"_qs, u"10m"_qs, u"--warning"_qs,
                                              u"30m"_qs, u"--no-hour-aware"_qs});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("Destroyed, because it was idle."), ran.out.constData());
        QVERIFY2(ran.err.contains("10 min"), ran.err.constData()); // the warning was clamped
    }

    void standardInputIsATrace()
    {
        m_bed.wrapper = {u"sh"_qs, u"-c"_qs, u"\"$@\" < "_qs + trace(idleFor(20)), u"sh"_qs};
        const Ran ran = m_bed.run({u"watchdog"_qs, u"replay"_qs, u"-"_qs, u"--end"_qs, u"10"_qs, u"--json"_qs});
        m_bed.wrapper.clear();
        QCOMPARE(ran.object()[u"decisions"][1][u"reason"].toString(), u"lease"_qs);
    }

    void whatIsNoTraceIsRefusedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("broken") << QByteArray("{\"t\":1}\n{") << QByteArray("line 2");
        QTest::newRow("time goes back") << QByteArray("{\"t\":2}\n{\"t\":1}") << QByteArray("line 2: \"t\" goes back");
    }
    void whatIsNoTraceIsRefusedByItsLine()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, named);
        const Ran ran = replay(lines, {u"--end"_qs, u"10"_qs});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(named), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void aFileThatIsNotThereIsNamed()
    {
        const Ran ran = m_bed.run({u"watchdog"_qs, u"replay"_qs, u"/nonexistent.jsonl"_qs, u"--end"_qs, u"10"_qs});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("/nonexistent.jsonl"), ran.err.constData());
    }
};

CODER_TEST(TstWatchdogCommand);
#include "tst_watchdogcommand.moc"
