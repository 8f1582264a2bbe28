// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/addressservice.h"

#include "core/base/loopback.h"

#include <QHostAddress>

namespace coder {

QString oneAddress(const QByteArray &text)
{
    const QString trimmed = QString::fromLatin1(text.trimmed());
    const QHostAddress address(trimmed);
    // QHostAddress also takes "127.1" and "0x7f000001": only what it would write itself counts.
    const bool exact = address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() == trimmed;
    return exact && !address.isNull() && address != QHostAddress(QHostAddress::AnyIPv4) ? trimmed : QString();
}

AddressService::AddressService(QUrl url, Clock &clock)
    : m_url(std::move(url))
    , m_http(clock, isLoopback(m_url) ? HttpClient::Proxy::None : HttpClient::Proxy::Application)
{}

Future<QString> AddressService::ownAddress()
{
    if (const auto good = checkBase(m_url); !good)
        return answered<QString>(fail(good.error()));
    HttpRequest request;
    request.url = m_url;
    request.timeout = std::chrono::seconds(10);
    request.bodyLimit = 1000;
    const Deferred<QString> deferred;
    m_http.send(request, [deferred](const HttpOutcome &outcome) {
        const QString address = oneAddress(outcome.body);
        if (!outcome.isOk())
            deferred.resolve(fail(transportError(outcome)));
        else if (address.isEmpty())
            deferred.resolve(fail(ErrorCode::BadAnswer, QStringLiteral("the answer is not one IPv4 address")));
        else
            deferred.resolve(address);
    });
    return deferred.future();
}

} // namespace coder
