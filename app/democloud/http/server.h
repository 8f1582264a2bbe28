// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/http/exchange.h"

#include <QAbstractHttpServer>
#include <functional>

namespace coder::demo {

// The HTTP face: turns what arrives into a Request, asks the handler, and writes its Answer with exactly the status and
// headers it has. Nothing is decided here. It lives on the thread of its object.
class HttpServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Handler = std::function<Answer(const Request &)>;
    explicit HttpServer(Handler handler, QObject *parent = nullptr);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
};

} // namespace coder::demo
