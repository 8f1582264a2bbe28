// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/session/decide.h"
#include "core/session/oldersession.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

class TstOlderSession : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString &leaf, const QByteArray &bytes)
    {
        QVERIFY(makePrivateFolder(m_folder->filePath(u"work"_qs)));
        QVERIFY(writePrivate(m_folder->filePath(u"work/"_qs + leaf), bytes).has_value());
    }
    Result<OlderSession> read() { return readOlderSession(m_folder->path(), u"work"_qs); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void eachFormatTellsTheSame_data()
    {
        QTest::addColumn<QString>("leaf");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("the later one") << u"state.json"_qs
                                       << QByteArray(R"({"name": "work", "provider_instance_id": "123",
            "ip": "203.0.113.7", "type": "g2-gpu-rtx4000a2-s", "hourly_cost": 1.05, "start_time": 1772360430.25,
            "model_id": "Qwen/X", "served_model_name": "coder", "provider": "linode"})");
        QTest::newRow("the earlier one") << u"state.json"_qs
                                         << QByteArray(R"({"name": "work", "linode_id": 123, "ip": "203.0.113.7",
            "type": "g2-gpu-rtx4000a2-s", "hourly_cost": 1.05, "start_time": 1772360430, "model_id": "Qwen/X",
            "served_model_name": "coder"})");
        QTest::newRow("shell exports") << u"aider-env"_qs
                                       << QByteArray("# Auto-generated\nexport IP=\"203.0.113.7\"\n"
                                                     "export LINODE_ID=\"123\"  # Backward compatibility\n"
                                                     "export START_TIME=\"1772360430.25\"\n"
                                                     "export HOURLY_COST=\"$1.05\"\n"
                                                     "export AIDER_MODEL=\"openai/coder\"\n");
    }
    void eachFormatTellsTheSame()
    {
        QFETCH(QString, leaf);
        QFETCH(QByteArray, bytes);
        write(leaf, bytes);
        QCOMPARE(olderSessionNames(m_folder->path()), QStringList(u"work"_qs));
        const auto older = read();
        QVERIFY2(older, older ? "" : qPrintable(older.error().detail));
        QCOMPARE(older->instanceId, qint64(123));
        QCOMPARE(older->provider, u"linode"_qs);
        QCOMPARE(older->ip, u"203.0.113.7"_qs);
        QCOMPARE(older->servedModelName, u"coder"_qs);
        QCOMPARE(older->started, fromIso(u"2026-03-01T10:20:30Z"_qs));
        QVERIFY(older->hourly == Money::dollars(1.05));
    }

    void aCostOfNothingIsAnUnknownOne()
    {
        write(u"state.json"_qs, R"({"linode_id": 5, "hourly_cost": 0.0})");
        QVERIFY(!read()->hourly);
    }

    void whatIsBrokenIsNamedAndNotTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut off") << QByteArray("{\"name\": \"wo");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no VM") << QByteArray("{\"name\": \"work\"}");
        QTest::newRow("no number") << QByteArray("{\"provider_instance_id\": \"i-123\"}");
    }
    void whatIsBrokenIsNamedAndNotTouched()
    {
        QFETCH(QByteArray, bytes);
        write(u"state.json"_qs, bytes);
        const auto older = read();
        QVERIFY(!older && older.error().detail.contains(u"work/state.json"_qs));
        QCOMPARE(*readFile(m_folder->filePath(u"work/state.json"_qs)), bytes);
    }

    void aVmTakenOverEndsInWholeHoursFromNow()
    {
        Session session;
        OlderSession older;
        older.hourly = Money::dollars(0.52);
        Instance instance;
        instance.id = 9;
        instance.label = u"theirs"_qs;
        instance.created = fromIso(u"2026-03-01T10:00:00Z"_qs);
        instance.ipv4 = {u"203.0.113.7"_qs};
        takeOver(session, older, instance, {}, fromIso(u"2026-03-01T12:30:00Z"_qs), 4 * 3600);
        QCOMPARE(session.wish.leaseSeconds, 7 * 3600);
        QCOMPARE(session.leaseEnds, fromIso(u"2026-03-01T16:44:00Z"_qs)); // 16 minutes before the seventh hour ends
        QCOMPARE(session.label, u"theirs"_qs);
        QVERIFY(session.isAdopted && session.mayBeRented());
    }

    void aVmTakenOverIsNeverSetUpByUs()
    {
        Session session;
        session.isAdopted = true;
        for (const Phase phase : {Phase::Ready, Phase::Attention, Phase::Creating, Phase::Unknown}) {
            session.phase = phase;
            QCOMPARE(decide(session, Event::UpAsked), Action::Serve);
        }
        QCOMPARE(decide(session, Event::DestroyAsked), Action::Destroy);
    }
};
CODER_TEST(TstOlderSession);
#include "tst_oldersession.moc"
