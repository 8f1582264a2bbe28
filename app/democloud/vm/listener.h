// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

namespace coder {

// A TCP socket bound to address:port but not yet listening, to be inherited by a child: clients are refused until
// the child listens. Closed with this object; a child that got it keeps its own.
class BoundSocket
{
public:
    static Result<BoundSocket> bind(const QString &address, quint16 port);
    BoundSocket(BoundSocket &&other) noexcept;
    BoundSocket &operator=(BoundSocket &&other) = delete;
    ~BoundSocket();

    int descriptor() const { return m_descriptor; }
    // Whether new connections get through; packets of the others are dropped without an answer, as a firewall does.
    // Also for a child that listens on it. What is connected stays so.
    void setOpen(bool open) const;
    // Makes it the calling process's descriptor `wanted`, open across exec. For the child, between fork and exec.
    static void passAs(int descriptor, int wanted);

private:
    explicit BoundSocket(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor = -1;
};

} // namespace coder
