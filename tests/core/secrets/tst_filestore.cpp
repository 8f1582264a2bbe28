// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/secrets/filestore.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

template<class T>
Result<T> settled(Future<T> future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }) ? future.result() : fail(ErrorCode::Timeout);
}

template<class T>
QString told(const Result<T> &result)
{
    return result ? QStringLiteral("done") : errorId(result.error().code);
}

struct Bed
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data/api-key"));
    FakeSecretStore keyring;
    FileStore file{path};
    KeyringOrFile both{&keyring, &file};
};

} // namespace

class TstFileStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFileHoldsTheKeyAloneAndIsPrivate()
    {
        Bed bed;
        QCOMPARE(told(settled(bed.file.read(secretname::apiKey))), u"secret_missing"_qs);
        QCOMPARE(told(settled(bed.file.write(secretname::apiKey, Secret("key-1")))), u"done"_qs);
        QCOMPARE(*readFile(bed.path), QByteArray("key-1"));
        QCOMPARE(QFileInfo(bed.path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(settled(bed.file.read(secretname::apiKey))->reveal(), QByteArray("key-1"));
        QCOMPARE(told(settled(bed.file.remove(secretname::apiKey))), u"done"_qs);
        QCOMPARE(told(settled(bed.file.remove(secretname::apiKey))), u"done"_qs);
        QVERIFY(!QFileInfo::exists(bed.path));
    }

    void noTokenEverGoesToAFile()
    {
        Bed bed;
        bed.keyring.refusal = Error{ErrorCode::KeyringMissing, {}};
        for (const QString &name : {secretname::linodeToken, secretname::hubToken}) {
            QCOMPARE(told(settled(bed.file.write(name, Secret("token")))), u"keyring_missing"_qs);
            QCOMPARE(told(settled(bed.both.write(name, Secret("token")))), u"keyring_missing"_qs);
            QCOMPARE(told(settled(bed.both.read(name))), u"secret_missing"_qs);
        }
        QVERIFY(!QFileInfo::exists(bed.path));
    }

    void withAKeyringTheFileIsNotWritten()
    {
        Bed bed;
        QCOMPARE(told(settled(bed.both.write(secretname::apiKey, Secret("key")))), u"done"_qs);
        QVERIFY(!QFileInfo::exists(bed.path));
        QCOMPARE(settled(bed.both.read(secretname::apiKey))->reveal(), QByteArray("key"));
    }

    void withoutAKeyringTheFileServes()
    {
        Bed bed;
        bed.keyring.refusal = Error{ErrorCode::KeyringMissing, {}};
        QCOMPARE(told(settled(bed.both.read(secretname::apiKey))), u"secret_missing"_qs);
        QCOMPARE(told(settled(bed.both.write(secretname::apiKey, Secret("key")))), u"done"_qs);
        QCOMPARE(settled(bed.both.read(secretname::apiKey))->reveal(), QByteArray("key"));
        bed.keyring.refusal.reset(); // a keyring is there now, and empty
        QCOMPARE(settled(bed.both.read(secretname::apiKey))->reveal(), QByteArray("key"));
        QCOMPARE(told(settled(bed.both.remove(secretname::apiKey))), u"done"_qs);
        QCOMPARE(told(settled(bed.both.read(secretname::apiKey))), u"secret_missing"_qs);
    }

    void aLockedKeyringNeverLeadsToASecondKey()
    {
        Bed bed;
        bed.keyring.refusal = Error{ErrorCode::KeyringLocked, {}};
        QCOMPARE(told(settled(bed.both.read(secretname::apiKey))), u"keyring_locked"_qs);
        QCOMPARE(told(settled(bed.both.write(secretname::apiKey, Secret("key")))), u"keyring_locked"_qs);
        QVERIFY(!QFileInfo::exists(bed.path));
    }
};
CODER_TEST(TstFileStore);
#include "tst_filestore.moc"
