// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/http/server.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLocale>

namespace coder::demo {
namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    if (method == QHttpServerRequest::Method::Get)
        return "GET";
    if (method == QHttpServerRequest::Method::Post)
        return "POST";
    if (method == QHttpServerRequest::Method::Put)
        return "PUT";
    return method == QHttpServerRequest::Method::Delete ? "DELETE" : "";
}

QStringList segments(const QUrl &url)
{
    QStringList decoded;
    const QStringList encoded = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString &segment : encoded)
        decoded.append(QUrl::fromPercentEncoding(segment.toUtf8()));
    return decoded;
}

Request requestOf(const QHttpServerRequest &request)
{
    return {methodName(request.method()),   segments(request.url()),   request.query(),
            request.value("Authorization"), request.value("X-Filter"), request.body()};
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

void write(const Answer &answer, QHttpServerResponder responder)
{
    responder.writeStatusLine(QHttpServerResponder::StatusCode(answer.status));
    responder.writeHeader("Date", httpDate(QDateTime::currentDateTimeUtc()));
    for (const auto &[name, value] : answer.headers)
        responder.writeHeader(name, value);
    if (answer.status != 204) {
        responder.writeHeader("Content-Type", answer.type);
        responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    }
    responder.writeBody(answer.body);
}

} // namespace

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    write(m_handler(requestOf(request)), makeResponder(request, socket));
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    write(notFound(), makeResponder(request, socket));
}

} // namespace coder::demo
