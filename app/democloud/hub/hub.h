// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"

namespace coder::demo {

// The model hub's side: answers below HF_ENDPOINT, in Hugging Face's shapes.
//   api/models/{org}/{name}[?blobs=true]        the model's card: gated, safetensors, siblings (with sizes for blobs)
//   {org}/{name}/resolve/main/config.json       its configuration, likewise model.safetensors.index.json
// A model that is not in hub/models.h is a 404. Files of a gated one need a token: any that begins with "hf_" is one
// whose owner accepted the licence.
// `areGated`: every model is.
Answer answerHub(const Request &request, const QStringList &path, bool areGated = false);

} // namespace coder::demo
