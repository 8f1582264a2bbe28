// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/benchmark/curlloop.h"
#include "core/benchmark/httpanswer.h"
#include "core/benchmark/transfer.h"

#include <QUrl>

struct addrinfo;

namespace coder::benchmark {

// Where plain http goes: looked up once, and what each request to it begins with.
struct PlainServer
{
    PlainServer(const QUrl &url, const Secret &apiKey);

    std::shared_ptr<addrinfo> addresses; // none if the name is not known
    const addrinfo *answering = nullptr; // where the next connection begins: the last one that was accepted
    QByteArray head;                     // but for the length of the body
    QString why;                         // there is no address
};

// By a socket of its own: one `recv` a chunk and little else. libcurl's way costs a core more than twice as much for a
// chunk, and what a computer spends on its measuring it cannot see.
class PlainTransfer : public Transfer, private SocketOwner
{
public:
    PlainTransfer(CurlLoop &loop, PlainServer &server, Ended ended);
    ~PlainTransfer() override;

protected:
    void send(const QByteArray &body) override;
    void abort() override;

private:
    void socketIsReady(bool isClosed) override;
    void connectFrom(const addrinfo *address);
    bool beginConnecting(const addrinfo &address);
    void takeConnected();
    void write();
    bool read(bool isClosed);
    void takeBytes(QByteArrayView bytes);
    void takeEnd(const QString &why);
    void end();
    void endBroken(RequestEnd end, const QString &why);
    void closeSocket();

    CurlLoop &m_loop;
    PlainServer &m_server;
    const addrinfo *m_address = nullptr;
    int m_socket = -1;
    QByteArray m_request;
    qsizetype m_written = 0;
    HttpAnswer m_answer;
    bool m_isUnderWay = false;
    bool m_isConnecting = false;
    bool m_isKept = false; // the connection of an earlier request, which the server may be closing
};

} // namespace coder::benchmark
