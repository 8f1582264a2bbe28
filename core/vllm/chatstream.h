// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/sseparser.h"
#include "core/services/modelserver.h"

#include <QJsonObject>

namespace coder {

// The body of a chat completion request: streamed, with usage at the end.
QJsonObject chatBody(const ChatRequest &request);

// Reads a streamed chat completion: text from `choices[0].delta.content` as it comes (reasoning is left out), tokens
// from `usage` in the last chunk, the end from `[DONE]` or a finish_reason. An error object in the stream is
// ModelFailed with the server's words; what is no JSON, or ends too early, is BadAnswer.
class ChatStream
{
public:
    explicit ChatStream(std::function<void(const QString &)> onText = {});

    void feed(const QByteArray &bytes);
    bool isOver() const { return m_done || m_error; }
    Result<ChatAnswer> result() const;

private:
    void take(const QByteArray &event);
    void takeChunk(const QJsonObject &chunk);

    SseParser m_parser;
    std::function<void(const QString &)> m_onText;
    ChatAnswer m_answer;
    std::optional<Error> m_error;
    bool m_finished = false; // a finish_reason came
    bool m_done = false;     // [DONE] came
};

} // namespace coder
