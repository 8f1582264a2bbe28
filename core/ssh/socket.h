// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/ssh/fd.h"
#include "core/ssh/lifesign.h"

namespace coder::ssh {

// Starts a TCP connection to a numeric address (IPv4 or IPv6) without waiting. SshUnreachable.
Result<Fd> startConnect(const QString &host, quint16 port);
// Whether a started connection stands: nullopt = not decided yet.
std::optional<Result<Unit>> connected(int fd);
// Small packets at once; a peer whose kernel is gone or unreachable ends the connection within `limit`.
void tuneForSsh(int fd, milliseconds limit);
void setNonBlocking(int fd);
Traffic traffic(int fd);

struct Listener
{
    Fd fd;
    quint16 port = 0;
};
// On 127.0.0.1 only; port 0 = any. PortTaken.
Result<Listener> listenOnLoopback(quint16 port);

// The next client, non-blocking; invalid if none waits. `exhausted` = the process has no descriptor left.
Fd acceptClient(int listener, bool &exhausted);
// Closing it will tell the client by a reset that its stream was cut, not ended.
void resetOnClose(int fd);

} // namespace coder::ssh
