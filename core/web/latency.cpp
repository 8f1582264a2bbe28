// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/latency.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QRegularExpression>
#include <QTcpSocket>

namespace coder {
namespace {

constexpr std::chrono::milliseconds patience{3000};

void connectTo(Clock &clock, const QHostAddress &address, quint16 port, QObject *owner, const Deferred<qint64> &answer)
{
    auto *socket = new QTcpSocket(owner);
    QElapsedTimer timer;
    timer.start();
    QObject::connect(socket, &QTcpSocket::connected, socket, [socket, timer, answer] {
        answer.resolve(timer.elapsed());
        socket->deleteLater();
    });
    QObject::connect(socket, &QTcpSocket::errorOccurred, socket, [socket, answer] {
        answer.resolve(fail(ErrorCode::NetworkUnreachable, socket->errorString()));
        socket->deleteLater();
    });
    clock.after(patience, socket, [socket, answer] {
        answer.resolve(fail(ErrorCode::Timeout));
        socket->deleteLater();
    });
    socket->connectToHost(address, port);
}

} // namespace

Future<qint64> connectTime(Clock &clock, const QString &host, quint16 port, QObject *owner)
{
    const Deferred<qint64> answer;
    QHostInfo::lookupHost(host, owner, [&clock, port, owner, answer](const QHostInfo &info) {
        if (info.addresses().isEmpty())
            answer.resolve(fail(ErrorCode::NetworkUnreachable, info.errorString()));
        else
            connectTo(clock, info.addresses().first(), port, owner, answer);
    });
    return answer.future();
}

QString probeHost(const QString &region)
{
    static const QRegularExpression generation(QStringLiteral("^([a-z]+-[a-z]+)-\\d+$"));
    const auto match = generation.match(region);
    return QStringLiteral("%1-1.linodeobjects.com").arg(match.hasMatch() ? match.captured(1) : region);
}

} // namespace coder
