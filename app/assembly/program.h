// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/endpoint.h"
#include "core/config/paths.h"
#include "core/config/tokens.h"
#include "core/session/sessionmanager.h"

#include <QProcessEnvironment>

namespace coder {

class KeyringOrFile;

struct ProgramOptions
{
    bool isDemo = false; // the environment already names the demo cloud
    QString profile;
    QString project; // the folder of .env
};

// What a process meets outside of itself. What is left empty is the real thing; a test that lives through a day in a
// minute gives its own. Not owned.
struct Outside
{
    Clock *clock = nullptr;
    std::function<std::unique_ptr<Cloud>(const Secret &token)> makeCloud;
    std::function<std::unique_ptr<Shell>()> makeShell;
    ModelServer *modelServer = nullptr;
    Hub *hub = nullptr;
    Web *web = nullptr;
};

// One process of the product, put together: folders, store, services, manager. What needs no provider works at once;
// connectCloud() finds the token and makes the rest. Lives on the main thread.
class Program : public QObject
{
public:
    static Result<std::unique_ptr<Program>> make(const ProgramOptions &options, const QProcessEnvironment &environment,
                                                 const Outside &outside = {});
    ~Program() override;

    const ProgramOptions &options() const { return m_options; }
    const QProcessEnvironment &environment() const { return m_environment; }
    const Paths &paths() const { return m_paths; }
    const Endpoint &endpoint() const { return m_endpoint; }
    Clock &clock() { return *m_clock; }
    SessionStore &store() { return m_store; }
    SecretStore &secrets();
    // For what looks at a VM beside the manager, which has one of its own for each session.
    std::unique_ptr<Shell> makeShell() const;
    ModelServer &modelServer();
    Hub &hub();
    Web &web();
    const Endpoint &hubEndpoint() const { return m_hubEndpoint; }
    TokenFinder &tokens() { return *m_tokens; }

    // Makes this install's key and id if they are not there. FileUnwritable.
    Result<Install> install();
    // The clients' API key, made at the first call.
    Future<Secret> apiKey();
    // The one that a session's VM knows: the install's as it was when the session was begun. It is kept beside the
    // session, so that a new key or a locked keyring shuts no running session's clients out.
    Future<Secret> apiKeyOf(const QString &session);
    // Has the desktop ask its user to unlock the keyring: KeyringLocked where that did not come about, KeyringMissing.
    Future<Unit> unlockKeyring();
    // Looks for the token; from then on cloud() and manager() can be used. TokenFinder's errors.
    Future<Unit> connectCloud();
    // Looks for the token again. Another one than before is used from now on, without a restart: cloud() is a new one,
    // what runs goes on as SessionManager::replaceCloud() says. Where none is found, the former stays in use. By
    // itself, a token that stands behind a reference is not asked for again: that would want a fingerprint.
    enum class Renewal { ByHand, ByItself };
    Future<Unit> renewCloud(Renewal renewal);
    bool isConnected() const;
    Cloud &cloud();
    SessionManager &manager();

    // Where a VM's SSH is: port 22 and root, but for a demo cloud's.
    void sshDoor(Session &session) const;

    // Private keys of the user that may open a VM of the older tool, most likely first.
    QStringList ownKeyFiles() const;
    // Whether this opens the user's key; SshKeyLocked if not. Worked out on another thread: it takes a while.
    Future<Unit> tryPassphrase(const QString &keyFile, const Secret &passphrase);

    // For the setup. A provider for a token that is only being tried; independent of cloud().
    std::unique_ptr<Cloud> cloudFor(const Secret &token);
    Future<Secret> readReference(const QString &reference); // op://…
    // Milliseconds to a region; NetworkUnreachable or Timeout where that cannot be measured.
    Future<qint64> latencyTo(const QString &region);
    // Knows a secret as if it had been given in the environment, and gives it to the keepers it starts; no file, no
    // keyring and no other program knows it.
    void keepForThisRun(const QString &name, const Secret &secret);
    // Tokens were stored or changed: looks for them anew from now on.
    void reloadTokens();

private:
    Program(ProgramOptions options, const QProcessEnvironment &environment, Paths paths, Endpoint endpoint,
            Endpoint hub, Outside outside);
    Future<Unit> findCloud();
    Result<Unit> useToken(const FoundToken &found);
    Result<Unit> makeManager();
    Future<Secret> keepApiKeyFor(const Session &session);
    Future<OwnKeyFiles> ownKeys();

    struct Parts;
    ProgramOptions m_options;
    QProcessEnvironment m_environment;
    Paths m_paths;
    Endpoint m_endpoint;
    Endpoint m_hubEndpoint;
    Outside m_outside;
    SystemClock m_systemClock;
    Clock *m_clock; // one of both
    SessionStore m_store;
    std::unique_ptr<TokenFinder> m_tokens;
    std::unique_ptr<Parts> m_parts;
};

// Where the user's own public keys are; added to each VM for use by hand.
QStringList publicKeysIn(const QString &sshFolder);

} // namespace coder
