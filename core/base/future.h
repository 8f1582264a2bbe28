// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <memory>
#include <utility>

namespace coder {

// The only "later" of this program, taken once, with whenDone(): more than one step is a Flow. Cancelling the future
// reaches the producer, which may ignore it.
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

// Calls `take(result)` once on `owner`'s thread; at once if the answer is there and the thread is ours. The answer is
// dropped when `owner` died: Qt 6.4's own then(owner, …) asserts in that case, and it is a common one here.
// The future is given away: a QFuture keeps one continuation, so that a second taker would silently be the only one.
template<class T, class Take>
void whenDone(Future<T> &&future, QObject *owner, Take take)
{
    Future<T> taken = std::move(future);
    taken.then([guard = QPointer<QObject>(owner), take = std::move(take)](const Result<T> &result) mutable {
        if (guard)
            QMetaObject::invokeMethod(
                guard.data(), [take = std::move(take), result]() mutable { take(result); }, Qt::AutoConnection);
    });
}

template<class T, class Take>
void whenDone(const Future<T> &future, QObject *owner, Take take) = delete;

// A Future of another type, by a function of the result; runs where the first one, given away, is resolved.
template<class U, class T, class Map>
Future<U> mapped(Future<T> &&future, Map map)
{
    Future<T> taken = std::move(future);
    return taken.then([map = std::move(map)](const Result<T> &result) -> Result<U> { return map(result); });
}

template<class U, class T, class Map>
Future<U> mapped(const Future<T> &future, Map map) = delete;

// A Future that is answered already.
template<class T>
Future<T> answered(Result<T> result)
{
    Deferred<T> deferred;
    deferred.resolve(std::move(result));
    return deferred.future();
}

} // namespace coder
