// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

struct ImportOptions
{
    bool shred = false; // without a question
};

// Takes over what the older tool left: the tokens of .env, .env.secrets and linode-cli into the keyring, and the
// sessions of ~/.cache/linode-vms whose VM this account has. Asks before it takes secrets out of the files. May be
// called any number of times.
int runImport(CliContext &context, const ImportOptions &options);

void addImport(CLI::App &app, Invocation &invocation);

} // namespace coder
