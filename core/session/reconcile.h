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

} // namespace coder
