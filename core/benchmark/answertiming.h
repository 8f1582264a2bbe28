// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/sseparser.h"
#include "core/benchmark/chunkshape.h"

#include <QList>
#include <QString>
#include <chrono>
#include <optional>

namespace coder::benchmark {

using Nanoseconds = std::chrono::nanoseconds;

enum class RequestEnd {
    Completed,
    NotConnected, // nobody listens, or the connection was refused
    HttpStatus,   // an answer, and no stream
    ErrorInStream,
    CutOff,     // the stream ended before [DONE]
    NotCounted, // a whole answer whose number of tokens nobody told: chunks are no tokens
    TimedOut,
    Cancelled
};
QString requestEndId(RequestEnd end);

// What became of one request. Times are since it was sent; those of a request that did not complete are kept for
// whoever looks into it, and count in no statistic.
struct RequestRecord
{
    RequestEnd end = RequestEnd::CutOff;
    QString why;                            // the server's or the transport's words, if it did not complete
    Nanoseconds sentAt{};                   // since the run began
    std::optional<Nanoseconds> firstToken;  // the first chunk with text, be it reasoning or answer, or a tool's call
    std::optional<Nanoseconds> firstAnswer; // the first one that is no reasoning
    Nanoseconds last{};                     // the last event before [DONE]
    QList<Nanoseconds> gaps;                // between chunks with text; a chunk may carry several tokens
    int promptTokens = 0;                   // from `usage`
    int outputTokens = 0;
    QString finishReason;
    bool operator==(const RequestRecord &) const = default;
};

// Reads a streamed completion (`/v1/chat/completions` or `/v1/completions`) for the times at which its tokens came.
// The definitions are those of `vllm bench serve`, but for two: a chunk without text, such as the first one that only
// names the role, is no token; and the gap to a chunk that only says why the answer ended is none.
class AnswerTiming
{
public:
    // `at` is when the bytes came, since the request was sent.
    void feed(const QByteArray &bytes, Nanoseconds at);
    bool isOver() const { return m_isDone || m_record.end == RequestEnd::ErrorInStream; }
    // The record, but for what only the transport knows: `end` is Completed, CutOff, NotCounted or
    // ErrorInStream.
    RequestRecord record() const;

private:
    void take(const QByteArray &event, Nanoseconds at);
    void takeText(bool isAnswer, Nanoseconds at);

    SseParser m_parser;
    ChunkShape m_shape; // of the last chunk with text
    RequestRecord m_record;
    Nanoseconds m_lastText{};
    bool m_isDone = false;
};

} // namespace coder::benchmark
