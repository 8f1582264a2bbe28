// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/samplesource.h"

#include "core/guest/contract.h"
#include "core/guest/script.h"

namespace coder {

Result<SampleSource> sampleSourceOf(Program &program, const Session &session)
{
    if (session.ip.isEmpty() || session.hostKeys.isEmpty())
        return fail(ErrorCode::SessionUnknown, session.name);
    const auto install = program.install();
    if (!install)
        return fail(install.error());
    SampleSource source;
    source.target.host = session.ip;
    source.target.port = session.sshPort;
    source.target.user = session.sshUser;
    source.target.hostKeys = session.hostKeys;
    source.target.privateKeyFile = install->privateKeyFile;
    if (session.isAdopted)
        source.target.ownKeys = OwnKeyFiles{program.ownKeyFiles(), {}};
    source.script = guest::script(QStringLiteral("sampler.py"));
    source.container = guest::vllmContainer;
    source.port = guest::vllmPort;
    return source;
}

} // namespace coder
