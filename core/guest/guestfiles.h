// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

namespace coder::guest {

// A file that goes to the VM over SSH. What holds a secret is a Secret until it is sent.
struct PushFile
{
    QString path;
    int mode = 0600;
    QByteArray bytes;
    Secret secret; // sent instead of `bytes` where it is not empty

    const QByteArray &content() const { return secret.isEmpty() ? bytes : secret.reveal(); }
};

} // namespace coder::guest
