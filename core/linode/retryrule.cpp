// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/retryrule.h"

#include "core/linode/apierror.h"

#include <algorithm>
#include <array>

namespace coder {
namespace {

using std::chrono::milliseconds;

enum class Trouble { None, Busy, RateLimited, Passing, Slow, NoConnection };

struct Row
{
    Trouble trouble;
    bool provesNothingDone;
    int tries;
    milliseconds first;
    bool doubling;
};

constexpr auto rows = std::to_array<Row>({
    {Trouble::Busy, true, 10, milliseconds(3000), false},
    {Trouble::RateLimited, true, 4, milliseconds(15000), true},
    {Trouble::Passing, false, 4, milliseconds(1000), true},
    {Trouble::Slow, false, 2, milliseconds(1000), false},
    {Trouble::NoConnection, false, 2, milliseconds(1000), false},
});

constexpr milliseconds shortest(3000);
constexpr milliseconds longest(30000);

Trouble troubleOfStatus(const HttpOutcome &outcome)
{
    if (outcome.status == 429)
        return Trouble::RateLimited;
    if (errorFrom(outcome).code == ErrorCode::ProviderBusy)
        return Trouble::Busy;
    if (outcome.has("X-Maintenance-Mode"))
        return Trouble::None;
    const bool edge = outcome.status == 400 && !outcome.isJson();
    return outcome.status == 408 || outcome.status >= 500 || edge ? Trouble::Passing : Trouble::None;
}

Trouble troubleOf(const HttpOutcome &outcome)
{
    switch (outcome.end) {
    case HttpEnd::Answered:
        return troubleOfStatus(outcome);
    case HttpEnd::NotSent:
        return Trouble::NoConnection;
    case HttpEnd::Lost:
    case HttpEnd::Cut:
        return Trouble::Passing;
    case HttpEnd::TimedOut:
        return Trouble::Slow;
    case HttpEnd::TooLarge:
    case HttpEnd::Stopped:
        break;
    }
    return Trouble::None;
}

bool mayRepeat(CallKind kind)
{
    return kind == CallKind::Read || kind == CallKind::Replace || kind == CallKind::Delete;
}

} // namespace

milliseconds retryAfter(const HttpOutcome &outcome)
{
    bool isNumber = false;
    const qint64 seconds = outcome.header("Retry-After").toLongLong(&isNumber);
    if (!isNumber || seconds <= 0)
        return milliseconds(0);
    return std::clamp(milliseconds(1000 * std::min<qint64>(seconds, 3600)), shortest, longest);
}

RetryRule retryFor(CallKind kind, const HttpOutcome &outcome, int tries)
{
    const Trouble trouble = troubleOf(outcome);
    const auto *const row = std::ranges::find(rows, trouble, &Row::trouble);
    if (row == rows.end() || tries >= row->tries || !(row->provesNothingDone || mayRepeat(kind)))
        return {};
    const milliseconds own = row->doubling ? row->first * (1 << (tries - 1)) : row->first;
    const milliseconds asked = retryAfter(outcome);
    return {true, asked.count() > 0 ? asked : std::min(own, longest)};
}

} // namespace coder
