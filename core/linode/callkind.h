// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace coder {

// What a call does to the world: decides whether it may be repeated and what a lost answer means.
enum class CallKind {
    Read,    // GET
    Replace, // PUT: the same again has the same effect
    Delete,
    Action, // POST that starts something on a thing that exists
    Create, // POST that makes a thing
    Rent,   // POST that makes a thing that costs money
};

} // namespace coder
