// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace coder::guest {

// A file of resources/guest as built into the program, such as "bootstrap.py".
QByteArray script(const QString &name);

} // namespace coder::guest
