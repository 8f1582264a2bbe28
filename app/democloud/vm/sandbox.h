// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/vm/standinvm.h"

// How the first process of a stand-in VM is wrapped, and what its root consists of.
namespace coder::sandbox {

// Descriptor on which the VM's first process finds the socket of its sshd.
inline constexpr int listenerDescriptor = 3;

struct Command
{
    QString program;
    QStringList arguments;
};

// The wrapped first process of `spec`'s VM; its folder must be prepared.
Command command(const VmSpec &spec);
// Makes the VM's root below spec.folder: once, except for the stubs and facts, which are renewed at each power-on.
Result<Unit> prepare(const VmSpec &spec);
// Tries the wrapping on `true`: empty if it works, else why not.
QString tryOut(bool isolated);

} // namespace coder::sandbox
