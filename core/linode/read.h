// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/cloud.h"

#include <QJsonArray>
#include <QJsonObject>

namespace coder::linode {

// The provider's JSON to our values. Unknown fields are ignored, unknown states and plans carried as they are; only an
// object without its identity is BadAnswer. Times come without a zone and are UTC; prices of null or 0 are unknown.

// GET /profile; scopes are not in the body.
Result<Account> readProfile(const QJsonObject &object);
// GET /account.
QString readEuuid(const QJsonObject &object);
// Of an account's answer: what is owed since the last invoice. 0 is a figure here; nullopt = not told.
std::optional<Money> readUninvoiced(const QJsonObject &object);
Result<AccountSettings> readAccountSettings(const QJsonObject &object);
Result<Region> readRegion(const QJsonObject &object);
// A row of availability; its region may be missing where the path names it.
Result<Availability> readAvailability(const QJsonObject &object);
Result<Plan> readPlan(const QJsonObject &object);
Result<Image> readImage(const QJsonObject &object);
Result<Firewall> readFirewall(const QJsonObject &object);
Result<Instance> readInstance(const QJsonObject &object);
Result<CloudEvent> readEvent(const QJsonObject &object);
Result<ListedToken> readListedToken(const QJsonObject &object);
Result<Volume> readVolume(const QJsonObject &object);
// The answer of POST /profile/tokens, the only one with the whole token.
Result<MintedToken> readToken(const QJsonObject &object);

// USD; unknown for null, 0, a negative or no number.
std::optional<Money> readPrice(const QJsonValue &value);
QStringList readStrings(const QJsonValue &value);

// All or nothing: one row that cannot be read fails the list, so that nothing is silently left out.
template<class T>
Result<QList<T>> readAll(const QJsonArray &rows, Result<T> (*read)(const QJsonObject &))
{
    QList<T> all;
    all.reserve(rows.size());
    for (const QJsonValue &row : rows) {
        Result<T> one = read(row.toObject());
        if (!one)
            return fail(one.error());
        all.append(std::move(*one));
    }
    return all;
}

} // namespace coder::linode
