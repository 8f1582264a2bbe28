// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/exceptionline.h"

#include "core/healing/logline.h"

#include <algorithm>
#include <array>
#include <utility>

namespace coder::healing {
namespace {

constexpr int mostLinesBack = 600;
constexpr int mostFrames = 120;

bool isNameLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
           || letter == '_' || letter == '.';
}

// Echoes: what is thrown where a process notices that another one has gone, or that it is to end.
bool isEcho(QByteArrayView type)
{
    static constexpr std::array echoes = {
        QByteArrayView("SystemExit"),
        QByteArrayView("CancelledError"),
        QByteArrayView("KeyboardInterrupt"),
        QByteArrayView("EngineDeadError"),
        QByteArrayView("BrokenPipeError"),
        QByteArrayView("EOFError"),
        QByteArrayView("ZMQError"),
        QByteArrayView("ConnectionResetError"),
        QByteArrayView("ProcessExitedException"),
        QByteArrayView("ChildFailedError"),
        QByteArrayView("ConnectionRefusedError"),
        QByteArrayView("ExceptionGroup"),
        QByteArrayView("ActorDiedError"),
        QByteArrayView("RayActorError"),
        QByteArrayView("WorkerCrashedError"),
    };
    return std::ranges::any_of(echoes, [type](QByteArrayView echo) { return type.endsWith(echo); });
}

bool endsLikeAnException(QByteArrayView type)
{
    return type.endsWith("Error") || type.endsWith("Exception") || type.endsWith("Exit") || type.indexOf(".exc.") >= 0
           || type.endsWith("Failed");
}

bool readFrame(QByteArrayView text, Frame *frame)
{
    if (!text.startsWith("File \""))
        return false;
    const qsizetype close = text.indexOf('"', 6);
    const qsizetype in = text.indexOf(", in ", qMax<qsizetype>(close, 0));
    if (close < 0 || in < 0)
        return false;
    frame->file = text.sliced(6, close - 6);
    frame->function = text.sliced(in + 5).trimmed();
    return true;
}

} // namespace

QByteArrayView exceptionType(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && isNameLetter(text.at(end)))
        ++end;
    const QByteArrayView type = text.first(end);
    const QByteArrayView rest = text.sliced(end).trimmed();
    if (end < 5 || end > 120 || (!rest.isEmpty() && !rest.startsWith(':')))
        return {};
    return endsLikeAnException(type) && !isEcho(type) ? type : QByteArrayView();
}

QList<Frame> framesAbove(QByteArrayView text, qsizetype start, int line)
{
    const qsizetype first = qMax<qsizetype>(text.indexOf('\n', start), start);
    const QByteArrayView process = parseLogLine(text.sliced(start, first - start)).process;
    QList<Frame> frames;
    QByteArrayView code;
    qsizetype end = start - 1; // the newline before the line
    for (int back = 1; back <= mostLinesBack && end > 0 && frames.size() < mostFrames; ++back) {
        const qsizetype begin = text.first(end).lastIndexOf('\n') + 1;
        const LogLine parts = parseLogLine(text.sliced(begin, end - begin));
        end = begin - 1;
        if (parts.process != process)
            continue;
        Frame frame;
        frame.line = line - back;
        frame.code = std::exchange(code, {});
        if (readFrame(parts.text, &frame))
            frames << frame;
        else if (parts.text.startsWith("Traceback (most recent call last)"))
            break;
        else
            code = parts.text.startsWith('^') || parts.text.startsWith('~') ? code : parts.text;
    }
    return frames;
}

} // namespace coder::healing
