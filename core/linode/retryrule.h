// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/http/http.h"
#include "core/linode/callkind.h"

#include <chrono>

namespace coder {

struct RetryRule
{
    bool again = false;
    std::chrono::milliseconds wait{0};
};

// Whether to ask again after `tries` sendings (>= 1), the last of which ended as `outcome`.
//
// | what happened                                | Read, Replace, Delete      | Action, Create, Rent       |
// |----------------------------------------------|----------------------------|----------------------------|
// | 400 "Linode busy."                           | 10 tries, 3 s apart        | the same: nothing was done |
// | 429                                          | 4 tries, 15 s then 30 s    | the same: nothing was done |
// | 408, 5xx, broken connection, HTML from edge  | 4 tries, 1, 2, 4 s         | never                      |
// | no answer in time, no connection             | 2 tries, 1 s apart         | never                      |
// | 503 with X-Maintenance-Mode, all others      | never: lasts for hours     | never                      |
//
// Retry-After counts if it is a positive number, held between 3 and 30 s: live answers lacked it, and one was
// -1509450059. Without it a 429 waits 15 s, the length of the provider's window for creates; 60 s, as some clients do,
// is longer than a person watches.
RetryRule retryFor(CallKind kind, const HttpOutcome &outcome, int tries);

// The wait the server asks for, held between 3 and 30 s; 0 if it asks for none that makes sense.
std::chrono::milliseconds retryAfter(const HttpOutcome &outcome);

} // namespace coder
