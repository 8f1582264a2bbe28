// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/base/secret.h"
#include "core/config/config.h"

#include <optional>

namespace coder {

// All answers of the setup, as a plain value: pages and questions only change it. The secrets in it are never written
// to `.env` nor to the saved draft; a secret may also be a reference, op://….
struct SetupDraft
{
    Secret token;    // as typed; empty = the one that is stored already
    Secret hubToken; // the same; empty may also mean that there is none
    QString purpose; // a preset's id, or "own"; empty = not chosen yet
    QString model;   // owner/name
    QString plan;
    QString region;
    int contextTokens = 0; // VLLM_MAX_MODEL_LEN; 0 = the model's own
    int idleMinutes = 30;  // 0 = the idle rule is off; the lease always holds
    int leaseHours = 4;
    std::optional<Money> sessionCap;
    std::optional<Money> monthCap;
    bool monthCapEnds = false; // at the month's cap what runs ends with the hour that is paid
    qint64 firewallId = 0;     // 0 = one is made for each session
    bool hasWebUi = false;
    QString perfProfile; // A to E; empty = none

    bool operator==(const SetupDraft &) const = default;
};

// "own": plan and model were chosen by hand.
inline const QString ownPurpose = QStringLiteral("own");

// The answers a configuration gives already; what it leaves open has the settings table's default.
SetupDraft draftFrom(const Config &config);

// Puts the answers into a `.env`; comments and unknown names stay as they are. Where model or plan change, settings
// that were made for the former ones go: SERVED_MODEL_NAME, VLLM_TENSOR_PARALLEL_SIZE. InvalidInput for an answer that
// no `.env` can hold.
Result<Unit> putInto(EnvFile &file, const SetupDraft &draft);

// The draft of a setup that was cancelled, without its secrets. NotFound if there is none.
Result<Unit> saveDraft(const SetupDraft &draft, const QString &path);
Result<SetupDraft> loadDraft(const QString &path);

} // namespace coder
