// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"

#include <QString>
#include <chrono>
#include <functional>
#include <optional>

namespace coder {

// What a step says when asked: done, not yet (a normal answer), or an error. `learned` changes the job's value; it is
// applied and told to the owner before anything else happens, also with "not yet" and with an error.
template<class Value>
struct Answer
{
    using Learned = std::function<void(Value &)>;
    enum class Kind { Done, NotYet, Failed };

    Kind kind = Kind::Done;
    Learned learned;
    std::optional<Error> error; // Failed: why; NotYet: what stood in the way, for the time-out's words
    std::optional<std::chrono::milliseconds> askAgainIn;

    static Answer done(Learned learned = {}) { return {Kind::Done, std::move(learned), {}, {}}; }
    static Answer notYet(std::optional<Error> why = {}, Learned learned = {})
    {
        return {Kind::NotYet, std::move(learned), std::move(why), {}};
    }
    static Answer failed(Error why, Learned learned = {})
    {
        return {Kind::Failed, std::move(learned), std::move(why), {}};
    }
};

// One step of a job, as a value. It must be safe to ask twice: a crash may have come between the deed and its record.
template<class Value>
struct Step
{
    QString id;
    std::function<Future<Answer<Value>>(const Value &)> ask;
    std::function<Future<Unit>(const Value &)> undo; // empty = nothing to undo
    std::chrono::milliseconds interval{1000};        // between "not yet" and the next ask
    std::chrono::milliseconds limit{60000};          // from the first ask; 0 = none
    std::optional<Error> overdue; // the error at the limit where no "not yet" told one; Timeout if it is empty
    bool keeps = false;           // once done, nothing up to here is undone when a later step fails
};

} // namespace coder
