// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/environment.h"
#include "app/democloud/service.h"
#include "app/democloud/statefolder.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace coder;
using namespace coder::demo;

class TstService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itListensOnLoopbackOnly_data();
    void itListensOnLoopbackOnly();
    void aStageHasAKnownNameAndSeconds_data();
    void aStageHasAKnownNameAndSeconds();
    void itsLineCanBeReadBack();
    void anotherLineIsNotUnderstood();
    void aFileWithoutALockIsNotBelieved();
    void aLockHasOneHolder();
    void theAccountOfAFolderStaysTheSame();
    void aProcessIsKnownByItsStart();
};

void TstService::itListensOnLoopbackOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty = refused
    QTest::newRow("free port") << u"127.0.0.1:0"_qs << u"127.0.0.1"_qs;
    QTest::newRow("another loopback") << u"127.9.9.9:8080"_qs << u"127.9.9.9"_qs;
    QTest::newRow("by name") << u"localhost:0"_qs << u"127.0.0.1"_qs;
    QTest::newRow("IPv6") << u"[::1]:0"_qs << u"::1"_qs;
    QTest::newRow("everyone") << u"0.0.0.0:0"_qs << QString();
    QTest::newRow("everyone, IPv6") << u"[::]:0"_qs << QString();
    QTest::newRow("elsewhere") << u"192.0.2.1:0"_qs << QString();
    QTest::newRow("no port") << u"127.0.0.1"_qs << QString();
    QTest::newRow("wrong port") << u"127.0.0.1:65536"_qs << QString();
    QTest::newRow("a name") << u"example.org:1"_qs << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TstService::itListensOnLoopbackOnly()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    const auto parsed = parseListen(text);
    QCOMPARE(parsed.has_value(), !address.isEmpty());
    if (parsed)
        QCOMPARE(parsed->first.toString(), address);
    else
        QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
}

void TstService::aStageHasAKnownNameAndSeconds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("seconds"); // negative = refused
    QTest::newRow("whole") << u"weights=300"_qs << 300.0;
    QTest::newRow("part") << u"create=0.5"_qs << 0.5;
    QTest::newRow("none") << u"load=0"_qs << 0.0;
    QTest::newRow("unknown") << u"coffee=1"_qs << -1.0;
    QTest::newRow("negative") << u"load=-1"_qs << -1.0;
    QTest::newRow("no number") << u"load=long"_qs << -1.0;
    QTest::newRow("nothing") << u"load"_qs << -1.0;
}

void TstService::aStageHasAKnownNameAndSeconds()
{
    QFETCH(QString, text);
    QFETCH(double, seconds);
    const auto parsed = parseStage(text);
    QCOMPARE(parsed.has_value(), seconds >= 0);
    if (parsed)
        QCOMPARE(parsed->second, seconds);
}

void TstService::itsLineCanBeReadBack()
{
    const Environment said{
        QUrl(u"http://127.0.0.1:8080/v4"_qs), Secret("a-token"), {{u"HF_ENDPOINT"_qs, u"http://h"_qs}}};
    const QByteArray line = toLine(said);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const auto read = environmentFrom(line);
    QVERIFY(read);
    QCOMPARE(read->url, said.url);
    QVERIFY(read->token == said.token);
    QCOMPARE(read->variables, said.variables);
    apply(*read);
    QCOMPARE(qgetenv("HF_ENDPOINT"), QByteArray("http://h"));
    QCOMPARE(qgetenv("LINODE_TOKEN"), QByteArray("a-token"));
    qunsetenv("HF_ENDPOINT");
    qunsetenv("LINODE_TOKEN");
}

void TstService::anotherLineIsNotUnderstood()
{
    for (const QByteArray &line : {QByteArray(), QByteArray("ready\n"), QByteArray("{\"url\":\"http://127.0.0.1\"}\n")})
        QCOMPARE(environmentFrom(line).error().code, ErrorCode::BadAnswer);
}

void TstService::aFileWithoutALockIsNotBelieved()
{
    const QTemporaryDir folder;
    QVERIFY(writeServed(folder.path(), {QUrl(u"http://127.0.0.1:1/v4"_qs), Secret("a-token"), {}}));
    QCOMPARE(readServed(folder.path()).error().code, ErrorCode::NotFound);
    const auto lock = FileLock::take(lockPath(folder.path()), FileLock::Wait::No);
    QVERIFY(lock);
    const auto served = readServed(folder.path());
    QVERIFY(served);
    QCOMPARE(served->pid, qint64(getpid()));
    QCOMPARE(served->started, startTimeOf(getpid()));
    removeServed(folder.path());
    QCOMPARE(readServed(folder.path()).error().code, ErrorCode::HeldElsewhere);
}

void TstService::aLockHasOneHolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_qs);
    auto first = FileLock::take(path, FileLock::Wait::No);
    QVERIFY(first);
    QCOMPARE(FileLock::take(path, FileLock::Wait::No).error().code, ErrorCode::HeldElsewhere);
    first = fail(ErrorCode::Cancelled);
    QVERIFY(FileLock::take(path, FileLock::Wait::No));
    QCOMPARE(FileLock::take(folder.filePath(u"no/lock"_qs), FileLock::Wait::No).error().code,
             ErrorCode::FileUnwritable);
}

void TstService::theAccountOfAFolderStaysTheSame()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    const QString account = accountOf(folder.path());
    QCOMPARE(account.size(), 36);
    QCOMPARE(accountOf(folder.path()), account);
    QVERIFY(accountOf(other.path()) != account);
}

void TstService::aProcessIsKnownByItsStart()
{
    QVERIFY(startTimeOf(getpid()) > 0);
    QVERIFY(startTimeOf(getpid()) >= startTimeOf(1));
    QCOMPARE(startTimeOf(0), quint64(0));
}

CODER_TEST(TstService);
#include "tst_service.moc"
