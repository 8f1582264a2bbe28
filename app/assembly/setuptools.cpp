// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setuptools.h"

#include "app/assembly/monthcap.h"
#include "app/assembly/program.h"

namespace coder {

SetupTools setupToolsOf(Program &program)
{
    SetupTools tools;
    tools.cloudFor = [&program](const Secret &token) { return program.cloudFor(token); };
    tools.storedToken = [&program] { return program.tokens().linodeToken(program.endpoint()); };
    tools.storedHubToken = [&program] { return program.tokens().hubToken(program.hubEndpoint()); };
    tools.readReference = [&program](const QString &reference) { return program.readReference(reference); };
    tools.tryPassphrase = [&program](const QString &keyFile, const Secret &passphrase) {
        return program.tryPassphrase(keyFile, passphrase);
    };
    if (program.endpoint().isPublic)
        tools.latency = [&program](const QString &region) { return program.latencyTo(region); };
    else
        tools.otherApi = program.endpoint().url.toString();
    tools.hub = &program.hub();
    tools.web = &program.web();
    tools.secrets = &program.secrets();
    tools.sessions = [&program] { return allSessions(program); };
    tools.clock = &program.clock();
    tools.unlockKeyring = [&program] { return program.unlockKeyring(); };
    tools.keepForThisRun = [&program](const QString &name, const Secret &secret) {
        program.keepForThisRun(name, secret);
    };
    tools.reloadTokens = [&program] { program.reloadTokens(); };
    tools.environment = program.environment();
    tools.paths = program.paths();
    tools.ownPublicKeys = int(publicKeysIn(program.paths().home + u"/.ssh"_qs).size());
    return tools;
}

} // namespace coder
