// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QFuture>
#include <QPromise>
#include <memory>

namespace coder {

// The only "later" of this program. Chain at most one .then(owner, …): more than one step is a Flow. The answer is
// dropped when `owner` died. Cancelling the future reaches the producer, which may ignore it.
template<class T>
using Future = QFuture<Result<T>>;

// The producer's end of a Future; copies share one promise. resolve() counts once, from any thread; later calls
// are ignored. If every copy goes away unresolved, the future is cancelled and no continuation runs.
template<class T>
class Deferred
{
public:
    Deferred()
        : m_state(std::make_shared<QPromise<Result<T>>>())
    {
        m_state->start();
    }

    Future<T> future() const { return m_state->future(); }
    bool isCancelled() const { return m_state->isCanceled(); }
    void resolve(Result<T> result) const
    {
        if (m_state->future().isFinished())
            return;
        m_state->addResult(std::move(result));
        m_state->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_state;
};

// A Future that is answered already.
template<class T>
Future<T> answered(Result<T> result)
{
    Deferred<T> deferred;
    deferred.resolve(std::move(result));
    return deferred.future();
}

} // namespace coder
