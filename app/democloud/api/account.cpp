// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/account.h"

#include "app/democloud/api/views.h"

namespace coder::demo {
namespace {

Outcome profile(Call &call)
{
    return jsonAnswer(QJsonObject{
        {u"uid"_qs, 2897900},
        {u"username"_qs, call.state.username},
        {u"email"_qs, u"demo@example.org"_qs},
        {u"verified_phone_number"_qs, QJsonValue::Null},
        {u"timezone"_qs, u"GMT"_qs},
        {u"email_notifications"_qs, false},
        {u"referrals"_qs, QJsonObject{{u"code"_qs, QString()},
                                      {u"url"_qs, QString()},
                                      {u"total"_qs, 0},
                                      {u"completed"_qs, 0},
                                      {u"pending"_qs, 0},
                                      {u"credit"_qs, 0}}},
        {u"ip_whitelist_enabled"_qs, false},
        {u"lish_auth_method"_qs, u"keys_only"_qs},
        {u"authorized_keys"_qs, QJsonValue::Null},
        {u"two_factor_auth"_qs, true},
        {u"restricted"_qs, false},
        {u"authentication_type"_qs, u"password"_qs},
        {u"user_type"_qs, u"default"_qs},
    });
}

Outcome grants(Call &)
{
    return Answer{204, {}, {}, {}};
}

Outcome account(Call &call)
{
    return jsonAnswer(accountView(call.state, call.now));
}

Outcome settings(Call &call)
{
    return jsonAnswer(QJsonObject{
        {u"managed"_qs, false},
        {u"network_helper"_qs, true},
        {u"longview_subscription"_qs, QJsonValue::Null},
        {u"backups_enabled"_qs, false},
        {u"object_storage"_qs, u"disabled"_qs},
        {u"interfaces_for_new_linodes"_qs, call.state.interfacesForNewLinodes},
        {u"maintenance_policy"_qs, u"linode/migrate"_qs},
    });
}

QJsonObject servicesIn(const CatalogueRegion &region)
{
    return {{u"region"_qs, region.id},
            {u"available"_qs, QJsonArray{u"Linodes"_qs, u"Block Storage"_qs}},
            {u"unavailable"_qs, QJsonArray()}};
}

QJsonArray servicesByRegion(Call &)
{
    QJsonArray rows;
    for (const CatalogueRegion &region : regions())
        rows.append(servicesIn(region));
    return rows;
}

Outcome servicesOfRegion(Call &call)
{
    const CatalogueRegion *region = findRegion(call.names.first());
    return region ? jsonAnswer(servicesIn(*region)) : notFound();
}

QJsonArray events(Call &call)
{
    QJsonArray rows;
    for (auto event = call.state.events.crbegin(); event != call.state.events.crend(); ++event)
        rows.append(eventView(call.state, *event, call.now));
    return rows;
}

Outcome event(Call &call)
{
    for (const Event &one : call.state.events)
        if (one.id == call.id())
            return jsonAnswer(eventView(call.state, one, call.now));
    return notFound();
}

} // namespace

QList<Operation> accountOperations()
{
    const QString readsAccount = u"account:read_only"_qs;
    const QString readsEvents = u"events:read_only"_qs;
    return {
        {.method = "GET", .path = u"profile"_qs, .run = profile},
        {.method = "GET", .path = u"profile/grants"_qs, .run = grants},
        {.method = "GET", .path = u"account"_qs, .scope = readsAccount, .run = account},
        {.method = "GET", .path = u"account/settings"_qs, .scope = readsAccount, .run = settings},
        {.method = "GET",
         .path = u"account/availability"_qs,
         .scope = readsAccount,
         .rate = rate::list,
         .list = servicesByRegion,
         .filterable = {u"region"_qs}},
        {.method = "GET", .path = u"account/availability/{id}"_qs, .scope = readsAccount, .run = servicesOfRegion},
        {.method = "GET",
         .path = u"account/events"_qs,
         .scope = readsEvents,
         .rate = rate::list,
         .list = events,
         .filterable = {u"id"_qs, u"action"_qs, u"created"_qs, u"entity.id"_qs, u"entity.type"_qs, u"read"_qs}},
        {.method = "GET", .path = u"account/events/{id}"_qs, .scope = readsEvents, .run = event},
    };
}

} // namespace coder::demo
