// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/services/shell.h"

namespace coder {

// Work is under way on a VM that its guard cannot see: for as long as this lives the guard does not take the VM for
// idle. It ends by itself at most two minutes after whoever holds it died. A VM without a guard needs none.
class Hold : public QObject
{
    Q_OBJECT
public:
    // Takes hold as soon as the shell is connected. The reason is one word that the guard shows.
    Hold(Clock &clock, Shell &shell, QString reason, QObject *parent = nullptr);
    // Lets go without waiting for the answer.
    ~Hold() override;

    // Lets go and answers when the guard has heard it, or cannot be reached: it forgets a hold by itself.
    Future<Unit> release();

Q_SIGNALS:
    // It could not be taken or renewed: told once until it works again. The work may go on.
    void failed(const coder::Error &why);

private:
    void renew();
    void renewLater();
    void take(const Result<ExecResult> &ran);
    void tell(const Error &why);
    bool isConnected() const { return m_shell && m_shell->state() == ShellState::Connected; }
    Future<ExecResult> ask(int seconds);

    Clock &m_clock;
    QPointer<Shell> m_shell;
    QString m_reason;
    QString m_id;
    bool m_isTaken = false; // the guard may know of it
    bool m_isOver = false;
    bool m_isTold = false; // that it failed
};

// What one question of our own makes a model server count at most.
struct ProbeCount
{
    int promptTokens = 256; // a short question and the model's own preamble
    int generationTokens = 1;
};

// Tells the guard of a question that is about to be asked, so that it does not count as somebody's work. The answer is
// always good: where the guard was not reached, the question counts, and that is all.
Future<Unit> tellProbe(Shell &shell, const ProbeCount &count);

} // namespace coder
