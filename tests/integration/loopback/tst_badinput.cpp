// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace coder::test;

namespace {

// What is there before, in the shell's words; what is typed; how it ends; what the answer names: the thing, and the
// mend. $STATE and $DATA are our folders, $RECORD is the record of the session "vault".
struct Case
{
    const char *name;
    const char *before;
    const char *typed;
    int code;
    QStringList says;
};

const char *good = "printf 'REGION=us-ord\\nTYPE=g2-gpu-rtx4000a1-s\\nMODEL_ID=a/b\\n' > .env\n";

const QList<Case> &cases()
{
    static const QString nothingRented = u"Nothing was rented."_qs;
    static const QString notProved = u"not proved gone and may still be billed"_qs;
    static const QString moveAway = u"or move it away"_qs;
    static const QString nameRule = u"is not a session name: 1 to 38 letters"_qs;
    static const QList<Case> all{
        // .env
        {"a line that is no setting",
         "printf 'REGION=us-ord\\nTYPE g2\\n' > .env",
         "coder up",
         2,
         {u".env:2:"_qs, u"NAME=value"_qs, nothingRented}},
        {"a quote that is not closed",
         "printf 'REGION=\"us-ord\\nTYPE=a\\n' > .env",
         "coder up",
         2,
         {u".env:1:"_qs, nothingRented}},
        {"every bad line at once", "printf 'x\\ny\\n' > .env", "coder validate", 2, {u".env:1:"_qs, u".env:2:"_qs}},
        {"a value that is no number",
         "printf 'VLLM_MAX_MODEL_LEN=abc\\n' >> .env",
         "coder up",
         2,
         {u"VLLM_MAX_MODEL_LEN in .env:4"_qs, u"Change or remove it"_qs, nothingRented}},
        {"a .env that is no text",
         "head -c 64 /dev/zero > .env",
         "coder up",
         2,
         {u".env: "_qs, u"save it as plain text"_qs, nothingRented}},
        {"a .env in another coding",
         "printf 'REGION=\\344\\n' > .env",
         "coder up",
         2,
         {u".env: "_qs, u"save it as plain text"_qs}},
        {"a folder for .env", "rm .env; mkdir .env", "coder up", 1, {u"project/.env"_qs, moveAway, nothingRented}},
        {"no .env", "rm .env", "coder up", 2, {u"REGION is missing"_qs, u"Add a line REGION="_qs, nothingRented}},
        {"no text in .env.secrets", "head -c 64 /dev/zero > .env.secrets", "coder validate", 1, {u".env.secrets"_qs}},
        // The record of a session
        {"a record that was cut off",
         "printf '{\"schema\":1,\"name\":\"wo' > $RECORD",
         "coder status vault",
         1,
         {u"vault/session.json"_qs, moveAway, notProved}},
        {"an empty record",
         ": > $RECORD",
         "coder down vault --force",
         1,
         {u"vault/session.json"_qs, moveAway, notProved}},
        {"a record of random bytes",
         "head -c 300 /dev/urandom > $RECORD",
         "coder up vault",
         1,
         {u"vault/session.json"_qs, moveAway, notProved}},
        {"a folder for a record", "mkdir $RECORD", "coder aider vault", 1, {u"vault/session.json"_qs, notProved}},
        {"a record of a newer version",
         "printf '{\"schema\":99,\"name\":\"vault\"}' > $RECORD",
         "coder ssh vault",
         1,
         {u"newer version"_qs, u"Update this program"_qs, notProved}},
        {"a damaged record among the others",
         "printf '{' > $RECORD",
         "coder list --offline",
         0,
         {u"vault"_qs, u"Unknown"_qs}},
        // The install's own key
        {"a key that is none",
         "printf 'no key\\n' > $DATA/ssh/id_ed25519",
         "coder up",
         1,
         {u"ssh/id_ed25519"_qs, moveAway, nothingRented}},
        {"a key under a passphrase",
         "ssh-keygen -q -t ed25519 -N secret -f $DATA/ssh/id_ed25519",
         "coder up",
         1,
         {u"ssh/id_ed25519"_qs, moveAway, nothingRented}},
        {"a folder for a key", "mkdir $DATA/ssh/id_ed25519", "coder up", 1, {u"ssh/id_ed25519"_qs, nothingRented}},
        // Names
        {"a name with a blank", "", "coder up 'my session'", 2, {u"\"my session\" "_qs + nameRule, nothingRented}},
        {"a name with a line break", "", "coder up \"$(printf 'a\\nb')\"", 2, {nameRule, nothingRented}},
        {"a name that leads away", "", "coder up ../../x", 2, {u"\"../../x\" "_qs + nameRule, nothingRented}},
        {"a name that is a path", "", "coder up /etc/passwd", 2, {u"\"/etc/passwd\" "_qs + nameRule}},
        {"a name of points", "", "coder up ..", 2, {u"\"..\" "_qs + nameRule}},
        {"a name like an option", "", "coder up -x", 2, {u"not expected: -x"_qs}},
        {"a name like an option, said to be none", "", "coder up -- -x", 2, {u"\"-x\" "_qs + nameRule, nothingRented}},
        {"a name said to be none of an option", "", "coder up -- '../x'", 2, {u"\"../x\" "_qs + nameRule}},
        {"a very long name", "", "coder up $(printf '%0300d' 7)", 2, {nameRule}},
        {"a name that is no UTF-8", "", "coder up \"$(printf 'a\\377')\"", 2, {u"Argument 2 is not text in UTF-8"_qs}},
        {"a name from a variable that is not set", "", "coder down '' --force", 2, {u"Argument 2 is empty"_qs}},
        {"a name that clears the screen", "", "coder status \"$(printf '\\033[2Jx')\"", 3, {u"x"_qs}},
        {"a profile that leads away", "", "coder --profile ../x list", 2, {u"a profile's name is 1 to 32"_qs}},
        // Places
        {"no home", "", "env -u HOME coder list", 2, {u"HOME is not set"_qs, u"set it to your home folder"_qs}},
        {"a home that is no whole path", "", "HOME=here coder list", 2, {u"HOME is not set"_qs}},
        {"a home that is no UTF-8", "", "HOME=\"$(printf '/tmp/a\\377')\" coder list", 2, {u"not UTF-8; rename it"_qs}},
        {"a project that is no UTF-8",
         "mkdir \"$(printf 'p\\377')\"",
         "cd \"$(printf 'p\\377')\"; coder up",
         2,
         {u"not UTF-8; rename it"_qs}},
        {"a file for the data folder",
         "rm -r $DATA; printf x > $DATA",
         "coder up",
         1,
         {u"linode-llm-coder"_qs, u"Check the folder's rights"_qs, nothingRented}},
        {"a port that is taken", "", "coder demo-cloud --listen 127.0.0.1:$TAKEN", 1, {u"$TAKEN"_qs}},
        // Files
        {"a bundle over a file",
         "printf mine > b.tar.gz",
         "coder support-bundle -o b.tar.gz",
         1,
         {u"b.tar.gz: it is there already"_qs}},
        {"a bundle over a folder", "mkdir b", "coder support-bundle -o b", 1, {u"b: it is there already"_qs}},
        {"a bundle with a name like an option",
         "",
         "coder support-bundle -o ./--checkpoint-action=exec=x",
         0,
         {u"Saved: ./--checkpoint-action=exec=x"_qs}},
        {"a bundle with a name that is no UTF-8",
         "",
         "coder support-bundle -o \"$(printf 'a\\377')\"",
         2,
         {u"Argument 3 is not text in UTF-8"_qs}},
        {"a bundle into nowhere", "", "coder support-bundle -o no/where/x", 1, {u"no/where/x"_qs}},
        {"sessions with hostile names",
         "for n in -rf 'a b' \"$(printf 'a\\nb')\" \"$(printf 'a\\377')\" ..x $(printf '%0200d' 7); do "
         "mkdir \"$STATE/sessions/$n\"; printf '{}' > \"$STATE/sessions/$n/session.json\"; done",
         "coder support-bundle --list",
         0,
         {u"versions.txt"_qs}},
    };
    return all;
}

} // namespace

// Input that is none: every answer names the thing and the mend, nothing is rented, no file of the user's is changed.
class TstBadInput : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;
    QTcpServer m_taken;

    QString path(const QString &leaf) const { return m_bed->path(leaf); }
    QString taken() const { return QString::number(m_taken.serverPort()); }

    Ran shell(const QString &script)
    {
        QProcess process;
        process.setProcessEnvironment(m_bed->environment);
        process.setWorkingDirectory(path(u"project"_qs));
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(u"/bin/sh"_qs, {u"-c"_qs, script});
        Ran ran;
        if (process.waitForFinished(60000))
            ran.code = process.exitCode();
        else
            process.kill();
        process.waitForFinished();
        ran.out = process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        return ran;
    }

    // Every file of the bed with its bytes; the log grows, and a lock is no file of the user's.
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all;
        QDirIterator it(path({}), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.fileName().endsWith(u".log"_qs) && file.open(QIODevice::ReadOnly))
                all.insert(file.fileName(), file.readAll());
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_taken.listen(QHostAddress::LocalHost)); }
    void init()
    {
        m_bed = std::make_unique<CoderBed>();
        QProcessEnvironment &environment = m_bed->environment;
        environment.insert(u"LINODE_URL"_qs, u"http://127.0.0.1:1/v4"_qs); // where nobody answers
        environment.insert(u"LINODE_TOKEN"_qs, u"token"_qs);
        environment.insert(u"LC_ALL"_qs, u"C.UTF-8"_qs);
        environment.insert(u"STATE"_qs, path(u"state/linode-llm-coder"_qs));
        environment.insert(u"DATA"_qs, path(u"data/linode-llm-coder"_qs));
        environment.insert(u"RECORD"_qs, path(u"state/linode-llm-coder/sessions/vault/session.json"_qs));
        environment.insert(u"TAKEN"_qs, taken());
        environment.insert(u"PATH"_qs, QStringLiteral(CODER_BINARY_DIR "/bin:") + environment.value(u"PATH"_qs));
        QCOMPARE(shell(u"mkdir -p $DATA/ssh $STATE/sessions/vault; chmod -R go= $DATA $STATE; "_qs
                       + QString::fromLatin1(good))
                     .code,
                 0);
    }
    void cleanup() { m_bed.reset(); }

    void theAnswerNamesTheThingAndTheMendAndNothingIsOverwritten_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < cases().size(); ++i)
            QTest::newRow(cases().at(i).name) << i;
    }
    void theAnswerNamesTheThingAndTheMendAndNothingIsOverwritten()
    {
        QFETCH(int, number);
        const Case &one = cases().at(number);
        shell(QString::fromLatin1(one.before));
        const QMap<QString, QByteArray> before = files();
        const Ran ran = shell(QString::fromLatin1(one.typed));
        const QByteArray said = ran.out + ran.err;
        QVERIFY2(ran.code == one.code, QByteArray(QByteArray::number(ran.code) + ": " + said).constData());
        for (QString words : one.says)
            QVERIFY2(said.contains(words.replace(u"$TAKEN"_qs, taken()).toUtf8()),
                     QByteArray(words.toUtf8() + " in: " + said).constData());
        QVERIFY2(!said.contains('\033'), "a word from outside steers the terminal");
        const QMap<QString, QByteArray> after = files();
        for (auto it = before.begin(); it != before.end(); ++it)
            QVERIFY2(after.contains(it.key()) && after.value(it.key()) == *it, qPrintable(it.key()));
    }

    void noNameButAPlainOneIsInTheListOfASupportBundle()
    {
        shell(QString::fromLatin1(cases().last().before));
        const Ran ran = m_bed->run({u"support-bundle"_qs, u"--list"_qs, u"--json"_qs});
        for (const QJsonValue &file : ran.object()[u"files"].toArray())
            QVERIFY2(!file[u"name"].toString().startsWith(u"sessions/"_qs), qPrintable(file[u"name"].toString()));
    }
};

CODER_TEST(TstBadInput);
#include "tst_badinput.moc"
