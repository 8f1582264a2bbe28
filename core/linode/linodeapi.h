// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/http/httpclient.h"
#include "core/linode/callkind.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace coder {

struct ApiRequest
{
    CallKind kind = CallKind::Read;
    QString path;       // below /v4, percent-encoded
    int page = 0;       // 0 = the call is not paged
    QJsonObject filter; // X-Filter; only fields the API lets filter, others are a 400
    QJsonObject body;   // sent with POST and PUT
};

struct ApiAnswer
{
    QJsonDocument body;
    QStringList scopes; // what the token may do, told with every answer
};

// Sends calls to the provider with the token, asks again as retryFor() says, and turns what is left into an Error.
// Answers come once, on this object's thread; none after it died.
class LinodeApi : public QObject
{
    Q_OBJECT
public:
    // `base` includes /v4. A base that no token may be sent to answers InvalidInput to every call.
    LinodeApi(QUrl base, Secret token, Clock &clock);

    using Done = std::function<void(Result<ApiAnswer>)>;
    void send(const ApiRequest &request, Done done);
    // Every row of a paged list, all pages; a bare array counts as one page.
    using Rows = std::function<void(Result<QJsonArray>)>;
    void list(const QString &path, const QJsonObject &filter, Rows done);

private:
    struct Attempt;
    struct Listing;
    void attempt(const std::shared_ptr<Attempt> &attempt);
    void settle(const std::shared_ptr<Attempt> &attempt, const HttpOutcome &outcome);
    void nextPage(const std::shared_ptr<Listing> &listing);
    void takePage(const std::shared_ptr<Listing> &listing, const QJsonDocument &page);
    HttpRequest httpRequest(const ApiRequest &request) const;
    QList<HttpHeader> headers(const ApiRequest &request) const;

    QUrl m_base;
    Secret m_token;
    Clock &m_clock;
    HttpClient m_http;
};

} // namespace coder
