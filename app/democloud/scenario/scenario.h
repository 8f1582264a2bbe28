// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"

#include <QMap>
#include <QStringList>

namespace coder::demo {

// From when on something of a scenario is so.
enum class Begin {
    AtOnce,
    OnceRunning, // a client was told that a VM runs
};

// What happens to a call of the provider's API.
struct ApiFault
{
    QByteArray method; // empty = every call
    QString path;      // as Operation::path
    int times = 0;     // so many calls are hit, then it is over; 0 = all
    Answer answer;
    bool isDone = false; // the call does its work all the same, and the caller is told this
    Begin begin = Begin::AtOnce;
};

// What else can be different out there.
enum class Change {
    OtherAccount,   // once a VM runs: the token is one of another account, which has no VMs
    ClientMoved,    // until a VM runs, the client is seen with an address that is not its own
    ModelsGated,    // the hub gives no model without a token
    HubUnreachable, // the hub answers 503 to everything
    VmsVanish,      // a VM that ends is gone from the account as well
};

// Something that goes wrong, as a value. What it leaves alone is as usual.
struct Scenario
{
    QString name;
    QString sentence; // what it plays
    // NOLINTBEGIN(readability-redundant-member-init): so that a scenario may name some of them only
    QList<ApiFault> faults = {};
    QString tokenScopes = {}; // what the token may do; empty = everything
    QList<Change> changes = {};
    QMap<QString, double> durations = {}; // seconds at speed 1, by stage
    QStringList quirks = {};              // of VMs made from now on; guest/world.py knows the names
    // NOLINTEND(readability-redundant-member-init)
};

// All there are, in the order of a session's life.
const QList<Scenario> &scenarios();
// nullptr for an unknown name.
const Scenario *findScenario(const QString &name);
// Those of the names that are none; empty = all can be played.
QStringList unknownScenarios(const QStringList &names);
// What to say about them: names them, and all there are.
QString unknownScenarioWords(const QStringList &unknown);

} // namespace coder::demo
