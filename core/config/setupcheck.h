// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/config.h"
#include "core/config/tokens.h"
#include "core/services/cloud.h"
#include "core/services/hub.h"

namespace coder {

// How a check came out. Unknown = it matters and could not be found out.
enum class CheckState { Ok, Warn, Fail, Unknown };

QString checkStateId(CheckState state); // "ok", "warn", "fail", "unknown"

struct Check
{
    QString id; // lower snake case: "token", "scopes", "tensor_parallel", …; settings have "settings.NAME"
    CheckState state = CheckState::Ok;
    QString sentence;
    QString mend; // what to do; empty where nothing is to be done
};

// A fact somebody asked for elsewhere: nothing if it was not asked (what it needs was missing), else the answer.
template<class T>
using Fact = std::optional<Result<T>>;

// The memory a plan's cards have, from the catalogue; absent for a plan the catalogue does not know.
struct CardFacts
{
    QString name;
    int count = 0;
    int vramGib = 0; // each
    bool hasBfloat16 = true;
};

// The share of each card the weights take and may take, and the context that the rest holds, from the catalogue.
struct FitFacts
{
    double neededGib = 0;
    double usableGib = 0;
    std::optional<qint64> maxContext = {}; // tokens; empty = not known
};

// All that the checks look at. Gathered by the program; nothing is asked here.
struct SetupFacts
{
    ConfigReading reading;
    QString apiUrl;                 // what LINODE_URL names, if it is not the public API
    Fact<FoundToken> token;         // the secret itself is not looked at
    bool isSecretsFileOpen = false; // others on this computer may read .env.secrets
    Fact<Account> account;
    Fact<AccountSettings> accountSettings;
    Fact<Firewall> firewall; // of FIREWALL_ID
    bool hasInstallKey = false;
    int ownPublicKeys = 0; // the user's, added for use by hand
    Fact<QList<Region>> regions;
    Fact<QList<Plan>> plans;
    Fact<QList<Availability>> availability;
    std::optional<CardFacts> card;
    Fact<HubModel> model;
    QList<int> legalTensorParallel; // for this model, up to the plan's GPUs; empty = not known
    int longestContext = 0;         // of the model, in tokens; 0 = not known
    std::optional<FitFacts> fit;
    QString hourlyWords;           // "US$1.05/h"; empty = price unknown
    QString worstWords;            // "US$4.20"
    QString leaseWords;            // "4 h", after the cap
    std::optional<Error> capError; // the cap cannot be kept
    QString monthWords;            // what the month comes to with this session, beside its cap; empty = there is no cap
    bool isOverMonthCap = false;
    bool isMonthCapBlind = false; // there is one, and no price to hold against it
};

// Every check in the order a person would go through them.
QList<Check> checkSetup(const SetupFacts &facts);

// Nothing failed and nothing that matters is unknown.
bool isLaunchable(const QList<Check> &checks);

// The scopes the program works with, the smallest useful set.
QStringList neededScopes(bool hasOwnFirewall);

} // namespace coder
