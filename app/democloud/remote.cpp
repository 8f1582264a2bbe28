// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/remote.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <memory>

namespace coder::demo {

Result<Unit> playScenarios(const Environment &cloud, const QStringList &names)
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QUrl url = cloud.url;
    url.setPath(u"/demo/scenarios"_qs);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_qs);
    request.setTransferTimeout(10000);
    const QByteArray body = QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact);
    const std::unique_ptr<QNetworkReply> reply(network.put(request, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return fail(ErrorCode::NetworkUnreachable, reply->errorString());
    return status == 200 ? Result<Unit>(Unit{})
                         : fail(ErrorCode::BadAnswer, u"the demo cloud answered with HTTP %1"_qs.arg(status));
}

} // namespace coder::demo
