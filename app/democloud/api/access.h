// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"
#include "app/democloud/state/state.h"

#include <optional>

namespace coder::demo {

// Who may do what, and how often.

// The token named by an Authorization header if it is known and has not expired.
std::optional<Token> callerOf(const State &state, const QByteArray &authorization, const QDateTime &now);
// Whether `scopes` (as a token has them) cover `wanted` ("linodes:read_only"; empty = nothing special).
bool covers(const QString &scopes, const QString &wanted);

// The published limits: so many calls in a window that is divided by the speed.
struct RateClass
{
    QByteArray name;
    int limit = 1600;
    std::chrono::milliseconds window{60000};
};
namespace rate {
inline const RateClass usual{"usual", 1600, std::chrono::minutes(1)};
inline const RateClass list{"list", 200, std::chrono::minutes(1)};
inline const RateClass create{"create", 20, std::chrono::seconds(15)};
inline const RateClass images{"images", 20, std::chrono::minutes(1)};
} // namespace rate

struct RateState
{
    bool allowed = true;
    int limit = 0;
    int remaining = 0;
    QDateTime resets;
};
// Counts one call.
RateState countCall(State &state, const QByteArray &caller, const RateClass &rateClass, const QDateTime &now);

} // namespace coder::demo
