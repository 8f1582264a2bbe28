// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// A session of the older tool is opened with its user's keys.
class TstUserKeys : public QObject
{
    Q_OBJECT

    // The session as if the older tool had made it, held by nobody.
    static void adopt(SessionBed::Process &process)
    {
        process.manager.release(u"demo"_qs);
        Session session = *process.store.read(u"demo"_qs);
        session.isAdopted = true;
        QVERIFY(process.store.save(session));
    }

private Q_SLOTS:
    void anOlderSessionIsOpenedWithItsUsersKeysAndOursAreNot()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(!bed.vm.targets.last().ownKeys);
        adopt(process);
        QVERIFY(process.manager.serve(u"demo"_qs));
        bed.run(5);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        const auto keys = bed.vm.targets.last().ownKeys;
        QVERIFY(keys && keys->files == bed.ownKeys->files && keys->passphrase == Secret("two words"));
    }

    void aKeyThatCannotBeOpenedWaitsForAPerson_data()
    {
        QTest::addColumn<bool>("isReference");
        QTest::newRow("no passphrase opens it") << false;
        QTest::newRow("its reference cannot be read") << true;
    }
    void aKeyThatCannotBeOpenedWaitsForAPerson()
    {
        QFETCH(bool, isReference);
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        adopt(process);
        const auto right = bed.ownKeys;
        if (isReference)
            bed.ownKeys = fail(ErrorCode::SecretReferenceFailed);
        else
            bed.vm.failOpen(Error{ErrorCode::SshKeyLocked, u"/home/me/.ssh/id_ed25519"_qs});
        QVERIFY(process.manager.serve(u"demo"_qs));
        bed.run(5);
        const Session waiting = *process.store.read(u"demo"_qs);
        QCOMPARE(waiting.phase, Phase::Attention);
        QCOMPARE(waiting.error->code, isReference ? ErrorCode::SecretReferenceFailed : ErrorCode::SshKeyLocked);
        bed.ownKeys = right;
        bed.vm.failOpen(std::nullopt);
        QVERIFY(process.manager.up(waiting.wish));
        bed.run(5);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QCOMPARE(bed.cloud.machines().size(), 1);
    }
};

CODER_TEST(TstUserKeys);
#include "tst_userkeys.moc"
