// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"

#include <tl/expected.hpp>

namespace coder {

// The value of "it worked, nothing to say"; void does not compile as a signal argument.
struct Unit
{
    bool operator==(const Unit &) const = default;
};

// A value or an Error. No exception of ours crosses a function that returns one.
template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace coder
