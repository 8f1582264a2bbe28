// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/connection.h"

#include <optional>

namespace coder::ssh {

// One channel of a Connection. What arrives is told to the Listener from inside libssh, where no other call of libssh
// may be made: a listener takes bytes and sets flags, and acts on them in its own turn.
class Channel
{
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        // Answers how many bytes it took; the rest stays in the channel's window, for read().
        virtual qsizetype arrived(const char *bytes, qsizetype size, bool isError) = 0;
        virtual void exited(int /*code*/) {}
    };

    Channel(Connection &connection, Listener &listener);
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;
    ~Channel();

    // nullopt = not decided yet: ask again when something was read.
    std::optional<bool> openSession();
    std::optional<bool> openForward(quint16 remotePort);
    std::optional<bool> requestExec(const QByteArray &command);

    // How many bytes the peer takes now.
    qsizetype window() const { return qsizetype(ssh_channel_window_size(m_channel)); }
    // Answers how many bytes were taken, -1 if the channel is closed.
    qsizetype write(const char *bytes, qsizetype size);
    // Everything that arrived and was not taken.
    QByteArray read();
    void sendEof();
    void sendSignal(const char *name) { ssh_channel_request_send_signal(m_channel, name); }

    QString errorText() const { return QString::fromUtf8(ssh_get_error(m_connection.session())); }
    bool isAtEnd() const { return ssh_channel_is_eof(m_channel) != 0; }
    bool isClosed() const { return ssh_channel_is_closed(m_channel) != 0; }
    // The connection is gone and takes the channel with it.
    void forget();

private:
    Connection &m_connection;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
};

// RFC 4254 section 6.10: the number of a signal sent by name without SIG; 0 if unknown.
int signalNumber(const QByteArray &name);

} // namespace coder::ssh
