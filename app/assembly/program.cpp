// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/program.h"

#include "app/assembly/enginewatching.h"
#include "app/assembly/hostkeyfile.h"
#include "app/assembly/lastgood.h"
#include "app/assembly/monthcap.h"
#include "app/assembly/monthend.h"
#include "app/assembly/publisher.h"
#include "app/assembly/usage.h"
#include "app/assembly/webhook.h"
#include "core/base/files.h"
#include "core/base/loopback.h"
#include "core/hub/hubclient.h"
#include "core/linode/linodecloud.h"
#include "core/secrets/filestore.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/opreader.h"
#include "core/ssh/keys.h"
#include "core/ssh/sshshell.h"
#include "core/vllm/vllmserver.h"
#include "core/web/addressservice.h"
#include "core/web/latency.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

namespace coder {
namespace {

// The variables by which a demo cloud says where its VMs' SSH is; on the public API they have no say.
quint16 sshPortFrom(const QProcessEnvironment &environment, const Endpoint &endpoint)
{
    const int port = environment.value(u"CODER_SSH_PORT"_qs).toInt();
    return !endpoint.isPublic && port > 0 && port < 65536 ? quint16(port) : 22;
}

QString sshUserFrom(const QProcessEnvironment &environment, const Endpoint &endpoint)
{
    const QString user = environment.value(u"CODER_SSH_USER"_qs);
    return !endpoint.isPublic && !user.isEmpty() ? user : u"root"_qs;
}

double paceFrom(const QProcessEnvironment &environment, const Endpoint &endpoint)
{
    const double pace = environment.value(u"CODER_PACE"_qs).toDouble();
    return !endpoint.isPublic && pace > 1 ? pace : 1;
}

QUrl addressUrl(const QProcessEnvironment &environment)
{
    const QString named = environment.value(u"CODER_ADDRESS_URL"_qs);
    return named.isEmpty() ? AddressService::defaultUrl() : QUrl(named);
}

// A hub on this computer is not the VM's hub.
QString hubForVm(const Endpoint &hub)
{
    return hub.isPublic || isLoopback(hub.url) ? QString() : hub.url.toString();
}

EnvFile secretsFileOf(const Paths &paths)
{
    const auto file = EnvFile::load(paths.secretsFile());
    return file ? *file : EnvFile();
}

} // namespace

struct Program::Parts
{
    explicit Parts(Program &program)
        : opReader(program.m_clock)
        , file(program.m_paths.apiKeyFile())
        , secrets(&keychain, &file)
        , modelServer(*program.m_clock)
        , hub(program.m_hubEndpoint.url, *program.m_clock)
        , web(addressUrl(program.m_environment), *program.m_clock)
    {}

    OpReader opReader;
    KeychainStore keychain;
    FileStore file;
    KeyringOrFile secrets;
    VllmServer modelServer;
    HubClient hub;
    AddressService web;
    FoundToken token; // cloud's
    std::unique_ptr<Cloud> cloud;
    std::vector<std::unique_ptr<Cloud>> formerClouds; // which may still owe answers
    std::unique_ptr<SessionManager> manager;
    std::unique_ptr<EngineWatch> engines; // of the manager's sessions
};

Result<std::unique_ptr<Program>> Program::make(const ProgramOptions &options, const QProcessEnvironment &environment,
                                               const Outside &outside)
{
    const auto paths = pathsFrom(environment, options.project, {options.isDemo, options.profile});
    if (!paths)
        return fail(paths.error());
    const auto endpoint = linodeEndpoint(environment.value(u"LINODE_URL"_qs));
    if (!endpoint)
        return fail(endpoint.error());
    const auto hub = coder::hubEndpoint(environment.value(u"HF_ENDPOINT"_qs));
    if (!hub)
        return fail(hub.error());
    return std::unique_ptr<Program>(new Program(options, environment, *paths, *endpoint, *hub, outside));
}

Program::Program(ProgramOptions options, const QProcessEnvironment &environment, Paths paths, Endpoint endpoint,
                 Endpoint hub, Outside outside)
    : m_options(std::move(options))
    , m_environment(environment)
    , m_paths(std::move(paths))
    , m_endpoint(std::move(endpoint))
    , m_hubEndpoint(std::move(hub))
    , m_outside(std::move(outside))
    , m_clock(m_outside.clock ? m_outside.clock : &m_systemClock)
    , m_store(m_paths.sessions())
    , m_parts(std::make_unique<Parts>(*this))
{
    reloadTokens();
}

// Its messages use the clock and the secrets.
Program::~Program()
{
    delete findChild<Webhook *>(QString(), Qt::FindDirectChildrenOnly);
}

SecretStore &Program::secrets()
{
    return m_parts->secrets;
}

ModelServer &Program::modelServer()
{
    return m_outside.modelServer ? *m_outside.modelServer : m_parts->modelServer;
}

Hub &Program::hub()
{
    return m_outside.hub ? *m_outside.hub : m_parts->hub;
}

Web &Program::web()
{
    return m_outside.web ? *m_outside.web : m_parts->web;
}

Cloud &Program::cloud()
{
    return *m_parts->cloud;
}

SessionManager &Program::manager()
{
    return *m_parts->manager;
}

Result<Install> Program::install()
{
    const auto id = installId(m_paths.data + u"/install-id"_qs);
    if (!id)
        return fail(id.error());
    const auto key = ensureSshKey(m_paths.sshKey());
    if (!key)
        return fail(key.error());
    return Install{*id, m_paths.sshKey(), *key, publicKeysIn(m_paths.home + u"/.ssh"_qs)};
}

Future<Secret> Program::apiKey()
{
    const Deferred<Secret> answer;
    whenDone(m_parts->secrets.read(secretname::apiKey), this, [this, answer](const Result<Secret> &known) {
        if (known || known.error().code == ErrorCode::KeyringLocked) {
            answer.resolve(known);
            return;
        }
        const Secret made = randomSecret(40);
        whenDone(m_parts->secrets.write(secretname::apiKey, made), this, [answer, made](const Result<Unit> &kept) {
            answer.resolve(kept ? Result<Secret>(made) : fail(kept.error()));
        });
    });
    return answer.future();
}

Future<Secret> Program::apiKeyOf(const QString &session)
{
    FileStore kept(apiKeyFileOf(m_paths, session));
    const auto known = kept.read(secretname::apiKey).result();
    return known ? answered<Secret>(known) : apiKey();
}

Future<Secret> Program::keepApiKeyFor(const Session &session)
{
    if (const auto kept = FileStore(apiKeyFileOf(m_paths, session.name)).read(secretname::apiKey).result(); kept)
        return answered<Secret>(kept);
    return mapped<Secret>(apiKey(),
                          [path = apiKeyFileOf(m_paths, session.name)](const Result<Secret> &key) -> Result<Secret> {
                              if (!key)
                                  return key;
                              const auto written = writePrivate(path, key->reveal());
                              return written ? key : fail(written.error());
                          });
}

Future<Unit> Program::unlockKeyring()
{
    return m_parts->keychain.unlock();
}

Future<Unit> Program::connectCloud()
{
    return isConnected() ? answered<Unit>(Unit{}) : findCloud();
}

Future<Unit> Program::renewCloud(Renewal renewal)
{
    if (renewal == Renewal::ByHand || !m_parts->token.wasReference)
        reloadTokens();
    return findCloud();
}

bool Program::isConnected() const
{
    return m_parts->manager != nullptr;
}

Future<Unit> Program::findCloud()
{
    const Deferred<Unit> answer;
    whenDone(m_tokens->linodeToken(m_endpoint), this, [this, answer](const Result<FoundToken> &found) {
        answer.resolve(found ? useToken(*found) : fail(found.error()));
    });
    return answer.future();
}

Result<Unit> Program::useToken(const FoundToken &found)
{
    if (m_parts->manager && found.token == m_parts->token.token)
        return Unit{};
    if (m_parts->cloud)
        m_parts->formerClouds.push_back(std::move(m_parts->cloud));
    m_parts->cloud = cloudFor(found.token);
    m_parts->token = found;
    if (!m_parts->manager)
        return makeManager();
    m_parts->manager->replaceCloud(*m_parts->cloud);
    return Unit{};
}

std::unique_ptr<Shell> Program::makeShell() const
{
    return m_outside.makeShell ? m_outside.makeShell() : std::unique_ptr<Shell>(std::make_unique<SshShell>());
}

Result<Unit> Program::makeManager()
{
    const auto own = install();
    if (!own)
        return fail(own.error());
    RecipeTools tools;
    tools.services = {m_clock, m_parts->cloud.get(),          &modelServer(), &hub(), &m_parts->secrets,
                      &web(),  [this] { return makeShell(); }};
    tools.install = *own;
    tools.hubEndpoint = hubForVm(m_hubEndpoint);
    tools.sshPort = sshPortFrom(m_environment, m_endpoint);
    tools.sshUser = sshUserFrom(m_environment, m_endpoint);
    tools.pace = paceFrom(m_environment, m_endpoint);
    tools.bootstrapHostKey = [this](const Session &session) { return bootstrapHostKey(m_store.folder(session.name)); };
    tools.apiKey = [this](const Session &session) { return keepApiKeyFor(session); };
    tools.hubToken = [this] {
        return mapped<Secret>(m_tokens->hubToken(m_hubEndpoint), [](const Result<FoundToken> &found) -> Result<Secret> {
            return found ? Result<Secret>(found->token) : fail(found.error());
        });
    };
    tools.apiBase = m_endpoint.url.toString();
    tools.guardToken = [this] {
        return mapped<Secret>(m_tokens->guardToken(m_endpoint), [](const Result<FoundToken> &found) -> Result<Secret> {
            if (!found)
                return fail(found.error());
            return found->token.reveal() == "none" ? Secret() : found->token;
        });
    };
    tools.lastGood = [this](const Session &session) { return lastGoodChanges(m_paths, session); };
    tools.keepLastGood = [this](const Session &session) { keepLastGood(m_paths, session, m_clock->now()); };
    tools.withinMonth = [this](const Session &session) { return withinMonthCap(*this, session, m_clock->now()); };
    tools.usage = [this](const Session &session) { return usageOf(*this, session); };
    tools.ownKeys = [this] { return ownKeys(); };
    tools.publish = [this](const Session &session, const Secret &key) {
        dropBootstrapHostKey(m_store.folder(session.name));
        return publishSession(m_paths, session, key);
    };
    tools.withdraw = [this](const Session &session) {
        dropBootstrapHostKey(m_store.folder(session.name));
        return withdrawSession(m_paths, session);
    };
    m_parts->manager = std::make_unique<SessionManager>(m_store, tools);
    webhookOf(*this).follow();
    keepMonthCap(*this);
    m_parts->engines = watchEngines(*m_clock, m_store, modelServer(), *m_parts->manager);
    return Unit{};
}

void Program::sshDoor(Session &session) const
{
    session.sshPort = sshPortFrom(m_environment, m_endpoint);
    session.sshUser = sshUserFrom(m_environment, m_endpoint);
}

QStringList Program::ownKeyFiles() const
{
    QStringList files;
    for (const QString &name : {u"id_ed25519"_qs, u"id_ecdsa"_qs, u"id_rsa"_qs})
        if (const QString file = m_paths.home + u"/.ssh/"_qs + name; QFileInfo::exists(file))
            files << file;
    return files;
}

// No passphrase is no error: the agent or a key without one may do. One that is referred to and cannot be read is.
Future<OwnKeyFiles> Program::ownKeys()
{
    return mapped<OwnKeyFiles>(m_tokens->sshPassphrase(),
                               [files = ownKeyFiles()](const Result<FoundToken> &found) -> Result<OwnKeyFiles> {
                                   if (!found && found.error().code == ErrorCode::SecretReferenceFailed)
                                       return fail(found.error());
                                   return OwnKeyFiles{files, found ? found->token : Secret()};
                               });
}

Future<Unit> Program::tryPassphrase(const QString &keyFile, const Secret &passphrase)
{
    const Deferred<Unit> answer;
    QThread *thread = QThread::create([answer, keyFile, passphrase] {
        answer.resolve(opensKey(keyFile, passphrase) ? Result<Unit>(Unit{}) : fail(ErrorCode::SshKeyLocked, keyFile));
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return answer.future();
}

std::unique_ptr<Cloud> Program::cloudFor(const Secret &token)
{
    if (m_outside.makeCloud)
        return m_outside.makeCloud(token);
    return std::make_unique<LinodeCloud>(m_endpoint.url, token, *m_clock);
}

Future<Secret> Program::readReference(const QString &reference)
{
    return m_parts->opReader.read(reference);
}

Future<qint64> Program::latencyTo(const QString &region)
{
    return connectTime(*m_clock, probeHost(region), 443, this);
}

void Program::keepForThisRun(const QString &name, const Secret &secret)
{
    m_environment.insert(name, QString::fromUtf8(secret.reveal()));
}

void Program::reloadTokens()
{
    TokenPlaces places{m_environment, secretsFileOf(m_paths), &m_parts->keychain, m_paths.linodeCli,
                       [this](const QString &reference) { return readReference(reference); }};
    if (m_tokens)
        m_tokens->lookAnew(std::move(places));
    else
        m_tokens = std::make_unique<TokenFinder>(std::move(places));
}

QStringList publicKeysIn(const QString &sshFolder)
{
    QStringList lines;
    const QDir folder(sshFolder);
    for (const QString &name : folder.entryList({u"id_*.pub"_qs}, QDir::Files, QDir::Name)) {
        const auto bytes = readFile(folder.filePath(name), 16384);
        const QString line = bytes ? QString::fromUtf8(*bytes).section(u'\n', 0, 0).trimmed() : QString();
        static const QStringList kinds{u"ssh-ed25519"_qs, u"ssh-rsa"_qs, u"ecdsa-sha2-nistp256"_qs,
                                       u"sk-ssh-ed25519@openssh.com"_qs};
        if (kinds.contains(line.section(u' ', 0, 0)))
            lines << line;
    }
    return lines;
}

} // namespace coder
