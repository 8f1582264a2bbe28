// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/http/http.h"

#include <QJsonObject>

namespace coder {

// What an exchange with a model server that brought no answer means: ModelNotReady (refused, reset, 503),
// ModelUnauthorized (401, 403), Timeout, BadAnswer, else ModelFailed with the server's words.
Error modelError(const HttpOutcome &outcome);

// The server's words in an error object, of any of the shapes vLLM has used: {"error":{"message"}}, {"error":"…"},
// {"object":"error","message"}, {"detail"}; empty if it is none.
QString errorWords(const QJsonObject &object);

} // namespace coder
