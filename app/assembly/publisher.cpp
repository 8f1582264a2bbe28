// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/publisher.h"

#include "core/base/files.h"
#include "core/clients/aider.h"
#include "core/clients/mirror.h"

#include <QFile>

namespace coder {

QString aiderEnvFile(const Paths &paths, const QString &name)
{
    return aiderEnvPath(paths.mirror, name);
}

QString apiKeyFileOf(const Paths &paths, const QString &name)
{
    return paths.sessions() + u'/' + name + u"/api_key"_qs;
}

Result<Unit> publishSession(const Paths &paths, const Session &session, const Secret &apiKey)
{
    if (const auto key = writePrivateSoon(apiKeyFileOf(paths, session.name), apiKey.reveal()); !key)
        return key;
    if (const auto files = writeAiderFiles(paths.aider(), session, apiKey); !files)
        return fail(files.error());
    return writeMirror(paths.mirror, session, apiKey);
}

Result<Unit> withdrawSession(const Paths &paths, const Session &session)
{
    QFile::remove(apiKeyFileOf(paths, session.name));
    forgetSession(paths.project, paths.mirror, session.name);
    const auto mirror = removeMirror(paths.mirror, session.name);
    const auto aider = removeAiderFiles(paths.aider(), session.name);
    return mirror ? aider : mirror;
}

} // namespace coder
