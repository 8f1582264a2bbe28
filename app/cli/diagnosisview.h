// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/remedy.h"

#include <QJsonObject>

namespace coder {

// For programs: {class, confidence, evidence: [{line, text, source}], values, remedy: {changes: [{kind, name, from,
// to}], automatic, needs}, explanation}. English in every language. `from` and `to` are null where there is nothing
// before or after, `needs` where nothing is needed; `line` is null where the source has no lines; a remedy without a
// change has one of the kind "none".
QJsonObject diagnosisJson(const healing::Diagnosis &diagnosis, const healing::Remedy &remedy);

// For people, several lines.
QString diagnosisText(const healing::Diagnosis &diagnosis, const healing::Remedy &remedy);

// What a remedy does and needs, a sentence each.
QStringList remedyLines(const healing::Remedy &remedy);

} // namespace coder
