// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/shell.h"

#include <QList>
#include <QPointer>
#include <QRegularExpression>
#include <functional>
#include <memory>
#include <optional>

namespace coder::test {

class FakeShell;

// What one upload() brought.
struct FakeUpload
{
    QString path;
    int mode = 0;
    QByteArray bytes;
};

// The far end of every FakeShell made from it: scripted answers, and a record of what was asked. A command is answered
// by the oldest unused answerOnce() that matches, else by the newest answer() that matches, else with exit code 127.
// Patterns match anywhere in the command. All answers are there at once, unless hung. Keep the
// FakeVm alive longer than its shells.
class FakeVm
{
public:
    using Reply = std::function<Result<ExecResult>(const QString &command, const ExecOptions &options)>;

    void answer(const QString &part, Result<ExecResult> result);
    void answer(const QString &part, Reply reply);
    void answer(const QRegularExpression &pattern, Reply reply);
    void answerOnce(const QString &part, Result<ExecResult> result);
    // Text on standard output, exit code 0.
    void answerText(const QString &part, const QByteArray &out) { answer(part, ExecResult{0, out, {}}); }
    // Commands that match are never answered, until release() or close().
    void hang(const QString &part);
    // Answers what hangs as if hang() had not been said, and forgets it.
    void release();

    // What the running streams write; those whose command holds `part`.
    void write(const QString &part, const QByteArray &bytes);
    // The streams' commands end.
    void endStreams(const Result<ExecResult> &result);

    // How the next open() calls end; nullopt = they work. The once-list is used up first.
    void failOpen(std::optional<Error> why) { m_openError = std::move(why); }
    void failOpenOnce(const Error &why) { m_openErrorsOnce.append(why); }
    // open() neither answers nor ends until letOpen().
    void hangOpen(bool on) { m_openHangs = on; }
    void letOpen();
    void failUpload(std::optional<Error> why) { m_uploadError = std::move(why); }
    // forward() of a taken port, or of one that a live shell forwards already, answers PortTaken; else it answers the
    // port asked for, and 40001, 40002, … for port 0.
    void takePort(quint16 port) { m_takenPorts.append(port); }

    // The connections of all live shells go to `state`, as if lost and rebuilt.
    void setState(ShellState state);

    // What happened, in order: "open HOST:PORT", "exec COMMAND", "stream COMMAND", "upload PATH 0600", "forward 8000
    // 8000", "close".
    QStringList story;
    QStringList commands;
    QByteArray streamed; // what the newest stream's command read from standard input
    QList<FakeUpload> uploads;
    QList<ShellTarget> targets;
    // The newest upload to the path; empty bytes if there is none.
    QByteArray uploaded(const QString &path) const;
    int count(const QString &part) const; // commands asked so far that hold `part`

    std::unique_ptr<Shell> makeShell();
    FakeShell *newest() const; // null if none is alive

private:
    friend class FakeShell;
    struct Rule
    {
        QRegularExpression pattern;
        Reply reply;
        bool once = false;
    };
    Result<ExecResult> reply(const QString &command, const ExecOptions &options);
    bool isHung(const QString &command) const;
    std::optional<Error> openError();
    bool isTaken(quint16 port) const;

    QList<Rule> m_rules;
    QStringList m_hung;
    QList<Error> m_openErrorsOnce;
    std::optional<Error> m_openError;
    std::optional<Error> m_uploadError;
    bool m_openHangs = false;
    QList<quint16> m_takenPorts;
    quint16 m_nextPort = 40001;
    QList<QPointer<FakeShell>> m_shells;
};

// A Shell whose far end is a FakeVm.
class FakeShell final : public Shell
{
    Q_OBJECT
public:
    explicit FakeShell(FakeVm *vm)
        : m_vm(vm)
    {}
    ~FakeShell() override { end(); }

    Future<Unit> open(const ShellTarget &target) override;
    Future<ExecResult> exec(const QString &command, const ExecOptions &options = {}) override;
    Future<ExecResult> stream(const QString &command, const QByteArray &input,
                              std::function<void(const QByteArray &)> onOutput) override;
    Future<Unit> upload(const QByteArray &bytes, const QString &path, int mode) override;
    Future<quint16> forward(quint16 localPort, quint16 remotePort) override;
    void close() override;
    ShellState state() const override { return m_state; }

    void setState(ShellState state);
    void failReconnect(const Error &why) { Q_EMIT reconnectFailed(why); }

private:
    friend class FakeVm;
    struct Pending
    {
        QString command;
        ExecOptions options;
        Deferred<ExecResult> deferred;
    };
    struct Streaming
    {
        QString command;
        std::function<void(const QByteArray &)> onOutput;
        Deferred<ExecResult> deferred;
    };
    void endStreams(const Result<ExecResult> &result);
    void finishOpen(const Deferred<Unit> &deferred);
    void releasePending();
    void letOpen();
    void end();

    FakeVm *m_vm;
    ShellState m_state = ShellState::Idle;
    QList<Pending> m_pending;
    QList<Streaming> m_streams;
    QList<Deferred<Unit>> m_opening;
    QList<quint16> m_forwarded;
};

} // namespace coder::test
