// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

#include <QJsonObject>

namespace coder {

// The secrets' part of `import`: into the keyring, then out of the project's files if a person agrees. What linode-cli
// keeps is read only. Adds "secrets" and "shredded" to the report; false where the keyring did not take one.
bool importSecrets(CliContext &context, bool shred, QJsonObject &report);

} // namespace coder
