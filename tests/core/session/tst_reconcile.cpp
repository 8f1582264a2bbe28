// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/reconcile.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

Session session(const QString &name, qint64 id)
{
    Session made;
    made.name = name;
    made.label = u"coder-1a2b3c4d-"_qs + name;
    made.instanceId = id;
    made.createAttempts = 1;
    made.phase = Phase::Ready;
    made.account.username = u"me"_qs;
    return made;
}

Instance instance(const QString &name, qint64 id, const QString &install = u"1a2b3c4d"_qs)
{
    Instance made;
    made.id = id;
    made.label = u"coder-%1-%2"_qs.arg(install, name);
    made.tags = {u"coder"_qs, u"coder-install-"_qs + install, u"coder-name-"_qs + name};
    made.created = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    return made;
}

Account me()
{
    Account made;
    made.username = u"me"_qs;
    return made;
}

} // namespace

class TstReconcile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListedVmKeepsItsSessionAsItIs()
    {
        const auto result = reconcile({session(u"a"_qs, 7)}, {instance(u"a"_qs, 7)}, u"1a2b3c4d"_qs, me());
        QCOMPARE(result.sessions.first().phase, Phase::Ready);
        QVERIFY(result.missing.isEmpty() && result.found.isEmpty() && result.notOurs.isEmpty());
    }

    void aVmThatIsNotListedIsUnknownUntilProved()
    {
        const auto result = reconcile({session(u"a"_qs, 7)}, {}, u"1a2b3c4d"_qs, me());
        QCOMPARE(result.sessions.first().phase, Phase::Unknown);
        QCOMPARE(result.missing, QStringList(u"a"_qs));
    }

    void anotherAccountsListSaysNothingAboutASession()
    {
        Account other;
        other.username = u"other"_qs;
        const auto result = reconcile({session(u"a"_qs, 7)}, {}, u"1a2b3c4d"_qs, other);
        QCOMPARE(result.sessions.first().error->code, ErrorCode::AccountMismatch);
        QVERIFY(result.missing.isEmpty());
    }

    void aVmOfOursWithoutASessionIsRebuiltFromItsTags()
    {
        const auto result = reconcile({}, {instance(u"lost"_qs, 9)}, u"1a2b3c4d"_qs, me());
        QCOMPARE(result.found.size(), 1);
        QCOMPARE(result.found.first().name, u"lost"_qs);
        QCOMPARE(result.found.first().phase, Phase::Attention);
        QVERIFY(result.found.first().mayBeRented());
    }

    void anotherInstallsVmIsShownButNotTaken()
    {
        const auto result = reconcile({}, {instance(u"x"_qs, 9, u"ffffffff"_qs)}, u"1a2b3c4d"_qs, me());
        QVERIFY(result.found.isEmpty());
        QCOMPARE(result.notOurs.first().phase, Phase::NotOurs);
    }

    void aCreateThatCrashedIsFoundByItsLabel()
    {
        Session crashed = session(u"a"_qs, 0);
        crashed.phase = Phase::Creating;
        const auto result = reconcile({crashed}, {instance(u"a"_qs, 7)}, u"1a2b3c4d"_qs, me());
        QCOMPARE(result.sessions.first().instanceId, 7);
        QVERIFY(result.found.isEmpty());
    }

    void whatIsDestroyedStaysDestroyed()
    {
        Session gone = session(u"a"_qs, 7);
        gone.phase = Phase::Destroyed;
        const auto result = reconcile({gone}, {}, u"1a2b3c4d"_qs, me());
        QCOMPARE(result.sessions.first().phase, Phase::Destroyed);
        QVERIFY(result.missing.isEmpty());
    }

    void onlyFirewallsOfOursThatNoSessionNeedsAreLeftOver()
    {
        auto firewall = [](qint64 id, const QString &install, const QString &sessionId) {
            Firewall made;
            made.id = id;
            made.tags = {u"coder"_qs, u"coder-install-"_qs + install, u"coder-session-"_qs + sessionId};
            return made;
        };
        Session living = session(u"a"_qs, 7);
        living.id = u"0000000a"_qs;
        Session gone = session(u"b"_qs, 8);
        gone.id = u"0000000b"_qs;
        gone.phase = Phase::Destroyed;
        Firewall bare;
        bare.id = 5;
        const QList<Firewall> listed{firewall(1, u"1a2b3c4d"_qs, living.id), firewall(2, u"1a2b3c4d"_qs, gone.id),
                                     firewall(3, u"1a2b3c4d"_qs, u"0000000c"_qs),
                                     firewall(4, u"99999999"_qs, u"0000000d"_qs), bare};
        QList<qint64> ids;
        for (const Firewall &leftover : leftoverFirewalls(listed, {living, gone}, u"1a2b3c4d"_qs))
            ids << leftover.id;
        QCOMPARE(ids, (QList<qint64>{2, 3}));
        Session unreadable;
        unreadable.phase = Phase::Unknown;
        QVERIFY(leftoverFirewalls(listed, {unreadable}, u"1a2b3c4d"_qs).isEmpty());
    }
};

CODER_TEST(TstReconcile);
#include "tst_reconcile.moc"
