// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeshell.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

class TstFakeShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersOnceBeforeTheStandingAnswerAndTellsTheStory();
    void anOpenThatFailsLeavesTheShellIdle();
    void whatHangsIsAnsweredByCloseOrRelease();
    void aPortIsForwardedOnceUntilItsShellIsClosed();
};

void TstFakeShell::aPortIsForwardedOnceUntilItsShellIsClosed()
{
    FakeVm vm;
    const auto shell = vm.makeShell();
    const auto other = vm.makeShell();
    QCOMPARE(shell->forward(8000, 8000).result().value(), 8000);
    QCOMPARE(shell->forward(8000, 3000).result().error().code, ErrorCode::PortTaken);
    QCOMPARE(other->forward(8000, 8000).result().error().code, ErrorCode::PortTaken);
    shell->close();
    QCOMPARE(other->forward(8000, 8000).result().value(), 8000);
}

void TstFakeShell::answersOnceBeforeTheStandingAnswerAndTellsTheStory()
{
    FakeVm vm;
    vm.answerText(QStringLiteral("cat"), "later");
    vm.answerOnce(QStringLiteral("cat"), ExecResult{1, {}, "first"});
    const auto shell = vm.makeShell();
    ShellTarget target;
    target.host = QStringLiteral("127.0.0.1");
    shell->open(target);
    QCOMPARE(shell->exec(QStringLiteral("cat x")).result()->exitCode, 1);
    QCOMPARE(shell->exec(QStringLiteral("cat x")).result()->out, "later");
    QCOMPARE(shell->exec(QStringLiteral("rm x")).result()->exitCode, 127);
    shell->upload("abc", QStringLiteral("/etc/x"), 0600);
    QCOMPARE(vm.uploaded(QStringLiteral("/etc/x")), "abc");
    QCOMPARE(shell->forward(0, 8000).result().value(), 40001);
    QCOMPARE(vm.story.join(u'|'),
             u"open 127.0.0.1:22|exec cat x|exec cat x|exec rm x|upload /etc/x 0600|forward 0 8000"_qs);
}

void TstFakeShell::anOpenThatFailsLeavesTheShellIdle()
{
    FakeVm vm;
    vm.failOpenOnce(Error{ErrorCode::SshUnreachable, {}});
    const auto shell = vm.makeShell();
    QCOMPARE(shell->open({}).result().error().code, ErrorCode::SshUnreachable);
    QCOMPARE(shell->state(), ShellState::Idle);
    QVERIFY(shell->open({}).result().has_value());
    QCOMPARE(shell->state(), ShellState::Connected);
}

void TstFakeShell::whatHangsIsAnsweredByCloseOrRelease()
{
    FakeVm vm;
    vm.hang(QStringLiteral("wait"));
    vm.answerText(QStringLiteral("wait"), "done");
    const auto shell = vm.makeShell();
    shell->open({});
    const auto released = shell->exec(QStringLiteral("wait 1"));
    QVERIFY(!released.isFinished());
    vm.release();
    QCOMPARE(released.result()->out, "done");
    vm.hang(QStringLiteral("wait"));
    const auto closed = shell->exec(QStringLiteral("wait 2"));
    shell->close();
    QCOMPARE(closed.result().error().code, ErrorCode::SshDisconnected);
}

CODER_TEST(TstFakeShell);
#include "tst_fakeshell.moc"
