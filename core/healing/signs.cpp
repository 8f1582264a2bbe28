// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {

const QList<Sign> &allSigns()
{
    static const QList<Sign> all =
        markSigns() + memorySigns() + modelSigns() + gpuSigns() + groupSigns() + configSigns();
    return all;
}

} // namespace coder::healing
