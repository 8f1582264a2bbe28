// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/benchmark/runstore.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace coder::benchmark;

namespace {

QJsonObject result(const QString &date, double throughput)
{
    return {{u"date"_qs, date},
            {u"model_id"_qs, u"coder"_qs},
            {u"completed"_qs, 24},
            {u"output_throughput"_qs, throughput},
            {u"ttfts"_qs, QJsonArray{0.1}}};
}

} // namespace

class TstRunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreKeptNewestFirst()
    {
        const QTemporaryDir dir;
        RunStore store(dir.filePath(u"runs"_qs));
        QVERIFY(store.list().runs.isEmpty());
        const auto old = store.add(result(u"20261101-080000"_qs, 10));
        const auto fresh = store.add(result(u"20261102-080000"_qs, 20));
        QVERIFY(old && fresh);
        const RunStore::Listing listing = RunStore(dir.filePath(u"runs"_qs)).list();
        QCOMPARE(listing.runs, (QList<BenchmarkRun>{*fresh, *old}));
        QVERIFY(listing.damaged.isEmpty());
        QVERIFY(!store.result(old->id)->contains(u"ttfts"));
        const QFileInfo file(store.path(old->id));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void theSameResultIsKeptOnce()
    {
        const QTemporaryDir dir;
        RunStore store(dir.path());
        const auto one = store.add(result(u"20261101-080000"_qs, 10));
        const auto again = store.add(store.result(one->id).value());
        QCOMPARE(again->id, one->id);
        QCOMPARE(store.list().runs.size(), 1);
    }

    void aDamagedFileIsNamedAndLosesNothing()
    {
        const QTemporaryDir dir;
        RunStore store(dir.path());
        const auto kept = store.add(result(u"20261101-080000"_qs, 10));
        const QString damaged = dir.filePath(u"20261101-090000-torn.json"_qs);
        QVERIFY(writePrivate(damaged, "{\"completed\": 2"));
        QVERIFY(writePrivate(dir.filePath(u"other.json"_qs), "[]"));
        const RunStore::Listing listing = store.list();
        QCOMPARE(listing.runs, QList<BenchmarkRun>{*kept});
        QCOMPARE(listing.damaged, (QStringList{damaged, dir.filePath(u"other.json"_qs)}));
        QCOMPARE(readFile(damaged).value(), QByteArray("{\"completed\": 2"));
    }

    void aRunIsRemovedAndNothingElse()
    {
        const QTemporaryDir dir;
        QVERIFY(writePrivate(dir.filePath(u"mine.json"_qs), "{}"));
        RunStore store(dir.filePath(u"runs"_qs));
        const auto run = store.add(result(u"20261101-080000"_qs, 10));
        QVERIFY(store.remove(run->id));
        QVERIFY(store.list().runs.isEmpty());
        QCOMPARE(store.remove(run->id).error().code, ErrorCode::NotFound);
        QCOMPARE(store.remove(u"../mine"_qs).error().code, ErrorCode::NotFound);
        QVERIFY(QFileInfo::exists(dir.filePath(u"mine.json"_qs)));
    }

    void whatIsNoResultIsNotKept()
    {
        const QTemporaryDir dir;
        RunStore store(dir.path());
        QCOMPARE(store.add({{u"model_id"_qs, u"coder"_qs}}).error().code, ErrorCode::InvalidInput);
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void itTellsOfItsOwnChangesAndOfOthers()
    {
        const QTemporaryDir dir;
        RunStore store(dir.filePath(u"runs"_qs));
        QSignalSpy changed(&store, &RunStore::changed);
        store.watch();
        QVERIFY(store.add(result(u"20261101-080000"_qs, 10)));
        QVERIFY(!changed.isEmpty());
        QTRY_VERIFY(changed.size() > 1); // the watch told of the same
        changed.clear();
        RunStore other(dir.filePath(u"runs"_qs));
        QVERIFY(other.add(result(u"20261102-080000"_qs, 10)));
        QTRY_COMPARE(store.list().runs.size(), 2);
        QTRY_VERIFY(!changed.isEmpty());
    }
};

CODER_TEST(TstRunStore);
#include "tst_runstore.moc"
