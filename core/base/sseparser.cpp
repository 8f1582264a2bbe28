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
    feed(QByteArrayView(bytes), [&events](const QByteArray &event) { events.append(event); });
    return events;
}

// How many of the bytes were read: a line with its end, or all there are.
qsizetype SseParser::readLine(QByteArrayView bytes)
{
    if (std::exchange(m_afterCr, false) && bytes.front() == '\n') // the second of a pair
        return 1;
    const char *end = lineEnd(bytes.begin(), bytes.end());
    m_line.append(bytes.begin(), end - bytes.begin());
    if (end == bytes.end())
        return bytes.size();
    m_afterCr = *end == '\r';
    endLine();
    return end + 1 - bytes.begin();
}

void SseParser::endLine()
{
    if (m_line.isEmpty()) {
        m_isWhole = std::exchange(m_hasData, false);
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
