// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/guestfiles.h"

namespace coder::recipes {

Result<QByteArray> guestUserData(const Session &, const HostKeyPair &hostKey)
{
    return hostKey.publicKey.toLatin1();
}

Result<QList<guest::PushFile>> guestFiles(const Session &, const Secret &apiKey, const Secret &)
{
    return QList<guest::PushFile>{{u"/etc/coder/secrets/vllm.env"_qs, 0600, {}, apiKey},
                                  {u"/var/lib/coder/go"_qs, 0600, {}, {}}};
}

} // namespace coder::recipes
