// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/session.h"

#include <QJsonObject>

namespace coder {

// The schema session files are written with. A file of a newer schema is StateTooNew: shown, never rewritten.
inline constexpr int sessionSchema = 1;

QJsonObject toJson(const Session &session);
// InvalidInput names the field that cannot be read. Unknown fields are ignored, missing ones mean "not known".
Result<Session> sessionFromJson(const QJsonObject &json);

} // namespace coder
