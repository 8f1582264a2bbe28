// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/environment.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>

namespace coder::test {

// The demo cloud as the program runs it, and a client of its HTTP. Ended with this object.
class DemoBed
{
public:
    explicit DemoBed(const QStringList &arguments = {});
    ~DemoBed();

    struct Answer
    {
        int status = 0;
        QJsonDocument body;
        QByteArray raw;
    };
    // Below /v4, with the token; or a whole path beginning with a slash, without one.
    Answer ask(const QByteArray &verb, const QString &path, const QJsonObject &body = {});

    bool isReady() const { return !environment.url.isEmpty(); }
    QString variable(const QString &name) const { return environment.variables.value(name); }
    quint16 sshPort() const { return variable(QStringLiteral("CODER_SSH_PORT")).toUShort(); }

    QProcess process;
    QByteArray line; // what it printed when it was ready
    demo::Environment environment;

private:
    QNetworkAccessManager m_network;
};

// The program that was built.
QString coderProgram();

} // namespace coder::test
