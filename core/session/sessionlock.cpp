// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionlock.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace coder {

Result<std::unique_ptr<SessionLock>> SessionLock::tryLock(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::FileUnwritable, path + u": "_qs + QString::fromLocal8Bit(std::strerror(errno)));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return fail(ErrorCode::HeldElsewhere, path);
    }
    return std::unique_ptr<SessionLock>(new SessionLock(descriptor));
}

SessionLock::~SessionLock()
{
    ::close(m_descriptor);
}

} // namespace coder
