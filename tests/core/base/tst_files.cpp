// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace coder;

namespace {
int modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}
} // namespace

class TstFiles : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    mode_t m_umask = 0;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void init() { m_umask = ::umask(0); }
    void cleanup() { ::umask(m_umask); }

    void foldersAreBornPrivateWhateverTheUmask()
    {
        QVERIFY(makePrivateFolder(path("a/b/c")));
        QCOMPARE(modeOf(path("a")), 0700);
        QCOMPARE(modeOf(path("a/b")), 0700);
        QCOMPARE(modeOf(path("a/b/c")), 0700);
        QVERIFY(makePrivateFolder(path("a/b/c")));
    }

    void aFileInTheWayOfAFolderIsRefused()
    {
        QVERIFY(touchPrivate(path("inTheWay")));
        QVERIFY(!makePrivateFolder(path("inTheWay/below")));
    }

    void filesAreBornPrivateWhateverTheUmask()
    {
        QVERIFY(writePrivate(path("secret"), "one").has_value());
        QCOMPARE(modeOf(path("secret")), 0600);
        QVERIFY(appendPrivate(path("journal"), "line\n").has_value());
        QCOMPARE(modeOf(path("journal")), 0600);
        QVERIFY(touchPrivate(path("lock")));
        QCOMPARE(modeOf(path("lock")), 0600);
        ::umask(0777);
        QVERIFY(writePrivate(path("narrow"), "one").has_value());
        QCOMPARE(modeOf(path("narrow")), 0600);
    }

    void aFileThatWasOpenToOthersIsPrivateAfterAWrite()
    {
        QFile file(path("open"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(writePrivate(path("open"), "now private").has_value());
        QCOMPARE(modeOf(path("open")), 0600);
    }

    void aReaderSeesTheOldFileOrTheNewOneWhole()
    {
        QVERIFY(writePrivate(path("whole"), "old").has_value());
        QFile reader(path("whole"));
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(writePrivate(path("whole"), "new and longer").has_value());
        QCOMPARE(reader.readAll(), QByteArray("old"));
        QCOMPARE(*readFile(path("whole")), QByteArray("new and longer"));
    }

    void aWriteThatFailsLeavesTheOldFileAndNothingBeside()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("taken/full")));
        const auto written = writePrivate(path("taken"), "cannot replace a folder");
        QVERIFY(!written.has_value());
        QVERIFY(written.error().code == ErrorCode::FileUnwritable);
        QVERIFY(written.error().detail.startsWith(path("taken")));
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("taken.*")}).isEmpty());
    }

    void readingSaysWhatIsWrong()
    {
        QVERIFY(readFile(path("absent")).error().code == ErrorCode::NotFound);
        QVERIFY(writePrivate(path("big"), QByteArray(11, 'x')).has_value());
        QVERIFY(readFile(path("big"), 10).error().code == ErrorCode::FileUnreadable);
        QCOMPARE(readFile(path("big"), 11)->size(), 11);
    }

    void appendingKeepsWhatIsThere()
    {
        QVERIFY(appendPrivate(path("log"), "one\n").has_value());
        QVERIFY(appendPrivate(path("log"), "two\n").has_value());
        QCOMPARE(*readFile(path("log")), QByteArray("one\ntwo\n"));
    }
};
CODER_TEST(TstFiles);
#include "tst_files.moc"
