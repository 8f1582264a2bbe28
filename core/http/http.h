// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QUrl>
#include <chrono>
#include <functional>

namespace coder {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body; // sent for POST and PUT
    // Until the whole answer is there; with onBytes: the longest silence.
    std::chrono::milliseconds timeout{30000};
    qint64 bodyLimit = 16 << 20; // bytes, unpacked
    // Not on a pooled connection, which the server may be closing at this moment.
    bool ownConnection = false;
    // Whoever knows the address can use it: it is in no log.
    bool isAddressSecret = false;
    // Takes the pieces of a 2xx body as they arrive, instead of HttpOutcome::body; false ends the exchange.
    std::function<bool(const QByteArray &)> onBytes;
};

// How an exchange ended. Only NotSent proves that the server did nothing.
enum class HttpEnd {
    Answered, // status, headers and body are complete, whatever the status
    NotSent,  // no connection, or no TLS, also not in time: the request never left
    Lost,     // the connection broke before a status came
    Cut,      // … after the status: the body is incomplete
    TimedOut,
    TooLarge,
    Stopped, // onBytes said so
};

struct HttpOutcome
{
    HttpEnd end = HttpEnd::NotSent;
    int status = 0; // 0 if none came
    QList<HttpHeader> headers;
    QByteArray body;
    QString words; // the network's, for an end that is not Answered
    std::chrono::milliseconds elapsed{0};

    bool has(const char *name) const;
    QByteArray header(const char *name) const; // empty if missing; names ignore case
    bool isOk() const { return end == HttpEnd::Answered && status >= 200 && status < 300; }
    bool isJson() const; // by Content-Type
    // Status and content type in words ("502 text/html"), for error details.
    QString summary() const;
    // What time it was for the server; invalid if it does not say.
    QDateTime date() const;
};

// The error of an exchange that was not answered: NetworkUnreachable, Timeout or BadAnswer.
Error transportError(const HttpOutcome &outcome);

// The body as JSON; BadAnswer if it is not called JSON, or broken.
Result<QJsonDocument> readJson(const HttpOutcome &outcome);

// Whether a token may travel there at all: https, or http on loopback; no user information. InvalidInput names the URL.
Result<Unit> checkBase(const QUrl &base);
// `base` with a path below it; `path` starts with a slash and is percent-encoded already.
QUrl below(const QUrl &base, const QString &path);

} // namespace coder
