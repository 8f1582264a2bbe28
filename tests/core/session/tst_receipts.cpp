// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/session/receipts.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

Session ended(const QString &name, const QString &id, const QDateTime &created)
{
    Session made;
    made.name = name;
    made.id = id;
    made.label = u"coder-1a2b3c4d-"_qs + id;
    made.instanceId = 7;
    made.phase = Phase::Destroyed;
    made.created = created;
    made.destroyedAt = created.addSecs(5000);
    made.hourly = Money::dollars(0.52);
    made.usage = {1200, std::nullopt, 60};
    made.leftovers = {u"firewall 9"_qs};
    return made;
}

} // namespace

class TstReceipts : public QObject
{
    Q_OBJECT

    const QDateTime m_created = fromIso(u"2026-03-01T10:00:00Z"_qs);

private Q_SLOTS:
    void aReceiptIsReadAsItWasWritten()
    {
        Receipt receipt = receiptOf(ended(u"work"_qs, u"5e6f7a8b"_qs, m_created));
        receipt.extras = {{ExtraKind::Image, u"image"_qs, 3.5, std::nullopt, m_created, m_created.addDays(1)}};
        const auto back = receiptFromJson(toJson(receipt));
        QVERIFY(back && *back == receipt);
    }

    void aNewerProgramsReceiptIsReadAsFarAsItIsUnderstood()
    {
        QJsonObject json = toJson(receiptOf(ended(u"work"_qs, u"5e6f7a8b"_qs, m_created)));
        json[u"schema"] = 7;
        json[u"carbon"] = 12;
        json[u"usage"] = QJsonArray{1, 2};
        const auto back = receiptFromJson(json);
        QVERIFY(back && back->hourly == Money::dollars(0.52));
        QVERIFY(!back->usage.promptTokens);
    }

    void whatIsNoReceiptIsLeftOutAndStaysWhereItIs()
    {
        const QTemporaryDir dir;
        const ReceiptBook book(dir.filePath(u"receipts"_qs));
        QVERIFY(book.all().isEmpty());
        QVERIFY(book.keep(receiptOf(ended(u"work"_qs, u"5e6f7a8b"_qs, m_created))));
        QVERIFY(writePrivate(dir.filePath(u"receipts/2026-02-01-a.json"_qs), "{\"schema\": 1"));
        QVERIFY(writePrivate(dir.filePath(u"receipts/2026-02-02-b.json"_qs), "{\"schema\": 1}"));
        QCOMPARE(book.all().size(), 1);
        QVERIFY(QFileInfo::exists(dir.filePath(u"receipts/2026-02-01-a.json"_qs)));
    }

    void anEndedSessionWithoutAReceiptHasOneAllTheSame()
    {
        const QTemporaryDir dir;
        const ReceiptBook book(dir.filePath(u"receipts"_qs));
        const Session kept = ended(u"kept"_qs, u"aaaaaaaa"_qs, m_created.addDays(1));
        const Session older = ended(u"older"_qs, u"bbbbbbbb"_qs, m_created);
        Session unrented = ended(u"unrented"_qs, u"cccccccc"_qs, m_created);
        unrented.instanceId = 0;
        Session running = ended(u"running"_qs, u"dddddddd"_qs, m_created);
        running.phase = Phase::Ready;
        QVERIFY(book.keep(receiptOf(kept)));
        const QList<Receipt> all = receiptsOf(book, {kept, older, unrented, running});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().session, u"older"_qs);
        QCOMPARE(all.last().session, u"kept"_qs);
    }

    void everyDestroyLeavesAReceiptWithWhatTheVmDid()
    {
        SessionBed bed;
        RecipeTools tools = bed.tools();
        tools.usage = [](const Session &) { return answered<Usage>(Usage{100, 200, 300}); };
        SessionStore store(bed.dir.filePath(u"sessions"_qs));
        SessionManager manager(store, tools);
        QVERIFY(manager.up(SessionBed::wish()));
        QTRY_VERIFY((bed.run(1), store.read(u"demo"_qs)->phase == Phase::Ready));
        bed.run(30);
        QVERIFY(manager.destroy(u"demo"_qs));
        QTRY_VERIFY((bed.run(1), store.read(u"demo"_qs)->phase == Phase::Destroyed));
        const QList<Receipt> kept = ReceiptBook::of(store).all();
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept.first() == receiptOf(*store.read(u"demo"_qs)));
        QVERIFY((kept.first().usage == Usage{100, 200, 300}));
        QVERIFY(kept.first().hourly == Money::dollars(0.52));
    }

    void aVmThatDoesNotAnswerIsDestroyedWithoutItsFigures()
    {
        SessionBed bed;
        RecipeTools tools = bed.tools();
        const Deferred<Usage> never;
        tools.usage = [never](const Session &) { return never.future(); };
        SessionStore store(bed.dir.filePath(u"sessions"_qs));
        SessionManager manager(store, tools);
        QVERIFY(manager.up(SessionBed::wish()));
        QTRY_VERIFY((bed.run(1), store.read(u"demo"_qs)->phase == Phase::Ready));
        QVERIFY(manager.destroy(u"demo"_qs));
        QTRY_VERIFY((bed.run(1), store.read(u"demo"_qs)->phase == Phase::Destroyed));
        QVERIFY(ReceiptBook::of(store).all().first().usage == Usage());
    }

    // The guard on the VM may have deleted it while this computer was off: nobody pays for the days until it was seen.
    void aVmThatSomebodyElseDeletedIsBilledUntilThen()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        QTRY_VERIFY((bed.run(1), process.store.read(u"demo"_qs)->phase == Phase::Ready));
        const Session session = *process.store.read(u"demo"_qs);
        CloudEvent failed{1,  u"linode_delete"_qs, u"failed"_qs, {},
                          {}, bed.clock.now(),     u"linode"_qs, session.instanceId};
        CloudEvent deleted = failed;
        deleted.status = u"finished"_qs;
        deleted.created = session.created.addSecs(1234);
        bed.cloud.eventList = {failed, deleted};
        bed.cloud.vanish(session.instanceId);
        bed.clock.advance(std::chrono::hours(2));
        QVERIFY(process.manager.destroy(u"demo"_qs));
        QTRY_VERIFY((bed.run(1), process.store.read(u"demo"_qs)->phase == Phase::Destroyed));
        QCOMPARE(process.store.read(u"demo"_qs)->destroyedAt, deleted.created);
        QCOMPARE(sumOf(ReceiptBook::of(process.store).all().first()).bill.startedHours, qint64(1));
    }
};
CODER_TEST(TstReceipts);
#include "tst_receipts.moc"
