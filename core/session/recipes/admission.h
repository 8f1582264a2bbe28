// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/recipes/parts.h"

namespace coder::recipes {

// Keeps the VM's port 22 open to this computer when its address changes. The rule of a firewall that was made for the
// session is renewed; one the user named is never edited: the line that is missing is the error's detail.
class Admission
{
public:
    explicit Admission(RecipeTools tools)
        : m_tools(std::move(tools))
    {}
    // One question after the other, until done: this computer's address is admitted now, or was all the time.
    // NotAdmitted where the user's firewall lacks it; errors of the address service and the provider.
    Future<SessionAnswer> ask(const Session &session);

private:
    Future<SessionAnswer> askAddress(const Session &session);
    Future<SessionAnswer> renew(const Session &session);
    Future<SessionAnswer> lookAtFirewall(const Session &session);

    RecipeTools m_tools;
    QString m_address; // as the service told; empty = to be asked
};

// Whether one of the networks holds this IPv4 address.
bool admits(const QStringList &networks, const QString &address);
// Whether the rules of a firewall, as the provider tells them, let TCP 22 in from this IPv4 address.
bool admitsSsh(const QJsonObject &rules, const QString &address);

} // namespace coder::recipes
