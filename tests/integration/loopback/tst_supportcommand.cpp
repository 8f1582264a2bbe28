// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/session/sessionstore.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

const QByteArray canaries = "canary-token-in-env canary-token-in-secrets canary-token-in-process canary-api-key "
                            "canary-user aaaaaaaa-canary-euuid 203.0.113.77 2001:db8::77 hf_canarycanarycanary";

} // namespace

// `coder support-bundle`: what is in it, and what is not.
class TstSupportCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    QString state(const QString &leaf) const { return m_bed->path(u"state/linode-llm-coder/"_qs + leaf); }
    // Every canary in every file that the bundle is made of, and in those it must leave out.
    void plant()
    {
        m_bed->environment.insert(u"LINODE_TOKEN"_qs, u"canary-token-in-process"_qs);
        m_bed->writeEnv("REGION=us-ord\nHUGGING_FACE_HUB_TOKEN=canary-token-in-env\nOTHER_THING=untold\n"
                        "VLLM_EXTRA_ARGS=--note "
                        + canaries + "\n");
        QVERIFY(writePrivate(m_bed->path(u"project/.env.secrets"_qs), "LINODE_CLI_TOKEN=canary-token-in-secrets\n"));
        Session session;
        session.name = session.wish.name = u"vault"_qs;
        session.id = u"0a1b2c3d"_qs;
        session.phase = Phase::Attention;
        session.account.username = u"canary-user"_qs;
        session.account.euuid = u"aaaaaaaa-canary-euuid"_qs;
        session.ip = u"203.0.113.77"_qs;
        session.error = Error{ErrorCode::BootstrapFailed, QString::fromUtf8(canaries)};
        SessionStore store(state(u"sessions"_qs));
        QVERIFY(store.save(session));
        QVERIFY(
            store.appendEvent(u"vault"_qs, QDateTime::currentDateTimeUtc(), u"step"_qs, QString::fromUtf8(canaries)));
        QVERIFY(writePrivate(state(u"sessions/vault/api_key"_qs), "canary-api-key"));
        QVERIFY(writePrivate(state(u"sessions/vault/keeper.log"_qs), canaries + "\n"));
        QVERIFY(makePrivateFolder(state(u"log"_qs)));
        for (const char *name : {"coder.log", "coder.1.log"})
            QVERIFY(writePrivate(state(u"log/"_qs + QLatin1String(name)), "line " + canaries + "\n"));
    }
    QByteArray unpacked(const QString &archive) const
    {
        const QString folder = m_bed->path(u"unpacked"_qs);
        QDir().mkpath(folder);
        QProcess::execute(u"tar"_qs, {u"-xzf"_qs, archive, u"-C"_qs, folder});
        QProcess grep;
        grep.start(u"grep"_qs, {u"-r"_qs, u""_qs, folder});
        grep.waitForFinished();
        return grep.readAllStandardOutput();
    }
    static void holdsNone(const QByteArray &text)
    {
        for (const QByteArray &canary : canaries.split(' '))
            QVERIFY2(!text.contains(canary), QByteArray(canary + " in: " + text.left(2000)).constData());
    }

private Q_SLOTS:
    void init()
    {
        m_bed = std::make_unique<CoderBed>();
        plant();
    }
    void cleanup() { m_bed.reset(); }

    void noCanaryOfAnyFileIsInTheBundle()
    {
        const QString archive = m_bed->path(u"bundle.tar.gz"_qs);
        const Ran ran = m_bed->run({u"support-bundle"_qs, u"-o"_qs, archive, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        const QByteArray text = unpacked(archive);
        for (const char *file :
             {"versions.txt", "settings.txt", "sessions/vault/session.json", "sessions/vault/events.jsonl",
              "sessions/vault/keeper.log", "log/coder.log", "log/coder.1.log"})
            QVERIFY2(text.contains(file), file);
        holdsNone(text);
        holdsNone(words(ran));
        QVERIFY(!text.contains("untold")); // a name that is not ours
        QVERIFY(!text.contains("api_key"));
        QCOMPARE(QFileInfo(archive).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void theSameValueHasTheSamePlaceholderInEveryFile()
    {
        const QString archive = m_bed->path(u"bundle.tar.gz"_qs);
        QCOMPARE(m_bed->run({u"support-bundle"_qs, u"-o"_qs, archive}).code, 0);
        QSet<QByteArray> lines;
        for (const QByteArray &line : unpacked(archive).split('\n'))
            if (line.contains("log/coder") || line.contains("keeper.log"))
                lines << line.mid(line.indexOf("<secret"));
        QCOMPARE(lines.size(), 1);
    }

    void theFilesAreListedBeforeAnythingIsSaved()
    {
        const Ran ran = m_bed->run({u"support-bundle"_qs, u"--list"_qs, u"--json"_qs});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.object()[u"file"].isNull() && ran.object()[u"files"].toArray().size() >= 7);
        QVERIFY(ran.err.contains("sessions/vault/session.json"));
        QVERIFY(QDir(m_bed->path(u"project"_qs)).entryList({u"*.tar.gz"_qs}).isEmpty());
    }

    void itWorksWhereTheProgramDoesNotStart()
    {
        m_bed->environment.insert(u"LINODE_URL"_qs, u"no url at all"_qs);
        QVERIFY(m_bed->run({u"list"_qs}).code != 0);
        QVERIFY(writePrivate(state(u"sessions/vault/session.json"_qs), "{ broken"));
        const Ran ran = m_bed->run({u"support-bundle"_qs, u"-o"_qs, m_bed->path(u"b.tar.gz"_qs)});
        QVERIFY2(ran.code == 0, words(ran).constData());
    }

    void aFileThatIsThereIsNotWrittenOver()
    {
        const QString archive = m_bed->path(u"bundle.tar.gz"_qs);
        QVERIFY(writePrivate(archive, "mine"));
        QCOMPARE(m_bed->run({u"support-bundle"_qs, u"-o"_qs, archive}).code, 1);
        QCOMPARE(*readFile(archive), QByteArray("mine"));
    }
};

CODER_TEST(TstSupportCommand);
#include "tst_supportcommand.moc"
