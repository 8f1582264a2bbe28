// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/state/catalogue.h"
#include "app/democloud/state/state.h"

#include <QJsonArray>

namespace coder::demo {

// How the provider shows things. Times are UTC and come without a zone, as at the provider.
QString apiTime(const QDateTime &time);

QJsonObject instanceView(const Instance &instance);
QJsonObject firewallView(const State &state, const Firewall &firewall);
QJsonObject deviceView(const Instance &instance);
// Minted tokens show their value once; a list shows its first 16 characters.
QJsonObject tokenView(const Token &token, bool whole);
QJsonObject eventView(const State &state, const Event &event, const QDateTime &now);
QJsonObject accountView(const State &state, const QDateTime &now);
QJsonObject regionView(const CatalogueRegion &region);
QJsonObject planView(const CataloguePlan &plan);
QJsonObject imageView(const CatalogueImage &image);

} // namespace coder::demo
