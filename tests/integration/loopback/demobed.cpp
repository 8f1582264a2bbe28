// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/demobed.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QTest>

namespace coder::test {

DemoBed::DemoBed(const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(coderProgram(), QStringList{QStringLiteral("demo-cloud")} + arguments);
    [[maybe_unused]] const bool said =
        QTest::qWaitFor([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 20000);
    line = process.readLine();
    environment = demo::environmentFrom(line).value_or(demo::Environment{});
}

DemoBed::~DemoBed()
{
    process.terminate();
    if (!process.waitForFinished(15000)) {
        process.kill();
        process.waitForFinished();
    }
}

DemoBed::Answer DemoBed::ask(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    const bool isWhole = path.startsWith(u'/');
    QUrl url = environment.url;
    url.setPath(isWhole ? path : url.path() + u'/' + path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!isWhole)
        request.setRawHeader("Authorization", "Bearer " + environment.token.reveal());
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
    QNetworkReply *reply = m_network.sendCustomRequest(request, verb, bytes);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray raw = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply->deleteLater();
    return {status, QJsonDocument::fromJson(raw), raw};
}

QString coderProgram()
{
    return QStringLiteral(CODER_BINARY_DIR "/bin/coder");
}

} // namespace coder::test
