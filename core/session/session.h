// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"
#include "core/base/money.h"
#include "core/cost/receipt.h"
#include "core/services/cloud.h"
#include "core/session/engineswitch.h"
#include "core/session/heal.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <optional>

namespace coder {

// The words of a session's life, saved and shown.
enum class Phase { Creating, Loading, Ready, Healing, Attention, Destroying, Destroyed, NotOurs, Unknown };

QString phaseId(Phase phase);         // lower snake case: "creating", "not_ours", …
Phase phaseFromId(const QString &id); // Unknown for a word of a newer version

enum class StageState { Waiting, Running, Done, Failed, Skipped };

// One stage of the bring-up as people see it: ours (create, boot, ssh, …) and the VM's own (its progress file).
struct Stage
{
    QString id; // "create", "packages", "driver", "image", "weights", "engine", …
    StageState state = StageState::Waiting;
    int percent = -1; // 0-100, -1 = not known
    QDateTime started;
    QDateTime ended;
    QString detail; // the failure's words, or what is going on
};

// Something worth telling that is no failure: the program helped itself, or goes on without an answer.
enum class NoticeKind {
    FirewallRenewed, // our firewall admits this computer's new address; detail: the CIDR
    HubNotAsked,     // the model was not checked; detail: why
    EndedItself,     // the VM was found gone when its guard was to end it; detail: its label
    VmGone,          // the VM was found gone without our doing
    SwitchUndone,    // another profile or model did not work, the former is served; detail: which, why
    SwitchRefused,   // another model cannot be served here: nothing was changed; detail: which, why
    NotGuarded,      // the VM does not end itself while this computer is off; detail: why
    Healed,          // the model server was put right; detail: the fault, what was changed
    LastGoodUsed,    // what healed such a session before is used from the start; detail: what
    MonthUncertain,  // the month's cap was held against what is known, and some price is not
};

struct Notice
{
    NoticeKind kind = NoticeKind::FirewallRenewed;
    QString detail;

    bool operator==(const Notice &) const = default;
};

QString noticeId(NoticeKind kind); // lower snake case
std::optional<NoticeKind> noticeFromId(const QString &id);

QString stageStateId(StageState state);
StageState stageStateFromId(const QString &id);

// What a person asked for; part of the session, so that `up NAME` can tell whether settings differ.
struct SessionWish
{
    QString name;
    QString region;
    QString plan;
    QString model;
    QString servedModelName;
    QString image;               // empty = chosen by us
    qint64 firewallId = 0;       // 0 = one is made for the session
    QStringList admit;           // CIDRs for port 22; empty = the own address is looked up
    quint16 localPort = 8000;    // the first local port to try for the endpoint
    quint16 webuiPort = 3000;    // and for the web UI
    int idleLimitSeconds = 1800; // 0 = idleness ends nothing
    int warningSeconds = 300;    // before an idle end
    bool isHourAware = true;
    int leaseSeconds = 4 * 3600;
    std::optional<Money> cap;
    QMap<QString, QString> guest; // the VLLM_*, ENABLE_*, … settings, by their .env names
};

// One rented VM and all we know of it: a plain value. Empty, 0 and nullopt mean "not known".
struct Session
{
    QString name;
    QString id;    // 8 hex digits, ours
    QString label; // at the provider, unique: coder-<install>-<id>
    QStringList tags;
    Account account; // who created it
    SessionWish wish;
    Phase phase = Phase::Creating;
    QString step; // where the bring-up stands; see core/session/recipes
    bool destroyWanted = false;
    bool isAdopted = false; // the older tool made it: opened with the user's own SSH keys, never set up by us
    std::optional<Error> error;

    int createAttempts = 0;       // create calls that were about to be sent; journaled before each
    QDateTime createUnclearSince; // an answer got lost: a VM may exist under the label
    qint64 instanceId = 0;
    QString ip;
    quint16 sshPort = 22;
    QString sshUser = QStringLiteral("root");
    QStringList hostKeys; // acceptable ones, "ssh-ed25519 AAAA…"
    qint64 firewallId = 0;
    bool firewallIsOurs = false;
    QStringList admitted; // CIDRs that our own firewall admits to port 22, as last set
    std::optional<Money> hourly;
    int gpus = 0;                // of the plan
    qint64 guardTokenId = 0;     // minted for the VM's guard; 0 = none. Labelled as the session
    QDateTime guardTokenExpires; // invalid = there is none, or a person gave it
    bool isArmed = false;        // the guard was read back with limits and a token that serves
    bool gated = false;          // the hub gives the weights to a token only
    qint64 weightBytes = 0;      // of the model, as the hub tells
    QDateTime begun;             // when `up` was asked, UTC
    QDateTime created;           // the provider's, UTC; what billing counts from
    QDateTime readyAt;
    QDateTime leaseEnds;
    QDateTime deletedAt;   // when the provider took the deletion; billing ends there
    QDateTime destroyedAt; // of one that is proved gone: deletedAt where that is known, else when it was proved
    Usage usage;           // as last heard of the VM
    quint16 localPort = 0; // http://127.0.0.1:localPort/v1
    quint16 webuiPort = 0;
    int maxModelLen = 0;                        // as the server tells it
    QString perfProfile;                        // A to E, that was switched to; empty = what the wish says is served
    std::optional<EngineSwitch> engineSwitch;   // under way
    std::optional<Serving> formerServing;       // before the last switch of the model: the way back
    std::optional<Serving> firstServing;        // as it was brought up; empty = its model was never switched
    std::optional<SwitchFailure> switchFailure; // how the last switch ended, where it did not do what was asked
    QList<healing::Change> engineChanges; // to what the settings say: what healed the model server, here or before
    std::optional<Heal> heal;             // under way, or waiting for a person
    QList<HealAttempt> healed;            // all that was tried before, oldest first
    QList<Stage> stages;
    QList<Notice> notices; // oldest first
    QStringList leftovers; // what could not be deleted, in words of the provider

    QString endpoint() const; // ends in /v1; empty until a local port is known
    // False only where it is certain that no VM of this session exists.
    bool mayBeRented() const;
    const Stage *stage(const QString &stageId) const; // nullptr if there is none
};

// The performance profile that is served, A to E; empty without one.
QString servedProfile(const Session &session);

} // namespace coder
