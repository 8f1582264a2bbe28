// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/answertiming.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

enum class Piece { None, Reasoning, Answer };

bool hasText(const QJsonValue &value)
{
    return !value.toString().isEmpty();
}

Piece pieceOf(const QJsonValue &choice)
{
    const QJsonValue delta = choice["delta"_L1];
    if (hasText(delta["content"_L1]) || hasText(choice["text"_L1]) || !delta["tool_calls"_L1].toArray().isEmpty())
        return Piece::Answer;
    // vLLM has called it both names.
    if (hasText(delta["reasoning_content"_L1]) || hasText(delta["reasoning"_L1]))
        return Piece::Reasoning;
    return Piece::None;
}

// The words of `{"error": {"message": …}}`, `{"error": "…"}` and vLLM's older `{"object": "error", "message": …}`.
QString errorIn(const QJsonObject &chunk)
{
    const QJsonValue error = chunk["error"_L1];
    if (error.isString())
        return error.toString();
    if (error.isObject() || chunk["object"_L1].toString() == "error"_L1) {
        const QString words = (error.isObject() ? error["message"_L1] : chunk["message"_L1]).toString();
        return words.isEmpty() ? u"an error without words"_qs : words;
    }
    return {};
}

} // namespace

QString requestEndId(RequestEnd end)
{
    switch (end) {
    case RequestEnd::Completed:
        return u"completed"_qs;
    case RequestEnd::NotConnected:
        return u"not_connected"_qs;
    case RequestEnd::HttpStatus:
        return u"http_status"_qs;
    case RequestEnd::ErrorInStream:
        return u"error_in_stream"_qs;
    case RequestEnd::CutOff:
        return u"cut_off"_qs;
    case RequestEnd::NotCounted:
        return u"not_counted"_qs;
    case RequestEnd::TimedOut:
        return u"timed_out"_qs;
    case RequestEnd::Cancelled:
        return u"cancelled"_qs;
    }
    return {};
}

void AnswerTiming::feed(const QByteArray &bytes, Nanoseconds at)
{
    m_parser.feed(QByteArrayView(bytes), [this, at](const QByteArray &event) {
        if (!isOver())
            take(event, at);
    });
}

void AnswerTiming::take(const QByteArray &event, Nanoseconds at)
{
    if (event == "[DONE]") {
        m_isDone = true;
        return;
    }
    if (m_shape.fits(event)) {
        m_record.last = at;
        takeText(m_shape.isAnswer(), at);
        return;
    }
    const QJsonObject chunk = QJsonDocument::fromJson(event).object();
    const QString error = chunk.isEmpty() ? u"a chunk of the stream is no JSON object"_qs : errorIn(chunk);
    if (!error.isEmpty()) {
        m_record.end = RequestEnd::ErrorInStream;
        m_record.why = error;
        return;
    }
    m_record.last = at;
    if (const QJsonValue usage = chunk["usage"_L1]; usage.isObject()) {
        m_record.promptTokens = usage["prompt_tokens"_L1].toInt();
        m_record.outputTokens = usage["completion_tokens"_L1].toInt();
    }
    const QJsonValue choice = chunk["choices"_L1][0];
    const Piece piece = pieceOf(choice);
    if (piece != Piece::None)
        takeText(piece == Piece::Answer, at);
    const QString reason = choice["finish_reason"_L1].toString();
    if (!reason.isEmpty())
        m_record.finishReason = reason;
    if (piece != Piece::None && reason.isEmpty() && !chunk["usage"_L1].isObject())
        m_shape = ChunkShape(event, piece == Piece::Answer);
}

void AnswerTiming::takeText(bool isAnswer, Nanoseconds at)
{
    if (m_record.firstToken)
        m_record.gaps.append(at - m_lastText);
    else
        m_record.firstToken = at;
    if (isAnswer && !m_record.firstAnswer)
        m_record.firstAnswer = at;
    m_lastText = at;
}

RequestRecord AnswerTiming::record() const
{
    RequestRecord record = m_record;
    if (record.end == RequestEnd::ErrorInStream)
        return record;
    if (m_isDone && record.firstToken && record.outputTokens == 0) {
        record.end = RequestEnd::NotCounted;
        record.why = u"the server told no number of tokens"_qs;
    } else if (m_isDone)
        record.end = RequestEnd::Completed;
    else
        record.why = u"the stream ended before the answer did"_qs;
    return record;
}

} // namespace coder::benchmark
