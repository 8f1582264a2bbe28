// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder {

// What is on disk held against what the provider lists.
struct Reconciliation
{
    QList<Session> sessions; // those on disk, with what the list tells of them; for showing
    QList<Session> found;    // VMs of this install that no session knows, as sessions to be saved
    QList<Session> notOurs;  // VMs of another install, for showing only
    QStringList missing;     // sessions whose VM the list does not have: to be proved, one by one
};

// `listed` = all VMs with the tag "coder", of the account given. A session of another account is Unknown here: this
// token can prove nothing about it.
Reconciliation reconcile(const QList<Session> &known, const QList<Instance> &listed, const QString &installId,
                         const Account &account);

// Firewalls of this install that no session needs any more: neither one on disk that may have a VM nor a VM that is
// listed. `known` are those on disk, the found ones among them; if one of them cannot be read, none is told. Firewalls
// of others are never in here.
QList<Firewall> leftoverFirewalls(const QList<Firewall> &listed, const QList<Session> &known, const QString &installId);

} // namespace coder
