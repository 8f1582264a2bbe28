// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"
#include "core/healing/remedy.h"

#include <QJsonObject>
#include <QStringList>
#include <functional>
#include <optional>

namespace coder {

struct Session;

// What made it begin.
enum class HealCause {
    StartFailed, // of a bring-up
    Crashed,     // the engine was up and is down
    Hung,        // it is up and makes no tokens
    Asked,       // by a person
    Approved,    // a person said yes to the choice that was prepared
};

QString healCauseId(HealCause cause); // lower snake case
HealCause healCauseFromId(const QString &id);

enum class HealOutcome { Trying, Helped, Failed };

// One thing that was changed because of one fault.
struct HealAttempt
{
    healing::FaultClass fault = healing::FaultClass::EngineDiedUnknown;
    QList<healing::Change> changes;
    bool isBegun = false;  // the engine was started anew with it
    bool isUndone = false; // it made things worse
    HealOutcome outcome = HealOutcome::Trying;
};

// What only a person can decide, ready to be said yes to.
struct HealChoice
{
    healing::FaultClass fault = healing::FaultClass::EngineDiedUnknown;
    QList<healing::Change> changes; // empty = nothing can be done from here
    healing::Need need = healing::Need::Person;
    QString explanation; // in English
};

// The healing of one session's model server, from its beginning to its end. It is on disk before anything is changed,
// so that who goes on after a kill finishes the attempt that was begun and begins none twice.
struct Heal
{
    HealCause cause = HealCause::StartFailed;
    bool isApproved = false;
    QList<HealAttempt> attempts; // oldest first
    // What the newest attempt is the answer to: the class, and what remedies are chosen by.
    healing::FaultClass fault = healing::FaultClass::StillStarting;
    QJsonObject values;
    QStringList evidence;
    std::optional<HealChoice> choice;

    // The attempt under way; nullptr if there is none.
    const HealAttempt *trying() const;
    HealAttempt *trying();
};

// A healing begins, or goes on with a person's yes. Phase and error of the session are set.
void beginHeal(Session &session, HealCause cause);
// The attempt under way did not help.
void failAttempt(Session &session);
// What was diagnosed, answered with the next thing to try; or with a choice, where a person has to decide. A change
// that made things worse is taken back first, and the fault before it answered with something else. `argumentsOf` tells
// how the engine of a session is started.
void chooseRemedy(Session &session, const healing::Diagnosis &diagnosis,
                  const std::function<healing::VllmArguments(const Session &)> &argumentsOf,
                  healing::HealingLimits limits);
// The model answers: what helped stays in force and is written into the session's record.
void settleHeal(Session &session);

// How the engine differs from what the settings say: what helped before, and what is being tried.
QList<healing::Change> changesInForce(const Session &session);
// Those of a setting, which make sense on another VM as well; what was done on a VM does not.
QList<healing::Change> lastingChanges(const QList<healing::Change> &changes);

// Those that no performance profile sets.
QList<healing::Change> besideProfile(const QList<healing::Change> &changes);

// "--max-model-len 65536 -> 39312", several with commas; for events and notices.
QString changesText(const QList<healing::Change> &changes);
// Why a healing ended, for Error::detail and events: "kv_cache_too_small: The KV cache …".
QString choiceText(const HealChoice &choice);
// Whether the program can do what the choice names once a person agrees.
bool canBeApproved(const HealChoice &choice);

QJsonObject toJson(const Heal &heal);
std::optional<Heal> healFromJson(const QJsonObject &json);
QJsonArray changesJson(const QList<healing::Change> &changes);
QList<healing::Change> changesFromJson(const QJsonArray &rows);
QJsonArray attemptsJson(const QList<HealAttempt> &attempts);
QList<HealAttempt> attemptsFromJson(const QJsonArray &rows);

} // namespace coder
