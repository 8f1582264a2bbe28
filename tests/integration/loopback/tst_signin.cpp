// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/integration/loopback/olderbed.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;

// The built program without a stored token, on a terminal and without one.
class TstSignIn : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;
    QString m_token;

    Ran onATerminal(const QString &words, const QByteArray &typed)
    {
        QList<std::pair<QByteArray, QByteArray>> answers;
        if (!typed.isEmpty())
            answers << std::pair("not shown", typed);
        return test::onATerminal(*m_bed, words, answers);
    }

    QString coder() const { return QStringLiteral(CODER_BINARY_DIR "/bin/coder"); }
    void op(const QByteArray &body) const
    {
        QVERIFY(makePrivateFolder(m_bed->path(u"bin"_qs)));
        QVERIFY(writePrivate(m_bed->path(u"bin/op"_qs), "#!/bin/sh\n" + body + '\n', 0700).has_value());
    }

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(u"script"_qs).isEmpty())
            QSKIP("script (of util-linux) is not installed: there is no terminal to be asked on");
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_token = m_bed->environment.value(u"LINODE_TOKEN"_qs);
        QVERIFY(!m_token.isEmpty());
        m_bed->environment.remove(u"LINODE_TOKEN"_qs);
        m_bed->environment.insert(u"PATH"_qs, m_bed->path(u"bin"_qs) + u':' + m_bed->environment.value(u"PATH"_qs));
    }
    void cleanup() { m_bed.reset(); }

    void aTokenThatIsNowhereIsAskedForAndStoredNowhere()
    {
        const Ran ran = onATerminal(coder() + u" list"_qs, m_token.toUtf8());
        QVERIFY2(ran.code == 0, ran.out.constData());
        QVERIFY2(ran.out.contains("No sessions"), ran.out.constData());
        QVERIFY2(!ran.out.contains(m_token.toUtf8()), "the token was shown");
        QProcess search;
        search.start(u"grep"_qs, {u"-rlF"_qs, m_token, m_bed->path(u"."_qs)});
        QVERIFY(search.waitForFinished());
        // The demo cloud's own state is the provider's side.
        for (const QByteArray &line : search.readAllStandardOutput().split('\n'))
            QVERIFY2(line.isEmpty() || line.contains("demo"), line.constData());
    }

    void aReferenceTypedIsReadWithOp()
    {
        op("[ \"$*\" = 'read --no-newline op://private/linode/token' ] && printf %s '" + m_token.toUtf8() + "'");
        const Ran ran = onATerminal(coder() + u" list"_qs, "op://private/linode/token");
        QVERIFY2(ran.code == 0 && ran.out.contains("No sessions"), ran.out.constData());
    }

    void aReferenceThatOpCannotReadIsAnErrorAndNeverTheToken()
    {
        op("echo '[ERROR] you are not signed in' >&2; exit 1");
        const Ran ran = onATerminal(coder() + u" list"_qs, "op://private/linode/token");
        QVERIFY2(ran.code == 1, ran.out.constData());
        QVERIFY2(ran.out.contains("1Password"), ran.out.constData());
        QVERIFY2(!ran.out.contains("refused"), ran.out.constData()); // nobody was shown the reference
    }

    void aReferenceInTheEnvironmentIsReadWithOp()
    {
        op("printf %s '" + m_token.toUtf8() + "'");
        m_bed->environment.insert(u"LINODE_TOKEN"_qs, u"op://private/linode/token"_qs);
        const Ran ran = m_bed->run({u"list"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, ran.err.constData());
        op("exit 1");
        QCOMPARE(m_bed->run({u"list"_qs, u"--json"_qs}).code, 1);
    }

    void whereNobodyMayBeAskedTheWordsSayWhatToSet_data()
    {
        QTest::addColumn<bool>("isTerminal");
        QTest::newRow("--no-input on a terminal") << true;
        QTest::newRow("a pipe") << false;
    }
    void whereNobodyMayBeAskedTheWordsSayWhatToSet()
    {
        QFETCH(bool, isTerminal);
        const Ran ran = isTerminal ? onATerminal(coder() + u" --no-input list"_qs, {}) : m_bed->run({u"list"_qs});
        const QByteArray words = ran.out + ran.err;
        QVERIFY2(ran.code == 1, words.constData());
        QVERIFY2(words.contains("LINODE_TOKEN"), words.constData());
        QVERIFY2(!words.contains("not shown"), words.constData());
    }
};
CODER_TEST(TstSignIn);
#include "tst_signin.moc"
