// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/session/sessionstore.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;

// The scripts of `coder completion`, read by the shells they are for.
class TstCompletionShells : public QObject
{
    Q_OBJECT
    std::unique_ptr<CoderBed> m_bed;

    // The words the shell would offer for "coder WORDS…", one a line.
    QStringList offered(const QString &shell, const QStringList &words)
    {
        const QByteArray script = m_bed->run({u"completion"_qs, shell}).out;
        const QString file = m_bed->path(u"coder."_qs + shell);
        writePrivate(file, script + driver(shell, words));
        QProcess process;
        process.setProcessEnvironment(m_bed->environment);
        process.setWorkingDirectory(m_bed->path(u"project"_qs));
        process.start(shell, shell == u"zsh"_qs ? QStringList{u"-f"_qs, file} : QStringList{file});
        process.waitForFinished(60000);
        QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        if (const QByteArray err = process.readAllStandardError(); !err.isEmpty())
            lines << u"stderr: "_qs + QString::fromUtf8(err);
        lines.sort();
        return lines;
    }
    // What the shell does at the tabulator key, done by hand.
    static QByteArray driver(const QString &shell, const QStringList &words)
    {
        QByteArray quoted;
        for (const QString &word : words)
            quoted += " '" + word.toUtf8() + '\'';
        const QByteArray last = '\'' + words.last().toUtf8() + '\'';
        const QByteArray count = QByteArray::number(words.size());
        if (shell == u"bash"_qs)
            return "compopt() { :; }\nCOMP_WORDS=(coder" + quoted + ")\nCOMP_CWORD=" + count + "\n_coder coder " + last
                   + "\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        if (shell == u"zsh"_qs)
            return "_describe() { print -rl -- \"${candidates[@]%%:*}\" }\n_files() { print files \"$@\" "
                   "}\nwords=(coder"
                   + quoted + ")\nCURRENT=" + QByteArray::number(words.size() + 1) + "\n_coder\n";
        return "complete -C 'coder " + words.join(u' ').toUtf8() + "' | string replace -r '\\t.*' ''\n";
    }
    static void everyShell()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }
    static bool isMissing(const QString &shell) { return QStandardPaths::findExecutable(shell).isEmpty(); }

private Q_SLOTS:
    void init()
    {
        m_bed = std::make_unique<CoderBed>();
        const QString bin = QStringLiteral(CODER_BINARY_DIR "/bin:") + m_bed->environment.value(u"PATH"_qs);
        m_bed->environment.insert(u"PATH"_qs, bin);
        SessionStore store(m_bed->path(u"state/linode-llm-coder/sessions"_qs));
        for (const char *name : {"work", "review"}) {
            Session session;
            session.name = QString::fromLatin1(name);
            session.wish.name = session.name;
            session.phase = Phase::Ready;
            QVERIFY(store.save(session).has_value());
        }
    }
    void cleanup() { m_bed.reset(); }

    void commandsAreCompleted_data() { everyShell(); }
    void commandsAreCompleted()
    {
        QFETCH(QString, shell);
        if (isMissing(shell))
            QSKIP("this shell is not installed");
        QCOMPARE(offered(shell, {u"vali"_qs}), (QStringList{u"validate"_qs, u"validate-perf"_qs}));
    }

    void sessionsAreCompletedFromTheStateFolder_data() { everyShell(); }
    void sessionsAreCompletedFromTheStateFolder()
    {
        QFETCH(QString, shell);
        if (isMissing(shell))
            QSKIP("this shell is not installed");
        QCOMPARE(offered(shell, {u"down"_qs, QString()}), (QStringList{u"review"_qs, u"work"_qs}));
        QCOMPARE(offered(shell, {u"down"_qs, u"--force"_qs, u"wo"_qs}), QStringList(u"work"_qs));
    }

    void optionsAreCompleted_data() { everyShell(); }
    void optionsAreCompleted()
    {
        QFETCH(QString, shell);
        if (isMissing(shell))
            QSKIP("this shell is not installed");
        QCOMPARE(offered(shell, {u"up"_qs, u"--laun"_qs}), QStringList(u"--launch-aider"_qs));
    }

    void askingForCandidatesWritesAndStartsNothing()
    {
        const Ran ran = m_bed->run({u"complete"_qs, u"--"_qs, u"--demo"_qs, u"status"_qs, QString()});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty() && ran.err.isEmpty());
        QVERIFY(!QFile::exists(m_bed->path(u"state/linode-llm-coder/demo"_qs)));
        QVERIFY(!QFile::exists(m_bed->path(u"state/linode-llm-coder/log"_qs)));
    }
};
CODER_TEST(TstCompletionShells);
#include "tst_completionshells.moc"
