// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/scriptedserver.h"

#include <QMutex>
#include <QThread>
#include <chrono>

namespace coder::test {

// One streamed completion with known times.
struct PacedAnswer
{
    enum class Fault {
        None,
        Status,  // 503 instead of a stream
        Error,   // an error object after `faultAt` tokens
        Cut,     // the connection is closed after as many
        Stall,   // nothing more comes after as many
        NoUsage, // all is well, but no counts are told
    };
    int firstMs = 0;  // from the request to the first chunk with text
    int gapMs = 0;    // between chunks
    int jitterMs = 0; // every second chunk comes so much later, those between as if it had not
    int tokens = 4;
    int tokensAChunk = 1;
    int reasoning = 0; // so many of the tokens, first, are reasoning
    int promptTokens = 7;
    int sliceBytes = 0;       // bytes are written so many at a time; 0 = a chunk at once
    bool closesAfter = false; // the connection, without having said so
    Fault fault = Fault::None;
    int faultAt = 0;
};

// A stand-in for vLLM's chat completions on loopback, with a thread of its own: what the test does takes nothing from
// its pace. Request number i gets answer i, over and over.
class PacedServer
{
public:
    explicit PacedServer(const QList<PacedAnswer> &answers);
    ~PacedServer();

    QUrl url() const; // of the chat completions
    QList<SeenRequest> seen() const;
    int mostAtOnce() const;
    int connections() const;
    // When the chunks with text of each answer were really written, since their request was read.
    QList<QList<std::chrono::nanoseconds>> written() const;

private:
    class Inside;
    QThread m_thread;
    Inside *m_inside;
};

} // namespace coder::test
