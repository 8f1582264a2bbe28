// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/session/sessionjson.h"
#include "core/session/sessionstore.h"
#include "core/session/stages.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

class TstSessionStore : public QObject
{
    Q_OBJECT

    static Session whole()
    {
        Session session;
        session.name = u"work"_qs;
        session.id = u"0a1b2c3d"_qs;
        session.label = u"coder-11111111-0a1b2c3d"_qs;
        session.tags = {u"coder"_qs, u"x y"_qs};
        session.account.username = u"me"_qs;
        session.account.euuid = u"e"_qs;
        session.wish.name = session.name;
        session.wish.guest.insert(u"VLLM_DTYPE"_qs, u"half"_qs);
        session.wish.cap = Money::dollars(4.2);
        session.phase = Phase::Loading;
        session.step = u"engine"_qs;
        session.error = Error{ErrorCode::SoldOut, u"no \"stock\"\n"_qs};
        session.createAttempts = 2;
        session.instanceId = 90000004;
        session.hostKeys = {u"ssh-ed25519 AAAA"_qs, u"ssh-ed25519 BBBB"_qs};
        session.hourly = Money::micros(1050000);
        session.created = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
        session.localPort = 8003;
        session.stages = initialStages();
        session.stages.first().state = StageState::Done;
        return session;
    }

private Q_SLOTS:
    void whatIsSavedIsReadBackWhole()
    {
        const auto back = sessionFromJson(toJson(whole()));
        QVERIFY(back);
        QCOMPARE(toJson(*back), toJson(whole()));
        QCOMPARE(back->error, whole().error);
        QCOMPARE(back->hourly, whole().hourly);
    }

    void foldersAreOursAloneAndFilesToo()
    {
        const QTemporaryDir dir;
        SessionStore store(dir.filePath(u"sessions"_qs));
        QVERIFY(store.save(whole()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(store.folder(u"work"_qs)).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(store.folder(u"work"_qs) + u"/session.json"_qs).permissions() & others,
                 QFile::Permissions());
    }

    void aNewerSchemaIsShownButNotRead()
    {
        const QTemporaryDir dir;
        SessionStore store(dir.filePath(u"sessions"_qs));
        QVERIFY(store.save(whole()));
        QJsonObject newer = toJson(whole());
        newer[u"schema"] = sessionSchema + 1;
        QVERIFY(writePrivate(store.folder(u"work"_qs) + u"/session.json"_qs, QJsonDocument(newer).toJson()));
        QCOMPARE(store.read(u"work"_qs).error().code, ErrorCode::StateTooNew);
        QCOMPARE(store.all().first().phase, Phase::Unknown);
    }

    void aBrokenFileIsNamedAndStaysWhereItIs()
    {
        const QTemporaryDir dir;
        SessionStore store(dir.filePath(u"sessions"_qs));
        QVERIFY(store.save(whole()));
        const QString file = store.folder(u"work"_qs) + u"/session.json"_qs;
        for (const QByteArray &broken : {QByteArray("{\"name\":"), QByteArray("[]"), QByteArray(), QByteArray("{}")}) {
            QVERIFY(writePrivate(file, broken));
            const auto read = store.read(u"work"_qs);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::FileUnreadable);
            QVERIFY(read.error().detail.contains(file));
            QCOMPARE(*readFile(file), broken);
        }
    }

    void aSessionIsHeldOnceAndFreeAfterwards()
    {
        const QTemporaryDir dir;
        const SessionStore store(dir.filePath(u"sessions"_qs));
        auto lock = store.tryLock(u"work"_qs);
        QVERIFY(lock);
        QVERIFY(!store.tryLock(u"work"_qs));
        QCOMPARE(store.tryLock(u"work"_qs).error().code, ErrorCode::HeldElsewhere);
        lock->reset();
        QVERIFY(store.tryLock(u"work"_qs));
    }

    // Ctrl+Z in the terminal of a `coder tunnel`: it would not see that its VM is to be destroyed.
    void aHolderThatWasStoppedIsToldToGoOnWhenSomethingIsWanted()
    {
        const QTemporaryDir dir;
        SessionStore store(dir.filePath(u"sessions"_qs));
        QVERIFY(store.tryLock(u"work"_qs)); // makes the folder, and lets go
        QProcess other;
        other.start(u"/usr/bin/python3"_qs, {u"-c"_qs, QString::fromLatin1(R"(
import fcntl, os, signal, sys
lock = open(sys.argv[1], "w")
fcntl.flock(lock, fcntl.LOCK_EX)
lock.write(str(os.getpid()))
lock.flush()
os.kill(os.getpid(), signal.SIGSTOP)
print("goes on", flush=True)
sys.stdin.read()
)"),
                                             dir.filePath(u"sessions/work/lock"_qs)});
        QVERIFY(other.waitForStarted());
        const QString stat = u"/proc/%1/stat"_qs.arg(other.processId());
        QTRY_VERIFY(readFile(stat).value_or(QByteArray()).contains(") T "));
        QCOMPARE(store.holder(u"work"_qs), int(other.processId()));
        VERIFY_OK(store.want(u"work"_qs, Intent::Destroy));
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readAll(), QByteArray("goes on\n"));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QCOMPARE(store.holder(u"work"_qs), 0);
    }

    void aLockThatCannotBeMadeIsNotHeldByAnybody()
    {
        const QTemporaryDir dir;
        QVERIFY(writePrivate(dir.filePath(u"file"_qs), "no folder"));
        const SessionStore store(dir.filePath(u"file"_qs));
        QCOMPARE(store.tryLock(u"work"_qs).error().code, ErrorCode::FileUnwritable);
    }

    void anotherStoreOnTheFolderIsToldOfAChange()
    {
        const QTemporaryDir dir;
        SessionStore writer(dir.filePath(u"sessions"_qs));
        SessionStore reader(dir.filePath(u"sessions"_qs));
        reader.watch();
        QStringList told;
        connect(&reader, &SessionStore::changed, this, [&](const QString &name) { told << name; });
        QVERIFY(writer.save(whole()));
        QTRY_VERIFY(told.contains(u"work"_qs));
        told.clear();
        QVERIFY(writer.save(whole()));
        QTRY_VERIFY(told.contains(u"work"_qs));
    }

    void aNameThatIsUsedAgainIsWatchedAgain()
    {
        const QTemporaryDir dir;
        SessionStore writer(dir.filePath(u"sessions"_qs));
        SessionStore reader(dir.filePath(u"sessions"_qs));
        QVERIFY(writer.save(whole()));
        reader.watch();
        QStringList told;
        connect(&reader, &SessionStore::changed, this, [&](const QString &name) { told << name; });
        QVERIFY(writer.archive(u"work"_qs));
        Session next = whole();
        next.id = u"1b2c3d4e"_qs;
        QVERIFY(writer.save(next));
        QTRY_VERIFY(told.contains(u"work"_qs));
        told.clear();
        QVERIFY(writer.save(next));
        QTRY_VERIFY(told.contains(u"work"_qs));
        told.clear();
        QVERIFY(writer.archive(u"work"_qs)); // and a folder that went is told, too
        QTRY_VERIFY(told.contains(u"work"_qs));
    }

    void anArchivedSessionFreesItsNameAndLosesNothing()
    {
        const QTemporaryDir dir;
        SessionStore store(dir.filePath(u"sessions"_qs));
        QVERIFY(store.save(whole()));
        QVERIFY(store.archive(u"work"_qs));
        QVERIFY(store.names().isEmpty());
        QVERIFY(QFileInfo::exists(dir.filePath(u"history/work-0a1b2c3d/session.json"_qs)));
    }

    void namesThatWouldLeaveTheFolderAreNoSessions_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", ".", "..", "../x", "a/b", "-x", "a b", "ä"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void namesThatWouldLeaveTheFolderAreNoSessions()
    {
        QFETCH(QString, name);
        const QTemporaryDir dir;
        const SessionStore store(dir.filePath(u"sessions"_qs));
        QCOMPARE(store.read(name).error().code, ErrorCode::SessionUnknown);
    }
};

CODER_TEST(TstSessionStore);
#include "tst_sessionstore.moc"
