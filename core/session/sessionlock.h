// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QString>
#include <memory>

namespace coder {

// The kernel lock of one session: whoever runs a flow for it holds this. It falls with the process, however that dies,
// and is not handed to children.
class SessionLock
{
public:
    // HeldElsewhere if another process (or another lock of this one) holds it; FileUnwritable.
    static Result<std::unique_ptr<SessionLock>> tryLock(const QString &path);
    ~SessionLock();
    SessionLock(const SessionLock &) = delete;
    SessionLock &operator=(const SessionLock &) = delete;

    // The process that has it; 0 if none has, or it is not known.
    static int holder(const QString &path);
    // A holder that was stopped (Ctrl+Z, `kill -STOP`) heeds no wish: it is told to go on. True if one was.
    static bool wakeHolder(const QString &path);

private:
    explicit SessionLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor;
};

} // namespace coder
