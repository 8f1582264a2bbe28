// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/cloud.h"

#include <QJsonObject>

namespace coder::linode {

// Our values to the provider's request bodies. InvalidInput says which rule of the provider a value breaks: it is
// better to refuse here than to learn it from a half-done create.

// POST /linode/instances. Always explicit: label, tags, interface generation, firewall, keys, no backups; never a root
// password (the keys alone satisfy the API), never the account's default firewall.
Result<QJsonObject> instanceBody(const InstanceSpec &spec);
// POST /networking/firewalls.
Result<QJsonObject> firewallBody(const FirewallSpec &spec);
// PUT /networking/firewalls/{id}/rules: replaces the whole set.
Result<QJsonObject> rulesBody(const QStringList &sshFrom);
// PUT /linode/instances/{id}: only the tags.
Result<QJsonObject> tagsBody(const QStringList &tags);
// POST /profile/tokens; expiry in UTC without a zone, scopes separated by spaces.
Result<QJsonObject> tokenBody(const TokenSpec &spec);

// X-Filter of the instances and firewalls lists; {} = all.
QJsonObject instanceFilter(const InstanceFilter &filter);
QJsonObject tagFilter(const QString &tag);

} // namespace coder::linode
