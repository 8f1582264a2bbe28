// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/commandwords.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace coder {
namespace {

benchmark::LoadProgress progressFrom(const QJsonObject &told)
{
    benchmark::LoadProgress progress;
    progress.ended = told[u"ended"].toInt();
    progress.failed = told[u"failed"].toInt();
    progress.underWay = told[u"under_way"].toInt();
    progress.tokens = told[u"output_tokens"].toInteger();
    progress.isWarmingUp = told[u"is_warming_up"].toBool();
    return progress;
}

} // namespace

void CommandWords::take(const QByteArray &bytes)
{
    m_rest += bytes;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        takeLine(m_rest.left(end).trimmed());
        m_rest.remove(0, end + 1);
    }
}

void CommandWords::takeLine(const QByteArray &line)
{
    const QJsonObject told = QJsonDocument::fromJson(line).object();
    if (told.contains(u"progress")) {
        m_requests = told[u"progress"][u"requests"].toInt();
        m_progress = progressFrom(told[u"progress"].toObject());
    } else if (told.contains(u"error")) {
        m_error = Error{errorCodeFromId(told[u"error"].toString()), told[u"detail"].toString()};
    } else if (!line.isEmpty()) {
        m_warnings << QString::fromUtf8(line);
    }
}

} // namespace coder
