// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

namespace coder {

// Writes an ssh configuration and a known_hosts file of the session beside it and answers the configuration's path,
// for `ssh -F PATH vm`. Nothing of ~/.ssh is read or written by it. SessionUnknown for a VM without address or host
// key.
Result<QString> writeSshConfig(Program &program, const Session &session);

// The command on the VM that shows the end of a log: "cloud-init", else the model server's.
QString remoteLogCommand(const QString &log, int lines, bool follow);

} // namespace coder
