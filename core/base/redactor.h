// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace coder {

// Takes out of a text what a stranger must not read: secrets, accounts, addresses, the home folder. The same value gets
// the same placeholder in every text of one redactor ("<address-2>"), so that one can still follow it. Secrets and
// accounts are taken out wherever they stand once they were added; beside that, what looks like a token, a private key,
// a value assigned to a name such as API_KEY, a mail address or an IP address is. This computer's own 127.0.0.1 and
// 0.0.0.0 stay.
class Redactor
{
public:
    void addSecret(const Secret &secret);    // of six characters or more
    void addAccount(const QString &account); // a user's name, an account's id; of three characters or more
    void setHome(const QString &folder);     // becomes ~

    QByteArray redact(const QByteArray &text);

    // How many different values were taken out so far.
    int secrets() const { return int(m_given.value(QStringLiteral("secret")).size()); }
    int accounts() const { return int(m_given.value(QStringLiteral("account")).size()); }
    int addresses() const { return int(m_given.value(QStringLiteral("address")).size()); }

private:
    QString placeholder(const QString &kind, const QString &value);
    void replaceKnown(QString &text);
    void replacePatterns(QString &text);
    void replaceAddresses(QString &text);

    QList<QString> m_secrets; // longest first
    QList<QString> m_accounts;
    QString m_home;
    QHash<QString, QHash<QString, QString>> m_given; // kind -> value -> placeholder
};

} // namespace coder
