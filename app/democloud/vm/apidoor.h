// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QObject>

#include <functional>

namespace coder {

// Carries whole HTTP requests of a VM without a network of its own to a port of this computer's loopback. An answer
// ends with its length or with the connection.
class ApiDoor : public QObject
{
public:
    explicit ApiDoor(quint16 port, QObject *parent = nullptr)
        : QObject(parent)
        , m_port(port)
    {}

    // The whole answer; empty where nobody answers. Called once.
    void carry(const QByteArray &request, const std::function<void(const QByteArray &)> &take);

private:
    quint16 m_port;
};

} // namespace coder
