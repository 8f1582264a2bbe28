// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loopback.h"

#include <QRegularExpression>
#include <QUrl>

namespace coder {

bool isLoopback(const QUrl &url)
{
    // QUrl has written short, hexadecimal and long forms out by now: 127.1 is 127.0.0.1, [0:0::1] is ::1.
    static const QRegularExpression local(QStringLiteral("^(localhost|::1|127(\\.[0-9]{1,3}){3})\\z"));
    return local.match(url.host()).hasMatch();
}

} // namespace coder
