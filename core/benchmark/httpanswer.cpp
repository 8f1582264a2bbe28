// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/httpanswer.h"

#include <limits>

namespace coder::benchmark {
namespace {

constexpr qsizetype longestLine = 65'536;

} // namespace

void HttpAnswer::closed()
{
    m_keeps = false;
    m_part = m_part == Part::UntilClosed || m_part == Part::Over ? Part::Over : Part::Broken;
}

void HttpAnswer::passed(qsizetype count)
{
    if (m_part == Part::UntilClosed)
        return;
    m_left -= count;
    if (m_left == 0)
        m_part = m_part == Part::ChunkData ? Part::ChunkEnd : Part::Over;
}

// How many of the bytes were read: a line with its end, or all there are.
qsizetype HttpAnswer::readLine(QByteArrayView bytes)
{
    m_hasBegun = true;
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0 || !m_line.isEmpty())
        m_line.append(bytes.first(end < 0 ? bytes.size() : end));
    if (m_line.size() > longestLine)
        m_part = Part::Broken;
    if (end < 0)
        return bytes.size();
    QByteArrayView line = m_line.isEmpty() ? bytes.first(end) : QByteArrayView(m_line);
    if (line.endsWith('\r'))
        line.chop(1);
    if (m_part != Part::Broken)
        takeLine(line);
    m_line.resize(0);
    return end + 1;
}

void HttpAnswer::takeLine(QByteArrayView line)
{
    if (m_part == Part::Status)
        takeStatus(line);
    else if (m_part == Part::Headers)
        line.isEmpty() ? beginBody() : takeHeader(line);
    else if (m_part == Part::ChunkSize)
        takeChunkSize(line);
    else if (m_part == Part::ChunkEnd)
        m_part = line.isEmpty() ? Part::ChunkSize : Part::Broken;
    else if (line.isEmpty())
        m_part = Part::Over; // after the trailers
}

// "HTTP/1.1 200 OK"
void HttpAnswer::takeStatus(QByteArrayView line)
{
    const bool isHttp = line.startsWith("HTTP/1.") && line.size() >= 12 && line[8] == ' ';
    m_status = isHttp ? line.sliced(9, 3).toInt() : 0;
    m_keeps = !line.startsWith("HTTP/1.0");
    m_part = m_status >= 100 ? Part::Headers : Part::Broken;
}

void HttpAnswer::takeHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).toByteArray().toLower();
    const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed().toLower();
    if (name == "transfer-encoding")
        m_isChunked = value.endsWith("chunked");
    else if (name == "content-length")
        m_length = value.toLongLong();
    else if (name == "connection")
        m_keeps = value == "keep-alive" || (m_keeps && !value.contains("close"));
}

void HttpAnswer::beginBody()
{
    if (m_status < 200) {
        m_part = Part::Status;
        m_status = 0;
    } else if (m_status == 204 || m_status == 304 || (!m_isChunked && m_length == 0)) {
        m_part = Part::Over;
    } else if (m_isChunked) {
        m_part = Part::ChunkSize;
    } else {
        m_left = m_length > 0 ? m_length : std::numeric_limits<qint64>::max();
        m_part = m_length > 0 ? Part::Counted : Part::UntilClosed;
    }
}

void HttpAnswer::takeChunkSize(QByteArrayView line)
{
    const qsizetype extension = line.indexOf(';');
    bool isNumber = false;
    m_left = line.first(extension < 0 ? line.size() : extension).trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0)
        m_part = Part::Broken;
    else
        m_part = m_left == 0 ? Part::Trailers : Part::ChunkData;
}

} // namespace coder::benchmark
