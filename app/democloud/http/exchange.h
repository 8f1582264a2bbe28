// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QStringList>
#include <QUrlQuery>

namespace coder::demo {

// One HTTP request as a value. `path` holds the percent-decoded segments, so that "linode%2Fubuntu24.04" is one.
struct Request
{
    QByteArray method; // "GET", "POST", "PUT", "DELETE"; empty for any other
    QStringList path;
    QUrlQuery query;
    QByteArray authorization; // the header's value
    QByteArray filter;        // X-Filter
    QByteArray body;
};

// One HTTP answer as a value.
struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers;
};

// Why a request was refused, as the provider says it; an empty field is left out.
struct Refusal
{
    QString reason;
    QString field;

    bool operator==(const Refusal &) const = default;
};

Answer jsonAnswer(const QJsonObject &object);
Answer jsonAnswer(const QJsonArray &array);
Answer textAnswer(const QByteArray &text);
// {"errors":[{"reason":…,"field":…}]}
Answer refused(int status, const QList<Refusal> &refusals);
Answer notFound();

} // namespace coder::demo
