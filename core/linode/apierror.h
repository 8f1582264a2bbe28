// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/http/http.h"
#include "core/linode/callkind.h"

#include <QStringList>

namespace coder {

// What an answer that is not a success means. Pure; reads status, headers and the reasons in the body
// ({"errors":[{"reason":…,"field":…}]}). An answer that is not the API's own JSON (a gateway's page) is ProviderBroken
// for 5xx and BadAnswer otherwise: above all, its 404 is not NotFound, because NotFound counts as "it is gone".
// For Rent, 403 and 400 about stock are SoldOut: the provider refuses for lack of stock with the status of a bad scope.
// For Create and Rent, whatever does not prove that nothing was made is OutcomeUnknown.
Error errorFrom(const HttpOutcome &outcome, CallKind kind = CallKind::Read);

// "label: Label must be unique; …", or the status and content type where there are no reasons.
QString reasonsIn(const HttpOutcome &outcome);

// X-OAuth-Scopes as a list; {"*"} = all.
QStringList scopesOf(const HttpOutcome &outcome);
// The scopes of X-Accepted-OAuth-Scopes that the token lacks; "x:read_write" covers "x:read_only".
QStringList missingScopes(const HttpOutcome &outcome);

} // namespace coder
