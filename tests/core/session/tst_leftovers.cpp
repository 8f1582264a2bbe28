// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/leftovers.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QString install = u"1a2b3c4d"_qs;

Session session(const QString &id, Phase phase)
{
    Session made;
    made.name = u"s"_qs + id;
    made.id = id;
    made.label = u"coder-1a2b3c4d-"_qs + id;
    made.instanceId = 7;
    made.phase = phase;
    return made;
}

LeftoverFacts facts()
{
    LeftoverFacts all;
    all.installId = install;
    all.sessions = {session(u"aaaaaaaa"_qs, Phase::Ready), session(u"bbbbbbbb"_qs, Phase::Destroyed)};
    return all;
}

QStringList labels(const QList<Leftover> &found)
{
    QStringList list;
    for (const Leftover &one : found)
        list << leftoverKindId(one.kind) + u' ' + one.label;
    return list;
}

} // namespace

class TstLeftovers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatBelongsToALivingSessionIsNoLeftover_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("isLeftover");
        QTest::newRow("of a session that runs") << u"coder-1a2b3c4d-aaaaaaaa"_qs << false;
        QTest::newRow("of one that ended") << u"coder-1a2b3c4d-bbbbbbbb"_qs << true;
        QTest::newRow("of one that nobody knows") << u"coder-1a2b3c4d-cccccccc"_qs << true;
        QTest::newRow("of another install") << u"coder-99999999-cccccccc"_qs << false;
        QTest::newRow("somebody else's") << u"my own"_qs << false;
    }
    void whatBelongsToALivingSessionIsNoLeftover()
    {
        QFETCH(QString, label);
        QFETCH(bool, isLeftover);
        LeftoverFacts all = facts();
        all.tokens = {{1, label, {}, {}}};
        all.volumes = {{2, label, u"us-ord"_qs, 40, {}, {}, 0}};
        Image image;
        image.id = u"private/3"_qs;
        image.label = label;
        all.images = {image};
        QCOMPARE(leftoversOf(all).size(), isLeftover ? 3 : 0);
    }

    void aTagMarksAVolumeWhateverItsLabel()
    {
        LeftoverFacts all = facts();
        all.volumes = {{2, u"cache"_qs, {}, 40, {u"coder-install-1a2b3c4d"_qs}, {}, 0},
                       {3, u"of a1"_qs, {}, 40, {u"coder-install-1a2b3c4d"_qs, u"coder-session-aaaaaaaa"_qs}, {}, 0},
                       {4, u"in use"_qs, {}, 40, {u"coder-install-1a2b3c4d"_qs}, {}, 7},
                       {5, u"theirs"_qs, {}, 40, {u"coder-install-99999999"_qs}, {}, 0}};
        QCOMPARE(labels(leftoversOf(all)), QStringList{u"volume cache"_qs});
        QCOMPARE(leftoversOf(all).first().gigabytes, 40.0);
    }

    void vmsThatNobodyKnewCanBeEndedAndThoseOfOthersOnlySeen()
    {
        LeftoverFacts all = facts();
        Session orphan = session(u"cccccccc"_qs, Phase::Attention);
        orphan.error = Error{ErrorCode::SessionUnknown, orphan.label};
        Session other = session({}, Phase::NotOurs);
        other.label = u"coder-99999999-dddddddd"_qs;
        all.sessions << orphan << other;
        const QList<Leftover> found = leftoversOf(all);
        QCOMPARE(labels(found), QStringList({u"vm coder-1a2b3c4d-cccccccc"_qs, u"vm coder-99999999-dddddddd"_qs}));
        QVERIFY(found.first().isOurs && !found.last().isOurs);
        QCOMPARE(found.first().session, u"scccccccc"_qs);
    }

    void withASessionThatCannotBeReadOnlyVmsAreTold()
    {
        LeftoverFacts all = facts();
        all.tokens = {{1, u"coder-1a2b3c4d-cccccccc"_qs, {}, {}}};
        Session broken;
        broken.name = u"broken"_qs;
        broken.phase = Phase::Unknown;
        all.sessions << broken;
        QVERIFY(leftoversOf(all).isEmpty());
    }
};
CODER_TEST(TstLeftovers);
#include "tst_leftovers.moc"
