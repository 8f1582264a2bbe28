// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace coder::healing {

// One line of a log, taken apart: who wrote it, how grave it was meant, and what it says. Views into the line.
struct LogLine
{
    enum class Level {
        None, // a line of a traceback, of another program, or of a continuation
        Debug,
        Info,
        Warning,
        Error,
    };

    QByteArrayView process; // "EngineCore_0 pid=4242", "rank0"; empty where one process writes alone
    Level level = Level::None;
    QByteArrayView text; // behind time, process, level and place

    bool isQuiet() const { return level == Level::Debug || level == Level::Info; }
};

// Knows the envelopes of the journal and of Kubernetes, `vllm-1  | `, times in front, `(EngineCore_0 pid=1) `,
// `(VllmWorker rank=1 pid=2) `, `[rank0]: `, `ERROR 05-28 18:58:32 [file.py:522] ` and its older form without brackets,
// `INFO: `.
LogLine parseLogLine(QByteArrayView line);

// The text without terminal colours and cursor movements; the same bytes if there are none. Newlines stay.
QByteArray withoutColours(const QByteArray &text);

} // namespace coder::healing
