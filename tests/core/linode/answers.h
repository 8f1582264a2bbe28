// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/http/http.h"

namespace coder::test {

// A complete answer as the provider gives it.
inline HttpOutcome answer(int status, const QByteArray &body, QList<HttpHeader> headers = {},
                          const QByteArray &type = "application/json")
{
    headers.append({"Content-Type", type});
    return {HttpEnd::Answered, status, std::move(headers), body, {}, {}};
}

inline HttpOutcome reason(int status, const QByteArray &text, QList<HttpHeader> headers = {})
{
    return answer(status, "{\"errors\":[{\"reason\":\"" + text + "\"}]}", std::move(headers));
}

inline HttpOutcome html(int status)
{
    return answer(status, "<html></html>", {}, "text/html");
}

inline HttpOutcome ended(HttpEnd end, int status = 0)
{
    HttpOutcome outcome;
    outcome.end = end;
    outcome.status = status;
    return outcome;
}

} // namespace coder::test
