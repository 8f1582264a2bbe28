// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace coder::test {

// Runs the event loop until the answer is there. A future that is cancelled answers Cancelled, one that does not
// answer in `milliseconds` answers Internal.
template<class T>
Result<T> await(const Future<T> &future, int milliseconds = 5000)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return fail(ErrorCode::Internal, QStringLiteral("the test waited in vain"));
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled);
    return future.result();
}

} // namespace coder::test

// The Result holds a value, or the test fails with its error. For tests that include <QTest>.
#define VERIFY_OK(...)                                                                                                 \
    do {                                                                                                               \
        const auto &verified = (__VA_ARGS__);                                                                          \
        QVERIFY2(verified.has_value(),                                                                                 \
                 verified ? "" : qPrintable(coder::errorId(verified.error().code) + u": " + verified.error().detail)); \
    } while (false)
