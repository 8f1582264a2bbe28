// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/democloud.h"
#include "tests/app/democloud/nullvmhost.h"
#include "tests/fakes/fakeclock.h"

#include <QJsonDocument>

namespace coder::test {

// A demo cloud without sockets and VMs, at a speed of 1, and the requests a client would make.
class CloudBed
{
public:
    CloudBed()
        : cloud(clock, host, demo::freshState(QStringLiteral("ACCOUNT"), 1, Secret("token"), clock.now()))
    {}

    demo::Answer ask(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                     const QByteArray &filter = {})
    {
        demo::Request request{method, QStringLiteral("v4/%1").arg(path).split(u'/'), {}, authorization, filter, {}};
        if (!body.isEmpty())
            request.body = QJsonDocument(body).toJson();
        return cloud.answer(request);
    }
    QJsonDocument json(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                       const QByteArray &filter = {})
    {
        return QJsonDocument::fromJson(ask(method, path, body, filter).body);
    }
    static QString reason(const demo::Answer &answer)
    {
        const auto first = QJsonDocument::fromJson(answer.body)[u"errors"][0];
        const QString field = first[u"field"].toString();
        return first[u"reason"].toString() + (field.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(field));
    }

    qint64 makeFirewall(const QString &label = QStringLiteral("coder-fw"),
                        const QString &from = QStringLiteral("127.0.0.1/32"))
    {
        return json("POST", QStringLiteral("networking/firewalls"), firewallBody(label, from))[u"id"].toInteger();
    }
    static QJsonObject rules(const QString &from)
    {
        const QJsonObject ssh{
            {QStringLiteral("action"), QStringLiteral("ACCEPT")},
            {QStringLiteral("protocol"), QStringLiteral("TCP")},
            {QStringLiteral("ports"), QStringLiteral("22")},
            {QStringLiteral("addresses"), QJsonObject{{QStringLiteral("ipv4"), QJsonArray{from}}}},
        };
        return {{QStringLiteral("inbound"), QJsonArray{ssh}},
                {QStringLiteral("outbound"), QJsonArray()},
                {QStringLiteral("inbound_policy"), QStringLiteral("DROP")},
                {QStringLiteral("outbound_policy"), QStringLiteral("ACCEPT")}};
    }
    static QJsonObject firewallBody(const QString &label, const QString &from)
    {
        return {{QStringLiteral("label"), label},
                {QStringLiteral("tags"), QJsonArray{QStringLiteral("coder")}},
                {QStringLiteral("rules"), rules(from)}};
    }
    static QJsonObject instanceBody(const QString &label, qint64 firewall)
    {
        const QJsonObject interface{{QStringLiteral("firewall_id"), firewall},
                                    {QStringLiteral("public"), QJsonObject()}};
        const QString userData = QString::fromLatin1(QByteArray("#cloud-config\n{}").toBase64());
        return {{QStringLiteral("label"), label},
                {QStringLiteral("region"), QStringLiteral("us-ord")},
                {QStringLiteral("type"), QStringLiteral("g2-gpu-rtx4000a1-s")},
                {QStringLiteral("image"), QStringLiteral("linode/ubuntu24.04")},
                {QStringLiteral("authorized_keys"), QJsonArray{QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me")}},
                {QStringLiteral("metadata"), QJsonObject{{QStringLiteral("user_data"), userData}}},
                {QStringLiteral("tags"), QJsonArray{QStringLiteral("coder"), QStringLiteral("coder-1")}},
                {QStringLiteral("interface_generation"), QStringLiteral("linode")},
                {QStringLiteral("interfaces"), QJsonArray{interface}}};
    }

    FakeClock clock;
    NullVmHost host;
    demo::DemoCloud cloud;
    QByteArray authorization = "Bearer token";
};

} // namespace coder::test
