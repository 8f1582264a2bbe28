// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guest/settings.h"

#include <QByteArray>

namespace coder::guest {

// The compose file as JSON, valid for docker-compose 1.29 and for Compose v2. vLLM listens on the VM's loopback alone
// and reads its API key from a file; no secret is in here. Restart policy "no": the bootstrap turns it to
// "unless-stopped" once the model answers, so that a failing start fails once and visibly.
QByteArray renderCompose(const GuestSettings &settings);

} // namespace coder::guest
