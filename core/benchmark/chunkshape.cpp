// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/chunkshape.h"

namespace coder::benchmark {
namespace {

// Where the string that begins at `at` ends, at its quotation mark; -1 if it is not plain.
qsizetype endOfWord(QByteArrayView chunk, qsizetype at)
{
    for (; at < chunk.size() && chunk[at] != '"'; ++at) {
        const auto byte = static_cast<unsigned char>(chunk[at]);
        if (byte < 0x20 || byte >= 0x80)
            return -1;
        if (byte != '\\')
            continue;
        ++at;
        if (at == chunk.size() || !QByteArrayView("\"\\/bfnrt").contains(chunk[at]))
            return -1;
    }
    return at < chunk.size() ? at : -1;
}

} // namespace

// A quotation mark inside of a string has a backslash before it, so that these are found as fields alone.
ChunkShape::ChunkShape(const QByteArray &chunk, bool isAnswer)
    : m_isAnswer(isAnswer)
{
    for (const QByteArrayView field :
         {"\"content\":\"", "\"text\":\"", "\"reasoning_content\":\"", "\"reasoning\":\""}) {
        const qsizetype at = chunk.indexOf(field);
        if (at < 0)
            continue;
        const qsizetype begin = at + field.size();
        const qsizetype end = endOfWord(chunk, begin);
        if (!m_before.isEmpty() || end < 0 || chunk.indexOf(field, begin) >= 0) {
            m_before.clear();
            return;
        }
        if (end == begin)
            continue;
        m_before = chunk.first(begin);
        m_after = chunk.sliced(end);
    }
}

bool ChunkShape::fits(QByteArrayView chunk) const
{
    if (m_before.isEmpty() || chunk.size() <= m_before.size() + m_after.size() || !chunk.startsWith(m_before))
        return false;
    const qsizetype end = endOfWord(chunk, m_before.size());
    return end > m_before.size() && chunk.sliced(end) == m_after;
}

} // namespace coder::benchmark
