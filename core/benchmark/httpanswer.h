// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <algorithm>

namespace coder::benchmark {

// Undoes the wrapping of one HTTP/1.1 answer (RFC 9112) in whatever pieces it comes: status, then the body, be it
// chunked, counted or open until the connection ends. Interim answers (1xx) are passed over.
class HttpAnswer
{
public:
    // `take(QByteArrayView)` is called for each piece of the body, in order.
    template<typename Take>
    void feed(QByteArrayView bytes, const Take &take)
    {
        while (!bytes.isEmpty() && m_part != Part::Over && m_part != Part::Broken) {
            if (!isInBody()) {
                bytes = bytes.sliced(readLine(bytes));
                continue;
            }
            const qsizetype count = qsizetype(std::min<qint64>(m_left, bytes.size()));
            take(bytes.first(count));
            passed(count);
            bytes = bytes.sliced(count);
        }
    }
    void closed(); // the connection ended: so does a body that is open until then

    int status() const { return m_status; } // 0 before it is known
    bool hasBegun() const { return m_hasBegun; }
    bool isOver() const { return m_part == Part::Over; }
    bool isBroken() const { return m_part == Part::Broken; } // this is no HTTP
    bool keepsConnection() const { return isOver() && m_keeps; }

private:
    enum class Part { Status, Headers, ChunkSize, ChunkData, ChunkEnd, Trailers, Counted, UntilClosed, Over, Broken };

    bool isInBody() const
    {
        return m_part == Part::ChunkData || m_part == Part::Counted || m_part == Part::UntilClosed;
    }
    void passed(qsizetype count);
    qsizetype readLine(QByteArrayView bytes);
    void takeLine(QByteArrayView line);
    void takeStatus(QByteArrayView line);
    void takeHeader(QByteArrayView line);
    void takeChunkSize(QByteArrayView line);
    void beginBody();

    Part m_part = Part::Status;
    QByteArray m_line; // the beginning of one whose end has not come
    qint64 m_left = 0; // of this chunk, or of the counted body
    qint64 m_length = -1;
    int m_status = 0;
    bool m_isChunked = false;
    bool m_keeps = true;
    bool m_hasBegun = false;
};

} // namespace coder::benchmark
