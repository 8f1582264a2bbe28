// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/connection.h"

#include "core/ssh/keys.h"

#include <QFile>

#include <libssh/server.h> // ssh_send_keepalive, which serves clients too

#include <poll.h>

namespace coder::ssh {
namespace {
// The kernel's limit for unacknowledged bytes; LifeSign finds what the kernel cannot.
constexpr milliseconds kernelLimit{10000};
// AES-GCM needs no MAC and runs in hardware; the others are for servers that were told to have none of it.
constexpr char ciphers[] = "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes256-ctr";
constexpr char hostKeyAlgorithm[] = "ssh-ed25519";
// At most so many reads of 64 KiB before the other descriptors get their turn.
constexpr int readsPerPump = 16;
} // namespace

Connection::Connection(const ShellTarget &target)
    : m_target(target)
{
    prepare();
}

void Connection::prepare()
{
    if (m_target.hostKeys.isEmpty())
        return failWith(ErrorCode::InvalidInput, QStringLiteral("no host key to expect"));
    if (!m_target.ownKeys) {
        const auto key = readKey();
        if (!key)
            return failWith(key.error().code, key.error().detail);
        m_key = *key;
    }
    auto socket = startConnect(m_target.host, m_target.port);
    if (!socket)
        return failWith(socket.error().code, socket.error().detail);
    m_socket = std::move(*socket);
}

Connection::~Connection()
{
    m_ownKeys.reset();
    if (m_event)
        ssh_event_free(m_event);
    if (m_session) {
        // ssh_disconnect() would try to say goodbye, which takes long when nobody listens.
        ssh_silent_disconnect(m_session);
        ssh_free(m_session);
    }
    ssh_key_free(m_key);
}

Result<ssh_key> Connection::readKey() const
{
    ssh_key key = nullptr;
    const QByteArray name = QFile::encodeName(m_target.privateKeyFile);
    if (ssh_pki_import_privkey_file(name.constData(), "", nullptr, nullptr, &key) != SSH_OK)
        return fail(ErrorCode::SshAuthFailed, QStringLiteral("no usable private key: ") + m_target.privateKeyFile);
    return key;
}

Connection::Progress Connection::advance()
{
    using Act = void (Connection::*)();
    static constexpr Act acts[] = {&Connection::awaitTcp, &Connection::shakeHands, &Connection::checkHostKey,
                                   &Connection::logIn};
    while (!m_error && m_step != Step::Up) {
        const Step before = m_step;
        (this->*acts[int(before)])();
        if (m_step == before)
            break;
    }
    return m_error ? Progress::Failed : m_step == Step::Up ? Progress::Up : Progress::Busy;
}

void Connection::awaitTcp()
{
    const auto result = connected(m_socket.value());
    if (!result)
        return;
    if (!*result)
        return failWith(result->error().code, result->error().detail);
    if (!startSession())
        return failWith(ErrorCode::Internal, QStringLiteral("no SSH session could be made"));
    m_step = Step::Handshake;
}

bool Connection::startSession()
{
    m_session = ssh_new();
    if (!m_session)
        return false;
    ssh_set_blocking(m_session, 0);
    ssh_set_counters(m_session, &m_socketCount, nullptr);
    tuneForSsh(m_socket.value(), kernelLimit);
    setOptions();
    return true;
}

void Connection::setOptions()
{
    const auto set = [this](ssh_options_e option, const void *value) { ssh_options_set(m_session, option, value); };
    const bool no = false;
    const socket_t fd = m_socket.release();
    const QByteArray host = m_target.host.toUtf8();
    const QByteArray user = m_target.user.toUtf8();
    set(SSH_OPTIONS_PROCESS_CONFIG, &no);
    set(SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    set(SSH_OPTIONS_HOST, host.constData());
    set(SSH_OPTIONS_USER, user.constData());
    set(SSH_OPTIONS_HOSTKEYS, hostKeyAlgorithm);
    set(SSH_OPTIONS_CIPHERS_C_S, ciphers);
    set(SSH_OPTIONS_CIPHERS_S_C, ciphers);
    set(SSH_OPTIONS_COMPRESSION, "no");
    set(SSH_OPTIONS_FD, &fd);
}

void Connection::shakeHands()
{
    const int result = ssh_connect(m_session);
    // libssh makes the socket blocking again once it is connected: a long write to a stopped peer would never return.
    setNonBlocking(ssh_get_fd(m_session));
    if (result == SSH_OK)
        m_step = Step::HostKey;
    else if (result == SSH_ERROR && sshText().contains(QLatin1String("server host key algo")))
        failWith(ErrorCode::HostKeyMismatch, QStringLiteral("the server has no ed25519 host key"));
    else if (result == SSH_ERROR)
        failWith(ErrorCode::SshUnreachable, sshText());
}

void Connection::checkHostKey()
{
    const QString met = metHostKey();
    if (isAcceptedKey(met, m_target.hostKeys)) {
        m_step = Step::Login;
        return;
    }
    QStringList expected;
    for (const QString &key : std::as_const(m_target.hostKeys))
        expected.append(keyFingerprint(key));
    failWith(ErrorCode::HostKeyMismatch,
             QStringLiteral("met %1, expected %2").arg(keyFingerprint(met), expected.join(QLatin1String(" or "))));
}

QString Connection::metHostKey() const
{
    ssh_key key = nullptr;
    char *base64 = nullptr;
    if (ssh_get_server_publickey(m_session, &key) != SSH_OK)
        return {};
    ssh_pki_export_pubkey_base64(key, &base64);
    const QString line = QLatin1String(ssh_key_type_to_char(ssh_key_type(key))) + u' ' + QLatin1String(base64);
    ssh_string_free_char(base64);
    ssh_key_free(key);
    return line;
}

int Connection::askForEntry()
{
    if (!m_target.ownKeys)
        return ssh_userauth_publickey(m_session, nullptr, m_key);
    if (!m_ownKeys)
        m_ownKeys = std::make_unique<OwnKeys>(m_session, *m_target.ownKeys);
    return m_ownKeys->advance();
}

void Connection::logIn()
{
    const int result = askForEntry();
    if (result == SSH_AUTH_AGAIN)
        return;
    if (result == SSH_AUTH_ERROR)
        return failWith(ErrorCode::SshDisconnected, sshText());
    if (result != SSH_AUTH_SUCCESS && m_ownKeys && !m_ownKeys->lockedFile().isEmpty())
        return failWith(ErrorCode::SshKeyLocked, m_ownKeys->lockedFile());
    if (result != SSH_AUTH_SUCCESS)
        return failWith(ErrorCode::SshAuthFailed, QStringLiteral("%1 refused the key").arg(m_target.host));
    m_event = ssh_event_new();
    ssh_event_add_session(m_event, m_session);
    m_step = Step::Up;
}

void Connection::pump()
{
    for (int i = 0; i < readsPerPump && isAlive(); ++i) {
        if (ssh_event_dopoll(m_event, 0) != SSH_OK)
            break;
    }
    sweep();
}

bool Connection::isAlive() const
{
    return m_session && ssh_is_connected(m_session) && !(ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR));
}

Error Connection::error() const
{
    return m_error.value_or(Error{ErrorCode::SshDisconnected, sshText()});
}

QString Connection::sshText() const
{
    return m_session ? QString::fromUtf8(ssh_get_error(m_session)) : QString();
}

QString Connection::stepName() const
{
    static constexpr const char *names[] = {"TCP connect", "key exchange", "host key", "login", "up"};
    return QLatin1String(names[int(m_step)]);
}

int Connection::fd() const
{
    return m_session ? ssh_get_fd(m_session) : m_socket.value();
}

short Connection::pollEvents() const
{
    if (m_step == Step::Tcp)
        return POLLOUT;
    return short(POLLIN | (isWritePending() ? POLLOUT : 0));
}

bool Connection::isWritePending() const
{
    return m_session && (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) != 0;
}

void Connection::askForLife()
{
    // A call either takes the answer to the last question or sends a new one.
    ssh_send_keepalive(m_session);
    ssh_send_keepalive(m_session);
}

void Connection::discard(ssh_channel channel)
{
    m_discarded.push_back(channel);
    sweep();
}

void Connection::sweep()
{
    const auto isGone = [this](ssh_channel channel) {
        if (!isAlive())
            return true; // ssh_free() takes it
        // Freed while it is being opened, the server's half would stay open for ever. On an opening channel this only
        // asks how far it is, whatever kind it is.
        if (ssh_channel_open_session(channel) == SSH_AGAIN)
            return false;
        // The first call may send only the end of file and answer SSH_AGAIN, and ssh_channel_free() would stop there.
        if (ssh_channel_is_open(channel) && ssh_channel_close(channel) == SSH_AGAIN)
            ssh_channel_close(channel);
        ssh_channel_free(channel);
        return true;
    };
    std::erase_if(m_discarded, isGone);
}

} // namespace coder::ssh
