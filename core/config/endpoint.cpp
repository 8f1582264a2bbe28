// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/endpoint.h"

#include "core/base/loopback.h"

namespace coder {
namespace {

bool isSameServer(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port(443) == other.port(443);
}

bool isWellFormed(const QUrl &url)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
           && !url.hasFragment();
}

Result<Endpoint> endpoint(const QString &name, const QString &given, const QString &usual)
{
    const QString text = given.trimmed();
    const QUrl url(text.isEmpty() ? usual : text, QUrl::StrictMode);
    if (!isWellFormed(url))
        return fail(ErrorCode::ConfigInvalid, QStringLiteral("%1 is no address like %2").arg(name, usual));
    if (url.scheme() == QLatin1String("http") && !isLoopback(url))
        return fail(ErrorCode::ConfigInvalid,
                    QStringLiteral("%1 is plain http to %2: a token would cross the network in clear; use https")
                        .arg(name, url.host()));
    return Endpoint{url.adjusted(QUrl::StripTrailingSlash), isSameServer(url, QUrl(usual))};
}

} // namespace

Result<Endpoint> linodeEndpoint(const QString &linodeUrl)
{
    return endpoint(QStringLiteral("LINODE_URL"), linodeUrl, QStringLiteral("https://api.linode.com/v4"));
}

Result<Endpoint> hubEndpoint(const QString &hfEndpoint)
{
    return endpoint(QStringLiteral("HF_ENDPOINT"), hfEndpoint, QStringLiteral("https://huggingface.co"));
}

} // namespace coder
