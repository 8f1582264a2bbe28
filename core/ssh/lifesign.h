// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/instant.h"

#include <QtGlobal>

namespace coder::ssh {

// What the kernel counts on a TCP connection.
struct Traffic
{
    quint64 received = 0; // bytes that arrived, read or not
    quint64 acknowledged = 0;
    bool sending = false; // bytes of ours wait to be sent or acknowledged
};

// Judges whether the peer is alive. A stopped peer's kernel goes on acknowledging, so only bytes that arrive count:
// after `askAfter` of silence a question is due (an SSH keepalive, which must be answered), and a question that brought
// nothing for `deadAfter` means that the peer is dead. While a long send makes progress, the question is still on its
// way and the limit does not run.
class LifeSign
{
public:
    enum class Verdict { Fine, Ask, Dead };

    LifeSign(milliseconds askAfter, milliseconds deadAfter, Instant start)
        : m_askAfter(askAfter)
        , m_deadAfter(deadAfter)
        , m_heard(start)
    {}
    // Ask is answered once per silence; the caller asks then.
    Verdict judge(Instant at, const Traffic &traffic);
    // Ask at the next judge(), and wait only `patience` for the answer: the computer slept.
    void doubt(milliseconds patience);

private:
    bool isHeard(Instant at, const Traffic &traffic);

    milliseconds m_askAfter;
    milliseconds m_deadAfter;
    Instant m_heard;
    std::optional<Instant> m_asked;
    std::optional<milliseconds> m_patience;
    bool m_doubted = false;
    Traffic m_last;
};

} // namespace coder::ssh
