// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/heal.h"

#include <QMap>

namespace coder {

// What a VM's model server serves, and how; the part of a session that a switch changes.
struct Serving
{
    QString model;
    QString servedModelName;
    bool gated = false;
    qint64 weightBytes = 0;
    QMap<QString, QString> guest; // as SessionWish::guest
    QString perfProfile;          // as Session::perfProfile
    QList<healing::Change> engineChanges;
    QList<HealAttempt> healed;
};

// What a person asks for who wants another model on the same VM. Zero and empty are chosen for him.
struct ModelChoice
{
    QString model; // at the hub; empty = back to the one before
    QString servedModelName;
    int maxModelLen = 0;
    int tensorParallelSize = 0;

    bool isBack() const { return model.isEmpty(); }
};

// A wish to switch: a performance profile, or a model.
struct SwitchWish
{
    QString profile; // A to E
    std::optional<ModelChoice> model;

    QByteArray toBytes() const;
    static SwitchWish fromBytes(const QByteArray &bytes);
};

// A change of what is served, under way. Until it is vetted nothing was touched and the session's record says what it
// said; from then on the record says `to`, and `from` is the way back.
struct EngineSwitch
{
    Serving to;
    Serving from;
    std::optional<ModelChoice> asked; // empty = only the performance profile changes
    bool isVetted = false;
    std::optional<Error> failed; // why `to` was given up: `from` is served again

    // The model, else the profile.
    QString name() const { return asked ? to.model : to.perfProfile; }
};

// A switch that did not do what was asked.
struct SwitchFailure
{
    QString to; // the model, else the profile
    Error why;
    bool isUntouched = false; // nothing was changed
};

Serving servingOf(const Session &session);
void serve(Session &session, const Serving &serving);

// The switch that a wish asks for. InvalidInput for a model that is none, and where there is no way back.
Result<EngineSwitch> switchFor(const Session &session, const SwitchWish &wish);
// It is served already: there is nothing to do.
bool isServed(const Session &session, const SwitchWish &wish);
// It begins; one that is vetted is in the record from here on.
void beginSwitch(Session &session, const EngineSwitch &change);
// The switch under way was vetted, and what it is to be is known: in the record from here on.
void takeOver(Session &session, const Serving &to);
// It did not work: the former is in the record again, and is to be served.
void turnBack(Session &session, const Error &why);
// Nothing was touched, and nothing will be.
void dropSwitch(Session &session, const Error &why);
// What the record says answers a token.
void settleSwitch(Session &session);

QJsonObject toJson(const Serving &serving);
std::optional<Serving> servingFromJson(const QJsonObject &json);
QJsonObject toJson(const EngineSwitch &change);
std::optional<EngineSwitch> engineSwitchFromJson(const QJsonObject &json);
QJsonObject toJson(const SwitchFailure &failure);
std::optional<SwitchFailure> switchFailureFromJson(const QJsonObject &json);

} // namespace coder
