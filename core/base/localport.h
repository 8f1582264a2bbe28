// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

namespace coder {

// True if nothing listens on 127.0.0.1:port now.
bool isPortFree(quint16 port);

} // namespace coder
