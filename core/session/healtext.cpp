// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/heal.h"

#include <QJsonArray>

#include <array>

// A healing in words and in JSON.
namespace coder {
namespace {

using namespace healing;

constexpr std::array causes = {"start_failed", "crashed", "hung", "asked", "approved"};
constexpr std::array outcomes = {"trying", "helped", "failed"};
constexpr std::array kinds = {Change::Kind::Argument, Change::Kind::Environment, Change::Kind::Host,
                              Change::Kind::Image, Change::Kind::None};
constexpr std::array needs = {Need::Nothing,    Need::Money,      Need::Trust,          Need::Licence,
                              Need::OtherModel, Need::OtherImage, Need::ShorterContext, Need::Person};

template<class Ids>
int indexIn(const Ids &ids, const QString &id)
{
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (id == QLatin1String(ids.at(i)))
            return int(i);
    return 0;
}

QString changeText(const Change &change)
{
    if (change.kind == Change::Kind::Host)
        return change.to.isEmpty() ? change.name : QString(change.name + u' ' + change.to);
    if (change.to.isEmpty())
        return change.from.isEmpty() ? change.name : QString(change.name + u" taken away"_qs);
    const QString to = change.from.isEmpty() ? change.to : change.from + u" -> "_qs + change.to;
    return change.name + u' ' + to;
}

Change changeFrom(const QJsonValue &json)
{
    Change change;
    for (const Change::Kind kind : kinds)
        if (json[u"kind"].toString() == changeKindId(kind))
            change.kind = kind;
    change.name = json[u"name"].toString();
    change.from = json[u"from"].toString();
    change.to = json[u"to"].toString();
    return change;
}

FaultClass faultFrom(const QJsonValue &json)
{
    return faultFromId(json.toString()).value_or(FaultClass::EngineDiedUnknown);
}

QJsonObject choiceJson(const HealChoice &choice)
{
    return {{u"class"_qs, faultId(choice.fault)},
            {u"changes"_qs, changesJson(choice.changes)},
            {u"needs"_qs, needId(choice.need)},
            {u"explanation"_qs, choice.explanation}};
}

HealChoice choiceFrom(const QJsonObject &json)
{
    HealChoice choice;
    choice.fault = faultFrom(json[u"class"]);
    choice.changes = changesFromJson(json[u"changes"].toArray());
    for (const Need need : needs)
        if (json[u"needs"].toString() == needId(need))
            choice.need = need;
    choice.explanation = json[u"explanation"].toString();
    return choice;
}

HealAttempt attemptFrom(const QJsonValue &json)
{
    HealAttempt attempt;
    attempt.fault = faultFrom(json[u"class"]);
    attempt.changes = changesFromJson(json[u"changes"].toArray());
    attempt.isBegun = json[u"begun"].toBool();
    attempt.isUndone = json[u"undone"].toBool();
    attempt.outcome = HealOutcome(indexIn(outcomes, json[u"outcome"].toString()));
    return attempt;
}

} // namespace

QString healCauseId(HealCause cause)
{
    return QString::fromLatin1(causes.at(std::size_t(cause)));
}

HealCause healCauseFromId(const QString &id)
{
    return HealCause(indexIn(causes, id));
}

QString changesText(const QList<Change> &changes)
{
    QStringList all;
    for (const Change &change : changes)
        all << changeText(change);
    return all.join(u", "_qs);
}

QString choiceText(const HealChoice &choice)
{
    const QString words =
        choice.explanation.isEmpty() ? QString::fromLatin1(faultWords(choice.fault)) : choice.explanation;
    return faultId(choice.fault) + u": "_qs + words;
}

QJsonArray changesJson(const QList<Change> &changes)
{
    QJsonArray rows;
    for (const Change &change : changes)
        rows << QJsonObject{{u"kind"_qs, changeKindId(change.kind)},
                            {u"name"_qs, change.name},
                            {u"from"_qs, change.from},
                            {u"to"_qs, change.to}};
    return rows;
}

QList<Change> changesFromJson(const QJsonArray &rows)
{
    QList<Change> changes;
    for (const QJsonValue &row : rows)
        changes << changeFrom(row);
    return changes;
}

QJsonArray attemptsJson(const QList<HealAttempt> &attempts)
{
    QJsonArray rows;
    for (const HealAttempt &one : attempts)
        rows << QJsonObject{{u"class"_qs, faultId(one.fault)},
                            {u"changes"_qs, changesJson(one.changes)},
                            {u"begun"_qs, one.isBegun},
                            {u"undone"_qs, one.isUndone},
                            {u"outcome"_qs, QString::fromLatin1(outcomes.at(std::size_t(one.outcome)))}};
    return rows;
}

QList<HealAttempt> attemptsFromJson(const QJsonArray &rows)
{
    QList<HealAttempt> attempts;
    for (const QJsonValue &row : rows)
        attempts << attemptFrom(row);
    return attempts;
}

QJsonObject toJson(const Heal &heal)
{
    QJsonObject json{{u"cause"_qs, healCauseId(heal.cause)},
                     {u"approved"_qs, heal.isApproved},
                     {u"attempts"_qs, attemptsJson(heal.attempts)},
                     {u"class"_qs, faultId(heal.fault)},
                     {u"values"_qs, heal.values},
                     {u"evidence"_qs, QJsonArray::fromStringList(heal.evidence)}};
    if (heal.choice)
        json[u"choice"] = choiceJson(*heal.choice);
    return json;
}

std::optional<Heal> healFromJson(const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    Heal heal;
    heal.cause = healCauseFromId(json[u"cause"].toString());
    heal.isApproved = json[u"approved"].toBool();
    heal.attempts = attemptsFromJson(json[u"attempts"].toArray());
    heal.fault = faultFrom(json[u"class"]);
    heal.values = json[u"values"].toObject();
    for (const QJsonValue &text : json[u"evidence"].toArray())
        heal.evidence << text.toString();
    if (json.contains(u"choice"))
        heal.choice = choiceFrom(json[u"choice"].toObject());
    return heal;
}

} // namespace coder
