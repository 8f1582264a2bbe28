// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/memoryfit.h"
#include "core/guest/settings.h"
#include "core/services/hub.h"
#include "core/session/session.h"

namespace coder {

// What another model would be like on a session's VM.
struct VettedModel
{
    Serving to;
    MemoryFit fit;         // with the context that it would get; `fits` is empty where that cannot be told
    int context = 0;       // tokens; 0 = the model's own, which is not known
    QStringList leftOut;   // of VLLM_EXTRA_ARGS: what was meant for the former model
    qint64 fetchBytes = 0; // weights, as the hub tells; 0 = not known
};

// Pure: the settings another model gets on the VM of `session`. The context stays what is set where the model and the
// GPUs can have it, else it is the longest that they can; the GPUs are as many as the model can be spread over. Without
// a `model` (the hub could not be asked) only what was asked for is set. ModelTooLarge where it does not fit, with the
// reason in English; ConfigInvalid for a setting that is none.
Result<VettedModel> vetModel(const Session &session, const Serving &to, const ModelChoice &choice,
                             const std::optional<HubModel> &model);

// The settings as the guest takes them, a performance profile that was switched to among them.
Result<guest::GuestSettings> guestSettingsOf(const Serving &serving);

} // namespace coder
