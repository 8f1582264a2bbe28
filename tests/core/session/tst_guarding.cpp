// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a VM that is gone: its own guard's doing, or somebody else's.
#include "core/session/guarding.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

Q_DECLARE_METATYPE(coder::Session)
Q_DECLARE_METATYPE(std::optional<coder::GuardReport>)

namespace {

const QDateTime made = QDateTime::fromSecsSinceEpoch(1'760'000'000, Qt::UTC);
constexpr qint64 leaseSeconds = 6240; // two hours less sixteen minutes
constexpr qint64 idleLimit = 1800;

Session armed()
{
    Session session;
    session.created = made;
    session.leaseEnds = made.addSecs(leaseSeconds);
    session.isArmed = true;
    session.wish.idleLimitSeconds = idleLimit;
    return session;
}

GuardReport word(qint64 readAt, double idleSeconds, std::optional<double> dueIn = {})
{
    GuardReport report;
    report.readAt = made.addSecs(readAt);
    report.idleSeconds = idleSeconds;
    report.dueIn = dueIn;
    return report;
}

} // namespace

class TstGuarding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVmThatIsGoneEndedItselfOnlyWhereItCould_data();
    void aVmThatIsGoneEndedItselfOnlyWhereItCould();
};

void TstGuarding::aVmThatIsGoneEndedItselfOnlyWhereItCould_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<std::optional<GuardReport>>("heard");
    QTest::addColumn<qint64>("t");
    QTest::addColumn<bool>("mayHave");

    const std::optional<GuardReport> nothing;
    Session unarmed = armed();
    unarmed.isArmed = false;
    Session neverIdle = armed();
    neverIdle.wish.idleLimitSeconds = 0;
    QTest::newRow("an unarmed guard deletes nothing, whatever the time")
        << unarmed << nothing << leaseSeconds + 100 << false;
    QTest::newRow("the lease is over") << armed() << nothing << leaseSeconds << true;
    QTest::newRow("a sample's age before the lease's end") << neverIdle << nothing << leaseSeconds - 15 << true;
    QTest::newRow("longer than that before it") << neverIdle << nothing << leaseSeconds - 16 << false;
    QTest::newRow("the guard said when, and that is reached")
        << neverIdle << std::optional(word(3000, 0, 120.)) << qint64(3120) << true;
    QTest::newRow("it said when, and that is far off")
        << neverIdle << std::optional(word(3000, 0, 600.)) << qint64(3100) << false;
    QTest::newRow("nobody heard of it, and it can have been idle from its creation on")
        << armed() << nothing << idleLimit << true;
    QTest::newRow("nobody heard of it, and it is too young") << armed() << nothing << idleLimit - 60 << false;
    QTest::newRow("it worked when last heard of, and was silent for the limit")
        << armed() << std::optional(word(2000, 0)) << 2000 + idleLimit << true;
    QTest::newRow("it worked when last heard of, a moment ago")
        << armed() << std::optional(word(2000, 0)) << qint64(2100) << false;
    QTest::newRow("it had been idle for most of the limit")
        << armed() << std::optional(word(2000, 1700)) << qint64(2100) << true;
}

void TstGuarding::aVmThatIsGoneEndedItselfOnlyWhereItCould()
{
    QFETCH(Session, session);
    QFETCH(std::optional<GuardReport>, heard);
    QFETCH(qint64, t);
    QFETCH(bool, mayHave);
    QCOMPARE(mayHaveEndedItself(session, heard, made.addSecs(t)), mayHave);
}

CODER_TEST(TstGuarding);
#include "tst_guarding.moc"
