// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/engineswitch.h"

#include "core/config/launch.h"
#include "core/session/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace coder {
namespace {

bool isModelName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}\\z"));
    return pattern.match(name).hasMatch();
}

Result<EngineSwitch> backToFormer(const Session &session)
{
    if (!session.formerServing)
        return fail(ErrorCode::InvalidInput, u"the model of %1 was never switched"_qs.arg(session.name));
    EngineSwitch change{*session.formerServing, servingOf(session), ModelChoice{}, true, {}};
    return change;
}

// The context, and over how many GPUs, are decided when the hub has told the model's shape.
Result<EngineSwitch> toModel(const Session &session, const ModelChoice &choice)
{
    if (!isModelName(choice.model))
        return fail(ErrorCode::InvalidInput, u"\"%1\" is no model: owner/name"_qs.arg(choice.model));
    const QString served = choice.servedModelName.isEmpty() ? familyName(choice.model) : choice.servedModelName;
    Serving to = servingOf(session);
    to.model = choice.model;
    to.servedModelName = served;
    to.gated = false;
    to.weightBytes = 0;
    to.engineChanges.clear();
    to.healed.clear();
    return EngineSwitch{to, servingOf(session), choice, false, {}};
}

Result<EngineSwitch> toProfile(const Session &session, const QString &profile)
{
    Serving to = servingOf(session);
    to.perfProfile = profile;
    to.engineChanges = besideProfile(to.engineChanges);
    return EngineSwitch{to, servingOf(session), {}, true, {}};
}

// What the VM does again has no past.
void reopenStages(Session &session)
{
    for (Stage &stage : session.stages) {
        const bool isAgain = stage.id == u"engine" || stage.id == u"answer" || (stage.id == u"weights");
        if (!isAgain)
            continue;
        const bool isKept = stage.id == u"weights" && !(session.engineSwitch && session.engineSwitch->asked);
        if (!isKept)
            stage = Stage{stage.id, StageState::Waiting, -1, {}, {}, {}};
    }
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

QJsonObject choiceJson(const ModelChoice &choice)
{
    return {{u"model"_qs, choice.model},
            {u"served_model_name"_qs, choice.servedModelName},
            {u"max_model_len"_qs, choice.maxModelLen},
            {u"tensor_parallel_size"_qs, choice.tensorParallelSize}};
}

ModelChoice choiceFrom(const QJsonObject &json)
{
    return {json[u"model"].toString(), json[u"served_model_name"].toString(), json[u"max_model_len"].toInt(),
            json[u"tensor_parallel_size"].toInt()};
}

} // namespace

QByteArray SwitchWish::toBytes() const
{
    return model ? QJsonDocument(choiceJson(*model)).toJson(QJsonDocument::Compact) : profile.toLatin1();
}

SwitchWish SwitchWish::fromBytes(const QByteArray &bytes)
{
    if (!bytes.startsWith('{'))
        return {QString::fromLatin1(bytes), {}};
    return {{}, choiceFrom(QJsonDocument::fromJson(bytes).object())};
}

Serving servingOf(const Session &session)
{
    return {session.wish.model, session.wish.servedModelName, session.gated,         session.weightBytes,
            session.wish.guest, session.perfProfile,          session.engineChanges, session.healed};
}

void serve(Session &session, const Serving &serving)
{
    session.wish.model = serving.model;
    session.wish.servedModelName = serving.servedModelName;
    session.wish.guest = serving.guest;
    session.gated = serving.gated;
    session.weightBytes = serving.weightBytes;
    session.perfProfile = serving.perfProfile;
    session.engineChanges = serving.engineChanges;
    session.healed = serving.healed;
}

Result<EngineSwitch> switchFor(const Session &session, const SwitchWish &wish)
{
    if (!wish.model)
        return toProfile(session, wish.profile);
    return wish.model->isBack() ? backToFormer(session) : toModel(session, *wish.model);
}

bool isServed(const Session &session, const SwitchWish &wish)
{
    if (!wish.model)
        return wish.profile == servedProfile(session);
    const ModelChoice &choice = *wish.model;
    const bool isSameName = choice.servedModelName.isEmpty() || choice.servedModelName == session.wish.servedModelName;
    return choice.model == session.wish.model && isSameName && choice.maxModelLen == 0
           && choice.tensorParallelSize == 0;
}

void beginSwitch(Session &session, const EngineSwitch &change)
{
    session.engineSwitch = change;
    session.switchFailure.reset();
    if (change.isVetted)
        takeOver(session, change.to);
}

void takeOver(Session &session, const Serving &to)
{
    session.engineSwitch->to = to;
    session.engineSwitch->isVetted = true;
    if (session.engineSwitch->asked && !session.firstServing)
        session.firstServing = session.engineSwitch->from;
    serve(session, to);
    session.phase = Phase::Loading;
    session.error.reset();
    reopenStages(session);
}

void turnBack(Session &session, const Error &why)
{
    session.engineSwitch->failed = why;
    serve(session, session.engineSwitch->from);
    session.phase = Phase::Loading;
    reopenStages(session);
}

void dropSwitch(Session &session, const Error &why)
{
    const QString name = session.engineSwitch->name();
    session.switchFailure = SwitchFailure{name, why, true};
    session.notices << Notice{NoticeKind::SwitchRefused, name + u": "_qs + why.detail};
    session.engineSwitch.reset();
}

void settleSwitch(Session &session)
{
    const EngineSwitch change = *session.engineSwitch;
    if (change.failed) {
        session.switchFailure = SwitchFailure{change.name(), *change.failed, false};
        session.notices << Notice{NoticeKind::SwitchUndone, change.name() + u": "_qs + change.failed->detail};
    } else if (change.asked) {
        session.formerServing = change.from;
    }
    session.engineSwitch.reset();
    session.phase = Phase::Ready;
    session.error.reset();
}

QJsonObject toJson(const Serving &serving)
{
    QJsonObject guest;
    for (auto it = serving.guest.begin(); it != serving.guest.end(); ++it)
        guest[it.key()] = it.value();
    return {{u"model"_qs, serving.model},
            {u"served_model_name"_qs, serving.servedModelName},
            {u"gated"_qs, serving.gated},
            {u"weight_bytes"_qs, serving.weightBytes},
            {u"guest"_qs, guest},
            {u"perf_profile"_qs, serving.perfProfile},
            {u"engine_changes"_qs, changesJson(serving.engineChanges)},
            {u"healed"_qs, attemptsJson(serving.healed)}};
}

std::optional<Serving> servingFromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    Serving serving;
    serving.model = json[u"model"].toString();
    serving.servedModelName = json[u"served_model_name"].toString();
    serving.gated = json[u"gated"].toBool();
    serving.weightBytes = json[u"weight_bytes"].toInteger();
    const QJsonObject guest = json[u"guest"].toObject();
    for (auto it = guest.begin(); it != guest.end(); ++it)
        serving.guest[it.key()] = it.value().toString();
    serving.perfProfile = json[u"perf_profile"].toString();
    serving.engineChanges = changesFromJson(json[u"engine_changes"].toArray());
    serving.healed = attemptsFromJson(json[u"healed"].toArray());
    return serving;
}

QJsonObject toJson(const EngineSwitch &change)
{
    QJsonObject json{{u"to"_qs, toJson(change.to)}, {u"from"_qs, toJson(change.from)}, {u"vetted"_qs, change.isVetted}};
    if (change.asked)
        json[u"asked"] = choiceJson(*change.asked);
    if (change.failed)
        json[u"failed"] = errorJson(*change.failed);
    return json;
}

std::optional<EngineSwitch> engineSwitchFromJson(const QJsonObject &json)
{
    const auto to = servingFromJson(json[u"to"].toObject());
    const auto from = servingFromJson(json[u"from"].toObject());
    if (!to || !from)
        return {};
    EngineSwitch change{*to, *from, {}, json[u"vetted"].toBool(), errorFrom(json[u"failed"].toObject())};
    if (json.contains(u"asked"))
        change.asked = choiceFrom(json[u"asked"].toObject());
    return change;
}

QJsonObject toJson(const SwitchFailure &failure)
{
    return {{u"to"_qs, failure.to}, {u"error"_qs, errorJson(failure.why)}, {u"untouched"_qs, failure.isUntouched}};
}

std::optional<SwitchFailure> switchFailureFromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    return SwitchFailure{json[u"to"].toString(), errorFrom(json[u"error"].toObject()).value_or(Error{}),
                         json[u"untouched"].toBool()};
}

} // namespace coder
