// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/clients/aider.h"
#include "core/clients/mirror.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

QMap<QByteArray, QByteArray> variables(const QByteArray &listing)
{
    QMap<QByteArray, QByteArray> found;
    for (const QByteArray &entry : listing.split('\0'))
        if (const qsizetype at = entry.indexOf('='); at > 0)
            found.insert(entry.first(at), entry.sliced(at + 1));
    return found;
}

QByteArray output(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

class TstAiderEnv : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;

private Q_SLOTS:
    void aShellReadsBackWhateverIsInAValue_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value :
             {"plain", "it's", "''", "\"double\"", "$HOME `id` $(id)", "back\\slash\\", "two\nlines\n",
              "; rm -rf nothing", "a#b # c", "!history", "*?[]{}~", "tab\there", "ü€😀", " blanks "})
            QTest::newRow(value) << QByteArray(value);
    }
    void aShellReadsBackWhateverIsInAValue()
    {
        QFETCH(QByteArray, value);
        Session session;
        session.name = QString::fromUtf8(value);
        session.ip = QString::fromUtf8(value);
        session.wish.servedModelName = QString::fromUtf8(value);
        const QString path = m_home.filePath(QStringLiteral("aider-env"));
        QVERIFY(writePrivate(path, aiderEnv(session, Secret(value))).has_value());
        const auto seen = variables(output(
            QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral(". ./aider-env; env -0")}, m_home.path()));
        QCOMPARE(seen.value("OPENAI_API_KEY"), value);
        QCOMPARE(seen.value("SESSION_NAME"), value);
        QCOMPARE(seen.value("IP"), value);
        QCOMPARE(seen.value("AIDER_MODEL"), "openai/" + value);
        QCOMPARE(seen.value("LINODE_ID"), QByteArray());
        QVERIFY(seen.contains("LINODE_ID"));
    }

    void dotenvReadsTheLaunchersFileAsItIs()
    {
        const QString python = QStringLiteral("python3");
        if (output(python, {QStringLiteral("-c"), QStringLiteral("import dotenv; print(1)")}, m_home.path()).isEmpty())
            QSKIP("python3 or its dotenv module is not installed: how aider reads the file cannot be tried");
        Session session;
        session.name = QStringLiteral("work");
        session.wish.servedModelName = QStringLiteral("qwen2.5-coder-32b-instruct");
        session.localPort = 8000;
        const Secret key = randomSecret(48);
        const auto files = writeAiderFiles(m_home.filePath(QStringLiteral("aider")), session, key);
        QVERIFY(files.has_value());
        // A project's own .env comes first and loses, as in aider.
        QVERIFY(writePrivate(m_home.filePath(QStringLiteral(".env")), "OPENAI_API_BASE=http://evil.example/v1\n")
                    .has_value());
        const auto seen = variables(
            output(python,
                   {QStringLiteral("-c"),
                    QStringLiteral("import dotenv, os, sys\n"
                                   "[dotenv.load_dotenv(f, override=True) for f in ('.env', sys.argv[1])]\n"
                                   "sys.stdout.write('\\0'.join(k + '=' + v for k, v in os.environ.items()))"),
                    files->environment},
                   m_home.path()));
        QCOMPARE(seen.value("OPENAI_API_BASE"), QByteArray("http://127.0.0.1:8000/v1"));
        QCOMPARE(seen.value("AIDER_OPENAI_API_BASE"), QByteArray("http://127.0.0.1:8000/v1"));
        QVERIFY(seen.value("AIDER_OPENAI_API_KEY") == key.reveal());
        QCOMPARE(seen.value("AIDER_WEAK_MODEL"), QByteArray("openai/qwen2.5-coder-32b-instruct"));
    }
};
CODER_TEST(TstAiderEnv);
#include "tst_aiderenv.moc"
