// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/config/endpoint.h"
#include "core/config/envfile.h"
#include "core/services/secretstore.h"

#include <QMap>
#include <QObject>
#include <QProcessEnvironment>
#include <functional>
#include <optional>

namespace coder {

enum class TokenSource { Environment, SecretsFile, Keychain, LinodeCli };

// A token and where it is from, for `validate` to tell.
struct FoundToken
{
    Secret token;
    TokenSource source = TokenSource::Environment;
    QString name;               // LINODE_TOKEN, LINODE_CLI_TOKEN, …
    bool wasReference = false;  // an op://… that the 1Password CLI resolved
    bool keyringLocked = false; // the keychain could not be asked and may hold another
};

// Where to look.
struct TokenPlaces
{
    QProcessEnvironment environment;
    EnvFile secretsFile;
    SecretStore *keychain = nullptr;                                       // nullptr = there is none
    QStringList linodeCliFiles;                                            // the first that is there counts
    std::function<Future<Secret>(const QString &reference)> readReference; // for op://…
};

// Looks for tokens in this order: environment, .env.secrets, keychain, linode-cli's configuration (the provider's
// only). For an endpoint that is not the public one only the environment counts. Errors: SecretMissing (the detail
// says where was looked), KeyringLocked (nothing elsewhere, and the keychain could not be asked), KeyringMissing never,
// SecretReferenceFailed, TokenInvalid (letters no token has). Answers on its own thread. What was found is remembered,
// so that 1Password asks for a fingerprint once.
class TokenFinder : public QObject
{
public:
    explicit TokenFinder(TokenPlaces places, QObject *parent = nullptr);

    Future<FoundToken> linodeToken(const Endpoint &endpoint);
    Future<FoundToken> hubToken(const Endpoint &endpoint);
    // What a person gave for the VMs' guards; "none" where they shall have no token.
    Future<FoundToken> guardToken(const Endpoint &endpoint);
    // What opens the user's encrypted SSH key; it is sent nowhere. Any letters may be in it.
    Future<FoundToken> sshPassphrase();
    // Looks anew the next time, in these places: after a token was refused or stored. A search under way answers still.
    void lookAnew(TokenPlaces places);

private:
    struct Search;
    Future<FoundToken> find(const Search &search);
    std::optional<FoundToken> inFiles(const Search &search) const;
    void askKeychain(const Search &search, const Deferred<FoundToken> &answer);
    void askLinodeCli(const Search &search, const Error &keychainSaid, const Deferred<FoundToken> &answer);
    static Secret read(const Search &search, const QString &text);
    void settle(const Search &search, FoundToken found, const Deferred<FoundToken> &answer);

    TokenPlaces m_places;
    QMap<QString, FoundToken> m_found; // by the first name, and the endpoint's kind
    int m_turn = 0;                    // of lookAnew()
};

// The token of the default user in linode-cli's configuration (INI: [DEFAULT] default-user = me, [me] token = …).
// Empty if there is none, or if it is for another API than the public one (api_host).
Secret linodeCliToken(const QByteArray &ini);

} // namespace coder
