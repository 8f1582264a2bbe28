// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder {

enum class LeftoverKind { Vm, Firewall, Token, Volume, Image };
QString leftoverKindId(LeftoverKind kind); // "vm", "firewall", …

// Something at the provider that nobody here needs any more, or that nobody here knows.
struct Leftover
{
    LeftoverKind kind = LeftoverKind::Vm;
    QString id; // the provider's
    QString label;
    QString session; // of a VM: the name under which it is on disk since it was found
    QDateTime created;
    std::optional<Money> hourly;  // of a VM; unknown where its price is
    double gigabytes = 0;         // of a volume or an image
    QString region;               // of a volume
    std::optional<Money> monthly; // of a volume; unknown where its price is
    bool isOurs = true;           // false: another install of this account made it; it is shown, never touched

    bool costsMoney() const { return kind != LeftoverKind::Firewall && kind != LeftoverKind::Token; }
    bool operator==(const Leftover &) const = default;
};

// All that the provider lists, as far as it could be asked.
struct LeftoverFacts
{
    QString installId;
    QList<Session> sessions; // on disk, what was adopted among them, and those of other installs
    QList<Firewall> firewalls;
    QList<ListedToken> tokens;
    QList<Volume> volumes;
    QList<Image> images;
};

// What carries this install's mark and belongs to no session that may have a VM; and VMs of other installs. What is
// foreign is never in here. If a session on disk cannot be read, nothing but VMs is told: anything may be its own.
QList<Leftover> leftoversOf(const LeftoverFacts &facts);

// A VM of ours that no session knew, since whenever it was found.
bool isOrphan(const Session &session);

} // namespace coder
