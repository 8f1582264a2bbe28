// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

// What stands on the disk at the moment of the call that rents a VM.
class WitnessCloud : public FakeCloud
{
public:
    WitnessCloud(SessionBed &bed)
        : FakeCloud(bed.clock)
        , m_disk(bed.dir.filePath(u"sessions"_qs))
    {}
    Future<Instance> createInstance(const InstanceSpec &spec) override
    {
        const auto known = m_disk.read(u"demo"_qs);
        witnessed << (known ? known->createAttempts : -1);
        return FakeCloud::createInstance(spec);
    }
    QList<int> witnessed;

private:
    SessionStore m_disk; // another process's
};

struct Bed : SessionBed
{
    Bed()
    {
        store.writeBehind();
        RecipeTools made = tools();
        made.services.cloud = &witness;
        manager = std::make_unique<SessionManager>(store, made);
        QObject::connect(manager.get(), &SessionManager::ready, manager.get(),
                         [this](const QString &name) { story << u"ready "_qs + name; });
        QObject::connect(manager.get(), &SessionManager::failed, manager.get(),
                         [this](const QString &name, const Error &why, bool isRented) {
                             story << u"failed %1 %2 %3"_qs.arg(name, errorId(why.code),
                                                                isRented ? u"rented"_qs : u"not rented"_qs);
                         });
    }
    // The disk takes its own time, which no clock of ours moves.
    bool comesAbout(const std::function<bool()> &what)
    {
        for (int i = 0; i < 3000 && !what(); ++i) {
            run(1);
            QTest::qWait(1);
        }
        return what();
    }
    Session onDisk() { return SessionStore(dir.filePath(u"sessions"_qs)).read(u"demo"_qs).value_or(Session()); }

    SessionStore store{dir.filePath(u"sessions"_qs)};
    WitnessCloud witness{*this};
    std::unique_ptr<SessionManager> manager;
    QStringList story;
};

} // namespace

// As the window saves sessions: without waiting for the disk, and nothing goes on before it has them.
class TstSavedBehind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedIsReadAtOnceAndByOthersFromTheDisk()
    {
        const QTemporaryDir dir;
        SessionStore store(dir.filePath(u"sessions"_qs));
        store.writeBehind();
        QStringList told;
        connect(&store, &SessionStore::changed, this, [&](const QString &name) { told << name; });
        Session session;
        session.name = u"demo"_qs;
        session.id = u"0a1b2c3d"_qs;
        session.label = u"coder-1-0a1b2c3d"_qs;
        for (const Phase phase : {Phase::Creating, Phase::Loading, Phase::Ready}) {
            session.phase = phase;
            store.saveBehind(session);
            QCOMPARE(store.read(u"demo"_qs)->phase, phase);
            QCOMPARE(store.names(), QStringList(u"demo"_qs));
        }
        QCOMPARE(told.size(), 3);
        store.finish();
        const auto onDisk = SessionStore(dir.filePath(u"sessions"_qs)).read(u"demo"_qs);
        QVERIFY2(onDisk.has_value(), onDisk ? "" : qPrintable(onDisk.error().detail));
        QCOMPARE(onDisk->phase, Phase::Ready);
        // What is saved in the meantime by one who waits is not hidden by what was saved before.
        session.phase = Phase::Destroyed;
        QVERIFY(store.save(session));
        QCOMPARE(store.read(u"demo"_qs)->phase, Phase::Destroyed);
    }

    void theCallThatRentsIsOnTheDiskBeforeItIsSent()
    {
        Bed bed;
        QVERIFY(bed.manager->up(SessionBed::wish()));
        QVERIFY(bed.comesAbout([&] { return !bed.story.isEmpty(); }));
        QCOMPARE(bed.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.witness.witnessed, QList<int>{1});
    }

    void aRecordThatCannotBeWrittenEndsTheWorkBeforeTheVm_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"account", "price", "firewall", "create"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void aRecordThatCannotBeWrittenEndsTheWorkBeforeTheVm()
    {
        QFETCH(const QString, step);
        Bed bed;
        const QString folder = bed.store.folder(u"demo"_qs);
        bool isGone = false;
        connect(&bed.store, &SessionStore::changed, this, [&](const QString &name) {
            const auto known = bed.store.read(name);
            if (known && known->step == step && !std::exchange(isGone, true)) {
                bed.store.finish();
                QVERIFY(QDir().rename(folder, folder + u".away"_qs) && writePrivate(folder, "no folder"));
            }
        });
        QVERIFY(bed.manager->up(SessionBed::wish()));
        QVERIFY(bed.comesAbout([&] { return !bed.story.isEmpty(); }));
        QCOMPARE(bed.story, QStringList(u"failed demo file_unwritable not rented"_qs));
        QCOMPARE(bed.witness.witnessed, QList<int>());
        QVERIFY(bed.witness.firewallList().isEmpty());
    }

    void whoeverTakesTheSessionNextReadsAllThatWasSaved()
    {
        Bed bed;
        QVERIFY(bed.manager->up(SessionBed::wish()));
        QVERIFY(bed.comesAbout([&] { return bed.witness.machines().size() == 1; }));
        QVERIFY(bed.comesAbout([&] { return bed.store.read(u"demo"_qs)->instanceId != 0; }));
        bed.manager->release(u"demo"_qs);
        const QList<Instance> machines = bed.witness.machines();
        QCOMPARE(bed.onDisk().instanceId, machines.first().id);
        QVERIFY(SessionStore(bed.dir.filePath(u"sessions"_qs)).tryLock(u"demo"_qs).has_value());
    }
};

CODER_TEST(TstSavedBehind);
#include "tst_savedbehind.moc"
