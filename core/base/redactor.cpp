// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <arpa/inet.h>
#include <functional>

namespace coder {
namespace {

using Replace = std::function<QString(const QRegularExpressionMatch &)>;

void replaceAll(QString &text, const QRegularExpression &pattern, const Replace &replacement)
{
    QString result;
    qsizetype end = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += replacement(match);
        end = match.capturedEnd();
    }
    if (end > 0)
        text = result + QStringView(text).mid(end);
}

bool isAddress(int family, const QString &text)
{
    unsigned char bytes[16];
    return inet_pton(family, text.toLatin1().constData(), bytes) == 1;
}

bool isOwn(const QString &address)
{
    static const QStringList own{QStringLiteral("127.0.0.1"), QStringLiteral("0.0.0.0"), QStringLiteral("::1"),
                                 QStringLiteral("::")};
    return own.contains(address);
}

void insertLongestFirst(QList<QString> &list, const QString &value)
{
    if (!list.contains(value))
        list.insert(std::ranges::upper_bound(list, value.size(), std::greater<>(), &QString::size), value);
}

} // namespace

void Redactor::addSecret(const Secret &secret)
{
    const QString value = QString::fromUtf8(secret.reveal()).trimmed();
    if (value.size() < 6)
        return;
    insertLongestFirst(m_secrets, value);
    insertLongestFirst(m_secrets, QString::fromLatin1(value.toUtf8().toBase64()));
}

void Redactor::addAccount(const QString &account)
{
    if (account.size() >= 3)
        insertLongestFirst(m_accounts, account);
}

void Redactor::setHome(const QString &folder)
{
    m_home = folder.size() > 1 ? folder : QString();
}

QByteArray Redactor::redact(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    replaceKnown(text);
    replacePatterns(text);
    replaceAddresses(text);
    return text.toUtf8();
}

QString Redactor::placeholder(const QString &kind, const QString &value)
{
    QHash<QString, QString> &given = m_given[kind];
    if (!given.contains(value))
        given.insert(value, QStringLiteral("<%1-%2>").arg(kind).arg(given.size() + 1));
    return given.value(value);
}

void Redactor::replaceKnown(QString &text)
{
    for (const QString &secret : std::as_const(m_secrets))
        if (text.contains(secret))
            text.replace(secret, placeholder(QStringLiteral("secret"), secret));
    for (const QString &account : std::as_const(m_accounts)) {
        const QRegularExpression whole(
            QStringLiteral("(?<![A-Za-z0-9])%1(?![A-Za-z0-9])").arg(QRegularExpression::escape(account)));
        replaceAll(text, whole, [&](const auto &) { return placeholder(QStringLiteral("account"), account); });
    }
    if (!m_home.isEmpty())
        text.replace(m_home, QStringLiteral("~"));
}

void Redactor::replacePatterns(QString &text)
{
    static const QRegularExpression key(
        QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)"),
        QRegularExpression::DotMatchesEverythingOption);
    // NAME=value, "name": "value", --name value
    static const QRegularExpression assigned(
        QStringLiteral("([A-Za-z0-9_-]*(?:token|api[_-]?key|secret|password|passwd)\"?\\s*[=:]\\s*[\"']?|"
                       "--[a-z-]*(?:token|key|secret|password)[ =]|\\bBearer\\s+)([^\\s\"'<>,;]{6,})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression token(
        QStringLiteral("(?<![A-Za-z0-9])(?<!sha256:)(hf_[A-Za-z0-9]{16,}|sk-[A-Za-z0-9_-]{16,}|[0-9a-f]{64})"
                       "(?![A-Za-z0-9])"));
    static const QRegularExpression login(QStringLiteral("(\\w+://)([^/@\\s:]+:[^/@\\s]+)@"));
    static const QRegularExpression mail(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"));
    static const QRegularExpression who(QStringLiteral("(\"(?:username|euuid|email)\"\\s*:\\s*\")([^\"<]+)"));
    const QString secret = QStringLiteral("secret");
    replaceAll(text, key, [&](const auto &match) { return placeholder(secret, match.captured()); });
    replaceAll(text, assigned, [&](const auto &match) -> QString {
        return match.captured(1) + placeholder(secret, match.captured(2));
    });
    replaceAll(text, token, [&](const auto &match) { return placeholder(secret, match.captured()); });
    replaceAll(text, login, [&](const auto &match) -> QString {
        return match.captured(1) + placeholder(secret, match.captured(2)) + QLatin1Char('@');
    });
    replaceAll(text, who, [&](const auto &match) -> QString {
        return match.captured(1) + placeholder(QStringLiteral("account"), match.captured(2));
    });
    replaceAll(text, mail,
               [&](const auto &match) -> QString { return placeholder(QStringLiteral("account"), match.captured()); });
}

// What inet_pton takes for an address; a time of day or a version is none.
void Redactor::replaceAddresses(QString &text)
{
    static const QRegularExpression six(QStringLiteral("(?<![0-9A-Za-z:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}"
                                                       "(?![0-9A-Za-z:])"));
    static const QRegularExpression four(QStringLiteral("(?<![0-9.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![0-9]|\\.[0-9])"));
    const auto replacement = [this](int family) {
        return [this, family](const QRegularExpressionMatch &match) {
            const QString address = match.captured();
            return isOwn(address) || !isAddress(family, address)
                       ? address
                       : placeholder(QStringLiteral("address"), address.toLower());
        };
    };
    replaceAll(text, six, replacement(AF_INET6));
    replaceAll(text, four, replacement(AF_INET));
}

} // namespace coder
