// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace coder {

// 127.0.0.0/8, ::1 or localhost: what is said there does not leave this computer, so plain http will do. Other
// spellings of the same (an IPv4 address inside an IPv6 one) count as foreign.
bool isLoopback(const QUrl &url);

} // namespace coder
