// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QUrl>

namespace coder {

// A service we speak to, without a slash at the end of its address.
struct Endpoint
{
    QUrl url;
    bool isPublic = true; // the one a stored token is meant for; any other needs a token from the environment
};

// Reads LINODE_URL; empty = the public API, https://api.linode.com/v4. It is taken from the environment alone, so that
// no `.env` of a project can send a token elsewhere. ConfigInvalid for what is no URL, holds a name and password, or is
// plain http to another computer.
Result<Endpoint> linodeEndpoint(const QString &linodeUrl);
// The same for HF_ENDPOINT; empty = https://huggingface.co.
Result<Endpoint> hubEndpoint(const QString &hfEndpoint);

} // namespace coder
