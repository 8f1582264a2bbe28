// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>
#include <optional>

namespace coder {

// What all fakes of services share. Calls are named as the service's functions ("createInstance"). Each call is noted
// in the story, takes effect at once and is answered from the event loop, as the real ones are; a test can make the
// next calls fail, lose their answer, or hang until released.
class FakeScript
{
public:
    // The next `times` calls have no effect and answer `error`.
    void failNext(const QString &call, const Error &error, int times = 1);
    // From now on every call has no effect and answers `error`: an outage. Nothing = it is over.
    void failAll(std::optional<Error> error) { m_outage = std::move(error); }
    // The next call takes effect, but answers `error`: an answer lost on the way back.
    void loseAnswerOf(const QString &call, Error error = {ErrorCode::OutcomeUnknown, QStringLiteral("answer lost")});
    // Answers of this call wait until release(); the effect is there at once.
    void hold(const QString &call);
    void release(const QString &call);

    // What was asked, in order: "createInstance coder-1", "instance 1", …
    QStringList story() const { return m_story; }
    // The story without arguments, in one line: "createInstance instance instance".
    QString plot() const;
    int count(const QString &call) const;
    void forgetStory() { m_story.clear(); }

protected:
    template<class T>
    Future<T> play(const QString &call, const QString &about, const std::function<Result<T>()> &effect)
    {
        note(call, about);
        const Deferred<T> deferred;
        Result<T> result = scripted<T>(call, effect);
        later(call, [deferred, result = std::move(result)] { deferred.resolve(result); });
        return deferred.future();
    }

private:
    template<class T>
    Result<T> scripted(const QString &call, const std::function<Result<T>()> &effect)
    {
        if (m_outage)
            return fail(*m_outage);
        if (!m_failures[call].isEmpty())
            return fail(m_failures[call].takeFirst());
        Result<T> result = effect();
        if (!m_lost[call].isEmpty())
            return fail(m_lost[call].takeFirst());
        return result;
    }
    void note(const QString &call, const QString &about);
    void later(const QString &call, std::function<void()> answer);

    QObject m_loop; // answers die with the fake
    QStringList m_story;
    std::optional<Error> m_outage;
    QHash<QString, QList<Error>> m_failures;
    QHash<QString, QList<Error>> m_lost;
    QHash<QString, QList<std::function<void()>>> m_held; // an entry = this call is held
};

} // namespace coder
