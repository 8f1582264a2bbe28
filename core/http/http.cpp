// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/http.h"

#include "core/base/loopback.h"

#include <QLocale>

namespace coder {
namespace {

const HttpHeader *find(const QList<HttpHeader> &headers, const char *name)
{
    for (const HttpHeader &header : headers)
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return &header;
    return nullptr;
}

QByteArray mediaType(const HttpOutcome &outcome)
{
    return outcome.header("Content-Type").split(';').constFirst().trimmed().toLower();
}

} // namespace

bool HttpOutcome::has(const char *name) const
{
    return find(headers, name) != nullptr;
}

QByteArray HttpOutcome::header(const char *name) const
{
    const HttpHeader *found = find(headers, name);
    return found ? found->value : QByteArray();
}

bool HttpOutcome::isJson() const
{
    const QByteArray type = mediaType(*this);
    return type == "application/json" || type.endsWith("+json");
}

QString HttpOutcome::summary() const
{
    const QString type = QString::fromLatin1(mediaType(*this).left(60));
    return QString(QString::number(status) + QLatin1Char(' ') + (type.isEmpty() ? QStringLiteral("(no type)") : type));
}

// As HTTP has it: "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
QDateTime HttpOutcome::date() const
{
    QDateTime told =
        QLocale::c().toDateTime(QString::fromLatin1(header("Date")), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    told.setTimeSpec(Qt::UTC);
    return told;
}

Error transportError(const HttpOutcome &outcome)
{
    switch (outcome.end) {
    case HttpEnd::NotSent:
    case HttpEnd::Lost:
        return {ErrorCode::NetworkUnreachable, outcome.words};
    case HttpEnd::TimedOut:
        return {ErrorCode::Timeout, QStringLiteral("no answer within %1 s").arg(outcome.elapsed.count() / 1000)};
    case HttpEnd::Cut:
        return {ErrorCode::BadAnswer, QStringLiteral("the answer broke off after %1 bytes").arg(outcome.body.size())};
    case HttpEnd::TooLarge:
        return {ErrorCode::BadAnswer, QStringLiteral("the answer is larger than allowed")};
    case HttpEnd::Stopped:
        return {ErrorCode::Cancelled, {}};
    case HttpEnd::Answered:
        break;
    }
    return {ErrorCode::BadAnswer, outcome.summary()};
}

Result<QJsonDocument> readJson(const HttpOutcome &outcome)
{
    if (!outcome.isJson())
        return fail(ErrorCode::BadAnswer, QString(QStringLiteral("not JSON: ") + outcome.summary()));
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(outcome.body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadAnswer,
                    QStringLiteral("broken JSON at byte %1: %2").arg(error.offset).arg(error.errorString()));
    return document;
}

Result<Unit> checkBase(const QUrl &base)
{
    const bool secure = base.scheme() == QLatin1String("https");
    const bool local = base.scheme() == QLatin1String("http") && isLoopback(base);
    if (!base.isValid() || base.host().isEmpty() || !(secure || local) || !base.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput, QString(base.toDisplayString(QUrl::RemoveUserInfo)
                                                     + QStringLiteral(": need https://, or http:// on this computer")));
    return Unit{};
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString root = base.path(QUrl::FullyEncoded);
    while (root.endsWith(QLatin1Char('/')))
        root.chop(1);
    url.setPath(root + path, QUrl::StrictMode);
    return url;
}

} // namespace coder
