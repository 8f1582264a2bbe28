// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace coder::healing {

// The type in front of an exception's message ("torch.OutOfMemoryError: …", "AssertionError"); empty if the text is no
// such line, or if its type tells only that another process or a person ended things.
QByteArrayView exceptionType(QByteArrayView text);

// One `File "…", line n, in name` of a traceback.
struct Frame
{
    QByteArrayView file;
    QByteArrayView function;
    QByteArrayView code; // the source line below it; empty if the log has none
    int line = 0;        // in the log
};

// The frames of the traceback that ends in the line which begins at `start` (line number `line`), innermost first.
// Where the lines of several processes are mixed only those of this line's process are read.
QList<Frame> framesAbove(QByteArrayView text, qsizetype start, int line);

} // namespace coder::healing
