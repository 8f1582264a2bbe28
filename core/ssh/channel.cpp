// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/channel.h"

#include <csignal>
#include <cstring>

namespace coder::ssh {
namespace {
std::optional<bool> decided(int result)
{
    return result == SSH_AGAIN ? std::nullopt : std::optional<bool>(result == SSH_OK);
}

int onData(ssh_session, ssh_channel, void *bytes, uint32_t size, int isError, void *listener)
{
    return int(static_cast<Channel::Listener *>(listener)->arrived(static_cast<const char *>(bytes), qsizetype(size),
                                                                   isError != 0));
}

void onStatus(ssh_session, ssh_channel, int code, void *listener)
{
    static_cast<Channel::Listener *>(listener)->exited(code);
}

void onSignal(ssh_session, ssh_channel, const char *name, int, const char *, const char *, void *listener)
{
    static_cast<Channel::Listener *>(listener)->exited(128 + signalNumber(name));
}
} // namespace

int signalNumber(const QByteArray &name)
{
    static constexpr struct
    {
        const char *name;
        int number;
    } table[] = {{"ABRT", SIGABRT}, {"ALRM", SIGALRM}, {"FPE", SIGFPE},   {"HUP", SIGHUP},   {"ILL", SIGILL},
                 {"INT", SIGINT},   {"KILL", SIGKILL}, {"PIPE", SIGPIPE}, {"QUIT", SIGQUIT}, {"SEGV", SIGSEGV},
                 {"TERM", SIGTERM}, {"USR1", SIGUSR1}, {"USR2", SIGUSR2}};
    for (const auto &row : table) {
        if (name == row.name)
            return row.number;
    }
    return 0;
}

Channel::Channel(Connection &connection, Listener &listener)
    : m_connection(connection)
    , m_channel(ssh_channel_new(connection.session()))
{
    m_callbacks.userdata = &listener;
    m_callbacks.channel_data_function = &onData;
    m_callbacks.channel_exit_status_function = &onStatus;
    m_callbacks.channel_exit_signal_function = &onSignal;
    ssh_callbacks_init(&m_callbacks);
    ssh_add_channel_callbacks(m_channel, &m_callbacks);
}

Channel::~Channel()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    m_connection.discard(m_channel);
}

std::optional<bool> Channel::openSession()
{
    return decided(ssh_channel_open_session(m_channel));
}

std::optional<bool> Channel::openForward(quint16 remotePort)
{
    return decided(ssh_channel_open_forward(m_channel, "127.0.0.1", remotePort, "127.0.0.1", 0));
}

std::optional<bool> Channel::requestExec(const QByteArray &command)
{
    return decided(ssh_channel_request_exec(m_channel, command.constData()));
}

qsizetype Channel::write(const char *bytes, qsizetype size)
{
    return ssh_channel_write(m_channel, bytes, uint32_t(size));
}

QByteArray Channel::read()
{
    const int waiting = ssh_channel_poll(m_channel, 0);
    if (waiting <= 0)
        return {};
    // All of it in one go: libssh widens the window with every read, however small, so that many small reads would
    // let its buffer grow without bound.
    QByteArray bytes(waiting, Qt::Uninitialized);
    const int got = ssh_channel_read_nonblocking(m_channel, bytes.data(), uint32_t(waiting), 0);
    bytes.truncate(std::max(got, 0));
    return bytes;
}

void Channel::sendEof()
{
    ssh_channel_send_eof(m_channel);
}

void Channel::forget()
{
    if (m_channel)
        ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    m_channel = nullptr;
}

} // namespace coder::ssh
