// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace coder::guest {

// The bytes in gzip's format (RFC 1952), without name and time, so that equal input gives equal output.
QByteArray gzip(const QByteArray &bytes);

} // namespace coder::guest
