// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionjson.h"

#include "core/base/clock.h"
#include "core/session/receipts.h"

#include <QJsonArray>

namespace coder {
namespace {

QJsonArray array(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list << item.toString();
    return list;
}

QJsonValue moneyJson(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->micros()) : QJsonValue();
}

std::optional<Money> money(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(Money::micros(value.toInteger())) : std::nullopt;
}

QJsonObject stageJson(const Stage &stage)
{
    return {{u"id"_qs, stage.id},
            {u"state"_qs, stageStateId(stage.state)},
            {u"percent"_qs, stage.percent},
            {u"started"_qs, toIso(stage.started)},
            {u"ended"_qs, toIso(stage.ended)},
            {u"detail"_qs, stage.detail}};
}

Stage stageFrom(const QJsonObject &json)
{
    Stage stage;
    stage.id = json[u"id"].toString();
    stage.state = stageStateFromId(json[u"state"].toString());
    stage.percent = json[u"percent"].toInt(-1);
    stage.started = fromIso(json[u"started"].toString());
    stage.ended = fromIso(json[u"ended"].toString());
    stage.detail = json[u"detail"].toString();
    return stage;
}

QJsonObject wishJson(const SessionWish &wish)
{
    QJsonObject guest;
    for (auto it = wish.guest.begin(); it != wish.guest.end(); ++it)
        guest[it.key()] = it.value();
    return {{u"region"_qs, wish.region},
            {u"plan"_qs, wish.plan},
            {u"model"_qs, wish.model},
            {u"served_model_name"_qs, wish.servedModelName},
            {u"image"_qs, wish.image},
            {u"firewall_id"_qs, wish.firewallId},
            {u"admit"_qs, array(wish.admit)},
            {u"idle_limit_seconds"_qs, wish.idleLimitSeconds},
            {u"warning_seconds"_qs, wish.warningSeconds},
            {u"hour_aware"_qs, wish.isHourAware},
            {u"lease_seconds"_qs, wish.leaseSeconds},
            {u"cap_micros"_qs, moneyJson(wish.cap)},
            {u"guest"_qs, guest}};
}

SessionWish wishFrom(const QString &name, const QJsonObject &json)
{
    SessionWish wish;
    wish.name = name;
    wish.region = json[u"region"].toString();
    wish.plan = json[u"plan"].toString();
    wish.model = json[u"model"].toString();
    wish.servedModelName = json[u"served_model_name"].toString();
    wish.image = json[u"image"].toString();
    wish.firewallId = json[u"firewall_id"].toInteger();
    wish.admit = strings(json[u"admit"]);
    wish.idleLimitSeconds = json[u"idle_limit_seconds"].toInt(wish.idleLimitSeconds);
    wish.warningSeconds = json[u"warning_seconds"].toInt(wish.warningSeconds);
    wish.isHourAware = json[u"hour_aware"].toBool(true);
    wish.leaseSeconds = json[u"lease_seconds"].toInt(wish.leaseSeconds);
    wish.cap = money(json[u"cap_micros"]);
    const QJsonObject guest = json[u"guest"].toObject();
    for (auto it = guest.begin(); it != guest.end(); ++it)
        wish.guest[it.key()] = it.value().toString();
    return wish;
}

QJsonObject accountJson(const Account &account)
{
    return {{u"euuid"_qs, account.euuid}, {u"username"_qs, account.username}};
}

QJsonArray noticesJson(const QList<Notice> &notices)
{
    QJsonArray rows;
    for (const Notice &notice : notices)
        rows << QJsonObject{{u"notice"_qs, noticeId(notice.kind)}, {u"detail"_qs, notice.detail}};
    return rows;
}

// One that only a newer version knows is left out.
QList<Notice> noticesFrom(const QJsonArray &rows)
{
    QList<Notice> notices;
    for (const QJsonValue &row : rows)
        if (const auto kind = noticeFromId(row[u"notice"].toString()))
            notices << Notice{*kind, row[u"detail"].toString()};
    return notices;
}

QJsonObject errorJson(const Error &error)
{
    return {{u"code"_qs, errorId(error.code)}, {u"detail"_qs, error.detail}};
}

std::optional<Error> errorFrom(const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    return Error{errorCodeFromId(json[u"code"].toString()), json[u"detail"].toString()};
}

template<class T>
QJsonValue optionalJson(const std::optional<T> &value)
{
    return value ? QJsonValue(toJson(*value)) : QJsonValue();
}

// Of version 1.0: a performance profile alone.
std::optional<EngineSwitch> olderSwitch(const Session &session, const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    EngineSwitch change{servingOf(session), servingOf(session), {}, true, errorFrom(json[u"failed"].toObject())};
    change.to.perfProfile = json[u"to"].toString();
    change.from.perfProfile = json[u"from"].toString();
    return change;
}

void readSwitch(const QJsonObject &json, Session &session)
{
    session.engineSwitch = engineSwitchFromJson(json[u"engine_switch"].toObject());
    session.formerServing = servingFromJson(json[u"former_serving"].toObject());
    session.firstServing = servingFromJson(json[u"first_serving"].toObject());
    session.switchFailure = switchFailureFromJson(json[u"switch_failure"].toObject());
    if (!json.contains(u"profile_switch"))
        return;
    session.engineSwitch = olderSwitch(session, json[u"profile_switch"].toObject());
    if (session.engineSwitch)
        serve(session, session.engineSwitch->failed ? session.engineSwitch->from : session.engineSwitch->to);
}

QJsonObject factsJson(const Session &session)
{
    return {{u"create_attempts"_qs, session.createAttempts},
            {u"create_unclear_since"_qs, toIso(session.createUnclearSince)},
            {u"instance_id"_qs, session.instanceId},
            {u"adopted"_qs, session.isAdopted},
            {u"ip"_qs, session.ip},
            {u"ssh_port"_qs, session.sshPort},
            {u"ssh_user"_qs, session.sshUser},
            {u"host_keys"_qs, array(session.hostKeys)},
            {u"firewall_id"_qs, session.firewallId},
            {u"firewall_is_ours"_qs, session.firewallIsOurs},
            {u"admitted"_qs, array(session.admitted)},
            {u"notices"_qs, noticesJson(session.notices)},
            {u"hourly_micros"_qs, moneyJson(session.hourly)},
            {u"gpus"_qs, session.gpus},
            {u"guard_token_id"_qs, session.guardTokenId},
            {u"guard_token_expires"_qs, toIso(session.guardTokenExpires)},
            {u"armed"_qs, session.isArmed},
            {u"gated"_qs, session.gated},
            {u"weight_bytes"_qs, session.weightBytes},
            {u"begun"_qs, toIso(session.begun)},
            {u"created"_qs, toIso(session.created)},
            {u"ready_at"_qs, toIso(session.readyAt)},
            {u"lease_ends"_qs, toIso(session.leaseEnds)},
            {u"deleted_at"_qs, toIso(session.deletedAt)},
            {u"destroyed_at"_qs, toIso(session.destroyedAt)},
            {u"usage"_qs, toJson(session.usage)},
            {u"local_port"_qs, session.localPort},
            {u"webui_port"_qs, session.webuiPort},
            {u"max_model_len"_qs, session.maxModelLen},
            {u"perf_profile"_qs, session.perfProfile},
            {u"engine_switch"_qs, optionalJson(session.engineSwitch)},
            {u"former_serving"_qs, optionalJson(session.formerServing)},
            {u"first_serving"_qs, optionalJson(session.firstServing)},
            {u"switch_failure"_qs, optionalJson(session.switchFailure)},
            {u"engine_changes"_qs, changesJson(session.engineChanges)},
            {u"heal"_qs, session.heal ? QJsonValue(toJson(*session.heal)) : QJsonValue()},
            {u"healed"_qs, attemptsJson(session.healed)},
            {u"leftovers"_qs, array(session.leftovers)}};
}

void readFacts(const QJsonObject &json, Session &session)
{
    session.createAttempts = json[u"create_attempts"].toInt();
    session.createUnclearSince = fromIso(json[u"create_unclear_since"].toString());
    session.instanceId = json[u"instance_id"].toInteger();
    session.isAdopted = json[u"adopted"].toBool();
    session.ip = json[u"ip"].toString();
    session.sshPort = quint16(json[u"ssh_port"].toInt(22));
    session.sshUser = json[u"ssh_user"].toString(u"root"_qs);
    session.hostKeys = strings(json[u"host_keys"]);
    session.firewallId = json[u"firewall_id"].toInteger();
    session.firewallIsOurs = json[u"firewall_is_ours"].toBool();
    session.admitted = json.contains(u"admitted") ? strings(json[u"admitted"]) : session.wish.admit;
    session.notices = noticesFrom(json[u"notices"].toArray());
    session.hourly = money(json[u"hourly_micros"]);
    session.gpus = json[u"gpus"].toInt();
    session.guardTokenId = json[u"guard_token_id"].toInteger();
    session.guardTokenExpires = fromIso(json[u"guard_token_expires"].toString());
    session.isArmed = json[u"armed"].toBool();
    session.gated = json[u"gated"].toBool();
    session.weightBytes = json[u"weight_bytes"].toInteger();
    session.begun = fromIso(json[u"begun"].toString());
    session.created = fromIso(json[u"created"].toString());
    session.readyAt = fromIso(json[u"ready_at"].toString());
    session.leaseEnds = fromIso(json[u"lease_ends"].toString());
    session.deletedAt = fromIso(json[u"deleted_at"].toString());
    session.destroyedAt = fromIso(json[u"destroyed_at"].toString());
    session.usage = usageFromJson(json[u"usage"].toObject());
    session.localPort = quint16(json[u"local_port"].toInt());
    session.webuiPort = quint16(json[u"webui_port"].toInt());
    session.maxModelLen = json[u"max_model_len"].toInt();
    session.perfProfile = json[u"perf_profile"].toString();
    session.engineChanges = changesFromJson(json[u"engine_changes"].toArray());
    session.heal = healFromJson(json[u"heal"].toObject());
    session.healed = attemptsFromJson(json[u"healed"].toArray());
    session.leftovers = strings(json[u"leftovers"]);
    readSwitch(json, session);
}

} // namespace

QJsonObject toJson(const Session &session)
{
    QJsonArray stages;
    for (const Stage &stage : session.stages)
        stages << stageJson(stage);
    QJsonObject json = factsJson(session);
    json[u"schema"] = sessionSchema;
    json[u"name"] = session.name;
    json[u"id"] = session.id;
    json[u"label"] = session.label;
    json[u"tags"] = array(session.tags);
    json[u"account"] = accountJson(session.account);
    json[u"wish"] = wishJson(session.wish);
    json[u"phase"] = phaseId(session.phase);
    json[u"step"] = session.step;
    json[u"destroy_wanted"] = session.destroyWanted;
    json[u"stages"] = stages;
    if (session.error)
        json[u"error"] = errorJson(*session.error);
    return json;
}

Result<Session> sessionFromJson(const QJsonObject &json)
{
    if (json[u"schema"].toInt() > sessionSchema)
        return fail(ErrorCode::StateTooNew, u"schema %1"_qs.arg(json[u"schema"].toInt()));
    Session session;
    session.name = json[u"name"].toString();
    session.label = json[u"label"].toString();
    if (session.name.isEmpty() || session.label.isEmpty())
        return fail(ErrorCode::InvalidInput, session.name.isEmpty() ? u"name is missing"_qs : u"label is missing"_qs);
    session.id = json[u"id"].toString();
    session.tags = strings(json[u"tags"]);
    session.account.euuid = json[u"account"][u"euuid"].toString();
    session.account.username = json[u"account"][u"username"].toString();
    session.wish = wishFrom(session.name, json[u"wish"].toObject());
    session.phase = phaseFromId(json[u"phase"].toString());
    session.step = json[u"step"].toString();
    session.destroyWanted = json[u"destroy_wanted"].toBool();
    readFacts(json, session);
    for (const QJsonValue &stage : json[u"stages"].toArray())
        session.stages << stageFrom(stage.toObject());
    session.error = errorFrom(json[u"error"].toObject());
    return session;
}

} // namespace coder
