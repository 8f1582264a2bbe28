// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace coder::benchmark {

// What the chunks of a stream have in common. A server sends the same JSON over and over with another word in it: once
// one chunk was read, the next that has the same bytes before and after a plain word need not be.
class ChunkShape
{
public:
    ChunkShape() = default;
    // Of a chunk whose text, and nothing else, is in `content`, `text` or a field of reasoning. If the field is not
    // found exactly once, nothing fits.
    ChunkShape(const QByteArray &chunk, bool isAnswer);

    // Whether it is the same chunk with another word of at least one character. False for words that only a reader of
    // JSON can judge: with characters beyond ASCII, or their numbers.
    bool fits(QByteArrayView chunk) const;
    bool isAnswer() const { return m_isAnswer; }

private:
    QByteArray m_before;
    QByteArray m_after;
    bool m_isAnswer = false;
};

} // namespace coder::benchmark
