// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sseparser.h"

#include <cstring>
#include <utility>

namespace coder {
namespace {

// The first CR or LF; `end` if there is none.
const char *lineEnd(const char *at, const char *end)
{
    const auto *lineFeed = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
    const char *stop = lineFeed ? lineFeed : end;
    const auto *carriageReturn = static_cast<const char *>(std::memchr(at, '\r', size_t(stop - at)));
    return carriageReturn ? carriageReturn : stop;
}

} // namespace

QList<QByteArray> SseParser::feed(const QByteArray &bytes)
{
    QList<QByteArray> events;
    const char *at = bytes.begin();
    while (at != bytes.end()) {
        if (std::exchange(m_afterCr, false) && *at == '\n') { // the second of a pair
            ++at;
            continue;
        }
        const char *end = lineEnd(at, bytes.end());
        m_line.append(at, end - at);
        if (end == bytes.end())
            break;
        m_afterCr = *end == '\r';
        endLine(events);
        at = end + 1;
    }
    return events;
}

void SseParser::endLine(QList<QByteArray> &events)
{
    if (m_line.isEmpty()) {
        if (std::exchange(m_hasData, false))
            events.append(std::exchange(m_data, {}));
        return;
    }
    readField(m_line);
    m_line.resize(0); // its memory serves the next line
}

void SseParser::readField(const QByteArray &line)
{
    const QByteArrayView whole(line);
    const qsizetype colon = whole.indexOf(':');
    if (whole.first(colon < 0 ? whole.size() : colon) != "data")
        return;
    QByteArrayView value = colon < 0 ? QByteArrayView() : whole.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (m_hasData)
        m_data += '\n';
    m_data.append(value);
    m_hasData = true;
}

} // namespace coder
