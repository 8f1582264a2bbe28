// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vllm/chatstream.h"

#include "core/vllm/modelerror.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace coder {

QJsonObject chatBody(const ChatRequest &request)
{
    QJsonArray messages;
    for (const ChatMessage &message : request.messages)
        messages.append(QJsonObject{{u"role"_qs, message.role}, {u"content"_qs, message.content}});
    QJsonObject body{{u"model"_qs, request.model},
                     {u"messages"_qs, messages},
                     {u"stream"_qs, true},
                     {u"stream_options"_qs, QJsonObject{{u"include_usage"_qs, true}}}};
    if (request.maxTokens > 0)
        body["max_tokens"_L1] = request.maxTokens;
    return body;
}

ChatStream::ChatStream(std::function<void(const QString &)> onText)
    : m_onText(std::move(onText))
{}

void ChatStream::feed(const QByteArray &bytes)
{
    for (const QByteArray &event : m_parser.feed(bytes))
        if (!isOver())
            take(event);
}

void ChatStream::take(const QByteArray &event)
{
    if (event == "[DONE]") {
        m_done = true;
        return;
    }
    const QJsonDocument chunk = QJsonDocument::fromJson(event);
    if (!chunk.isObject())
        m_error = Error{ErrorCode::BadAnswer, u"a chunk of the stream is no JSON object"_qs};
    else if (const QString words = errorWords(chunk.object()); !words.isEmpty())
        m_error = Error{ErrorCode::ModelFailed, words};
    else
        takeChunk(chunk.object());
}

void ChatStream::takeChunk(const QJsonObject &chunk)
{
    if (const QJsonValue usage = chunk["usage"_L1]; usage.isObject()) {
        m_answer.promptTokens = usage["prompt_tokens"_L1].toInt();
        m_answer.completionTokens = usage["completion_tokens"_L1].toInt();
    }
    const QJsonValue choice = chunk["choices"_L1][0];
    m_finished = m_finished || choice["finish_reason"_L1].isString();
    const QString piece = choice["delta"_L1]["content"_L1].toString();
    if (piece.isEmpty())
        return;
    m_answer.text += piece;
    if (m_onText)
        m_onText(piece);
}

Result<ChatAnswer> ChatStream::result() const
{
    if (m_error)
        return fail(*m_error);
    if (!m_done && !m_finished)
        return fail(ErrorCode::BadAnswer, u"the stream ended before the answer did"_qs);
    return m_answer;
}

} // namespace coder
