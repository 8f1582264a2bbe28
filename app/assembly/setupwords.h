// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setupdesk.h"

namespace coder {

// The setup in words, for the window and for the terminal alike.

QString purposeTitle(const QString &id); // a preset's id or ownPurpose: "Fast and cheap"
QString purposeText(const QString &id);  // one sentence: what it is good for
// "Qwen2.5-Coder-7B-Instruct-AWQ on 1 × RTX 4000 Ada for US$0.52 per started hour", or why there is none.
QString offerText(const PresetOffer &offer, const SetupDesk &desk);
// "g2-gpu-rtx4000a2-s: 2 × RTX 4000 Ada, 40 GiB, US$1.05/h".
QString planText(const Plan &plan, const QString &region);

// The result of testing the token in one line, and how good it is.
Check tokenLine(const SetupDesk &desk);
// What the link and the hints name: "linodes:read_write, …".
QString scopesText();
QString latencyText(const std::optional<qint64> &milliseconds); // "12 ms", "unknown"
QString stockText(const RegionChoice &choice);                  // "sold out", "in stock" as it is listed

// "At worst this session costs US$4.20."
QString worstSentence(const SetupDesk &desk);
QString createLabel(const SetupDesk &desk); // "Create for US$1.05 per hour"
// The plan in eight lines: what, and how it was answered.
QList<std::pair<QString, QString>> reviewLines(const SetupDesk &desk);
QString checkWord(CheckState state); // "ok", "note", "wrong", "unknown"
// What failed at the end, and what it means: nothing is rented in any case.
QString finishProblem(const Error &error);
// Where else secrets may go, as the choice says it.
QString placeText(SecretPlace place);

} // namespace coder
