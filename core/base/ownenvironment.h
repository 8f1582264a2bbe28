// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcessEnvironment>

namespace coder {

// The variables of this process in which tokens are given, LINODE_TOKEN and the like, and the passphrase of an SSH key.
const QStringList &tokenVariables();

// The environment this process was given, tokens included. From the first call on no program that this one starts
// inherits a token: aider runs what a model says, a terminal or ssh may hand its environment on, and /proc shows it for
// as long as they run. A token that is put into the environment later is taken out of it at the next call. To be called
// before the first child and the first thread; main thread.
QProcessEnvironment ownEnvironment();

} // namespace coder
