// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/transfer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

constexpr qsizetype mostOfRefusal = 4096;

QString refusalWords(long status, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonValue error = json["error"_L1];
    QString words = error.isString() ? error.toString() : error["message"_L1].toString();
    if (words.isEmpty())
        words = json["message"_L1].toString();
    if (words.isEmpty())
        words = QString::fromUtf8(body.left(200)).simplified();
    return u"HTTP %1: %2"_qs.arg(status).arg(words);
}

} // namespace

void Transfer::begin(const QByteArray &body, Clock::time_point runBegan)
{
    m_timing = {};
    m_refusal.clear();
    m_status = 0;
    m_end = RequestEnd::Completed;
    m_why.clear();
    m_sent = Clock::now();
    m_sentAt = m_sent - runBegan;
    send(body);
}

void Transfer::cutOff(RequestEnd end, const QString &why)
{
    abort();
    m_end = end;
    m_why = why;
}

void Transfer::take(long status, QByteArrayView bytes)
{
    if (status == 200)
        m_timing.feed(QByteArray::fromRawData(bytes.data(), bytes.size()), Clock::now() - m_sent);
    else if (m_refusal.size() < mostOfRefusal)
        m_refusal.append(bytes);
}

void Transfer::finish(long status)
{
    m_status = status;
    m_ended(*this);
}

void Transfer::fail(long status, RequestEnd end, const QString &why)
{
    m_end = end;
    m_why = why;
    finish(status);
}

RequestRecord Transfer::record() const
{
    RequestRecord record = m_timing.record();
    record.sentAt = m_sentAt;
    if (m_end == RequestEnd::Cancelled) {
        record.end = m_end;
        record.why.clear();
    } else if (m_status != 0 && m_status != 200) {
        record.end = RequestEnd::HttpStatus;
        record.why = refusalWords(m_status, m_refusal);
    } else if (m_end != RequestEnd::Completed && !m_timing.isOver()) {
        record.end = m_end;
        record.why = m_why;
    }
    return record;
}

} // namespace coder::benchmark
