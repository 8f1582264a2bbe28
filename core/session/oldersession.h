// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/session.h"

#include <QStringList>

namespace coder {

// A session as the older tool left it in ~/.cache/linode-vms/NAME: state.json, of both its formats ("linode_id", a
// number; later "provider_instance_id", a text, and "provider"), else the shell exports of aider-env. What is not told
// is empty; an hourly cost of 0 is an unknown one.
struct OlderSession
{
    QString name; // of the folder
    QString provider;
    qint64 instanceId = 0;
    QString ip;
    QString plan;
    std::optional<Money> hourly;
    QDateTime started;
    QString model;
    QString servedModelName;
};

// Folders below the mirror that hold a session, by name.
QStringList olderSessionNames(const QString &mirror);
// InvalidInput names the file and what is wrong in it; FileUnreadable.
Result<OlderSession> readOlderSession(const QString &mirror, const QString &name);

// What a session takes over from it, once the provider has told of the VM: who it is, where, since when. It ends
// `leaseSeconds` after `now` at the latest, rounded up to a whole hour of the VM.
void takeOver(Session &session, const OlderSession &older, const Instance &instance, const Account &account,
              const QDateTime &now, int leaseSeconds);

} // namespace coder
