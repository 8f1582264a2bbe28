// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localport.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace coder {

bool isPortFree(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const int yes = 1; // a port in TIME_WAIT is free for a new listener
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isFree = ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(descriptor);
    return isFree;
}

} // namespace coder
