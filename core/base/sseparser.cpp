// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sseparser.h"

#include <utility>

namespace coder {

QList<QByteArray> SseParser::feed(const QByteArray &bytes)
{
    QList<QByteArray> events;
    for (const char c : bytes) {
        const bool secondOfPair = std::exchange(m_afterCr, c == '\r') && c == '\n';
        if (secondOfPair)
            continue;
        if (c == '\n' || c == '\r')
            endLine(events);
        else
            m_line += c;
    }
    return events;
}

void SseParser::endLine(QList<QByteArray> &events)
{
    const QByteArray line = std::exchange(m_line, {});
    if (!line.isEmpty())
        return readField(line);
    if (std::exchange(m_hasData, false))
        events.append(std::exchange(m_data, {}));
}

void SseParser::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (line.left(colon < 0 ? line.size() : colon) != "data")
        return;
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    m_data += m_hasData ? '\n' + value : value;
    m_hasData = true;
}

} // namespace coder
