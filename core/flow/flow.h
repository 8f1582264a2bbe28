// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/flow/step.h"

#include <QList>
#include <QObject>
#include <algorithm>

namespace coder {

// Runs steps in order on the thread it was made on: asks, asks again, times out, undoes in reverse on failure, and says
// `finished` exactly once. A late answer to a closed question is dropped. Deleting it stops it silently; from within a
// callback it must be deleted later (QObject::deleteLater of its owner, or a queued call).
template<class Value>
class Flow
{
public:
    struct Callbacks
    {
        std::function<void(const QString &stepId)> began; // before a step is first asked
        std::function<void(const Value &)> learned;       // after the value changed
        std::function<void(const Result<Unit> &)> finished;
        std::function<Future<Unit>()> kept = {}; // NOLINT: may be left out; before it is answered nothing is asked
    };

    Flow(Clock &clock, Value value, QList<Step<Value>> steps, Callbacks callbacks)
        : m_clock(clock)
        , m_value(std::move(value))
        , m_steps(std::move(steps))
        , m_callbacks(std::move(callbacks))
    {}
    Flow(const Flow &) = delete;
    Flow &operator=(const Flow &) = delete;

    // Starts at the step of that id, or at the first one if there is none of that id.
    void start(const QString &fromId = {})
    {
        for (qsizetype i = 0; i < m_steps.size(); ++i)
            if (m_steps.at(i).id == fromId)
                m_index = i;
        enter();
    }

    // Ends the flow as failed with Cancelled; nothing is undone.
    void cancel() { finish(fail(ErrorCode::Cancelled)); }
    // Ends the flow as failed with `why` after undoing what it did so far, the present step included. May be called
    // from within a callback: nothing more is asked.
    void abort(const Error &why)
    {
        if (m_isUndoing || m_over)
            return;
        undoFrom(m_steps.at(m_index).keeps ? m_index - 1 : m_index, why);
    }

    const Value &value() const { return m_value; }
    const QString &id() const { return m_id; } // in the log

private:
    using Reply = Answer<Value>;
    using ms = std::chrono::milliseconds;

    const Step<Value> &step() const { return m_steps.at(m_index); }

    void enter()
    {
        if (m_index >= m_steps.size()) {
            finish(Unit{});
            return;
        }
        m_askedAt = m_enteredAt = m_clock.now();
        m_obstacle.reset();
        if (m_callbacks.began)
            m_callbacks.began(step().id);
        if (!m_over && !m_isUndoing)
            askNow();
    }

    void askNow()
    {
        const quint64 turn = ++m_turn;
        if (!m_callbacks.kept)
            return ask(turn);
        whenDone(m_callbacks.kept(), &m_context, [this, turn](const Result<Unit> &) {
            if (turn == m_turn)
                ask(turn);
        });
    }

    void ask(quint64 turn)
    {
        keepTime();
        watchLimit(turn);
        const FlowScope scope(m_id);
        whenDone(step().ask(m_value), &m_context, [this, turn](const Result<Reply> &result) {
            if (turn == m_turn)
                take(result ? *result : Reply::failed(result.error()));
        });
    }

    // A clock that was set back gives a step no hours more.
    void keepTime()
    {
        const QDateTime now = m_clock.now();
        if (now < m_askedAt)
            m_enteredAt = m_enteredAt.addMSecs(m_askedAt.msecsTo(now));
        m_askedAt = now;
    }

    // A question that never answers must not hold the flow for ever.
    void watchLimit(quint64 turn)
    {
        if (step().limit == ms(0))
            return;
        m_clock.after(std::max(left(), ms(0)), &m_context, [this, turn] {
            if (turn == m_turn)
                timeOut();
        });
    }

    ms left() const { return step().limit - ms(m_enteredAt.msecsTo(m_clock.now())); }

    void take(const Reply &reply)
    {
        ++m_turn;
        if (reply.learned) {
            reply.learned(m_value);
            if (m_callbacks.learned)
                m_callbacks.learned(m_value);
        }
        if (m_over || m_isUndoing)
            return;
        switch (reply.kind) {
        case Reply::Kind::Done:
            ++m_index;
            enter();
            return;
        case Reply::Kind::Failed:
            undoFrom(m_index - 1, reply.error.value_or(Error{}));
            return;
        case Reply::Kind::NotYet:
            askLater(reply);
            return;
        }
    }

    void askLater(const Reply &reply)
    {
        if (reply.error)
            m_obstacle = reply.error;
        if (step().limit > ms(0) && left() <= ms(0)) {
            timeOut();
            return;
        }
        const quint64 turn = ++m_turn;
        m_clock.after(reply.askAgainIn.value_or(step().interval), &m_context, [this, turn] {
            if (turn == m_turn)
                askNow();
        });
    }

    void timeOut()
    {
        ++m_turn;
        undoFrom(m_index - 1, m_obstacle.value_or(step().overdue.value_or(Error{ErrorCode::Timeout, step().id})));
    }

    void undoFrom(qsizetype index, const Error &why)
    {
        m_isUndoing = true;
        for (; index >= 0 && !m_steps.at(index).keeps; --index) {
            if (!m_steps.at(index).undo)
                continue;
            const quint64 turn = ++m_turn;
            const FlowScope scope(m_id);
            whenDone(m_steps.at(index).undo(m_value), &m_context, [this, turn, index, why](const Result<Unit> &undone) {
                if (!undone)
                    log().warn("undo of step {} failed: {}", m_steps.at(index).id, errorId(undone.error().code));
                if (turn == m_turn)
                    undoFrom(index - 1, why);
            });
            return;
        }
        finish(fail(why));
    }

    void finish(const Result<Unit> &result)
    {
        if (m_over)
            return;
        m_over = true;
        ++m_turn;
        if (m_callbacks.finished)
            m_callbacks.finished(result);
    }

    const QString m_id = newFlowId();
    Clock &m_clock;
    Value m_value;
    QList<Step<Value>> m_steps;
    Callbacks m_callbacks;
    QObject m_context;
    qsizetype m_index = 0;
    QDateTime m_enteredAt;
    QDateTime m_askedAt;
    std::optional<Error> m_obstacle;
    quint64 m_turn = 0;
    bool m_isUndoing = false;
    bool m_over = false;
};

} // namespace coder
