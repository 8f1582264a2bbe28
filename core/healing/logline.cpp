// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/logline.h"

#include <array>

namespace coder::healing {
namespace {

using Level = LogLine::Level;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool isSpace(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r';
}

QByteArrayView skipSpaces(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    return text;
}

// `2024-02-08T06:28:20.354Z `, `2023-11-29 11:34:19 `, `05-28 18:58:32 `, `[2024-09-05T00:38:34Z] `, `20:06:21.123 `.
QByteArrayView skipTime(QByteArrayView text)
{
    QByteArrayView rest = text;
    if (rest.startsWith('['))
        rest = rest.sliced(1);
    int digits = 0;
    int marks = 0;
    while (!rest.isEmpty()) {
        const char letter = rest.front();
        const bool between = letter == ' ' && digits >= 4 && rest.size() > 1 && isDigit(rest.at(1));
        if (isDigit(letter))
            ++digits;
        else if (letter == '-' || letter == ':' || letter == '/')
            ++marks;
        else if (letter != 'T' && letter != '.' && letter != ',' && letter != 'Z' && letter != '+' && !between)
            break;
        rest = rest.sliced(1);
    }
    if (digits < 6 || marks < 2)
        return text;
    if (rest.startsWith(']'))
        rest = rest.sliced(1);
    return skipSpaces(rest);
}

// `Nov 22 13:40:56 host vllm[42]: ` of the system's journal.
QByteArrayView skipEnvelope(QByteArrayView text)
{
    if (text.size() < 20 || text.at(3) != ' ' || text.at(9) != ':' || text.at(12) != ':' || !isDigit(text.at(8)))
        return text;
    const qsizetype end = text.first(qMin<qsizetype>(text.size(), 100)).indexOf("]: ");
    return end < 0 ? text : text.sliced(end + 3);
}

// Behind the time: `stderr F ` of Kubernetes' own files, `host vllm[42]: ` of the journal with times of ISO 8601.
QByteArrayView skipStream(QByteArrayView text)
{
    for (const QByteArrayView stream : {QByteArrayView("stdout "), QByteArrayView("stderr ")})
        if (text.startsWith(stream) && text.size() > 9 && (text.at(7) == 'F' || text.at(7) == 'P') && text.at(8) == ' ')
            return text.sliced(9);
    const QByteArrayView head = text.first(qMin<qsizetype>(text.size(), 100));
    const qsizetype end = head.indexOf("]: ");
    const qsizetype open = end < 0 ? -1 : head.first(end).lastIndexOf('[');
    if (open <= 0 || end == open + 1 || head.first(open).count(' ') != 1 || head.front() == '(')
        return text;
    for (const char letter : head.sliced(open + 1, end - open - 1))
        if (!isDigit(letter))
            return text;
    return text.sliced(end + 3);
}

// `[1;36m`, `[0;0m`: a colour whose escape was lost on the way, by copying or by a page.
QByteArrayView skipLostColour(QByteArrayView text)
{
    qsizetype at = 1;
    while (at < text.size() && (isDigit(text.at(at)) || text.at(at) == ';'))
        ++at;
    const bool isColour = text.startsWith('[') && at > 1 && at < text.size() && text.at(at) == 'm';
    return isColour ? skipSpaces(text.sliced(at + 1)) : text;
}

// What docker compose and `kubectl --prefix` write in front: a short name and a bar.
QByteArrayView skipSource(QByteArrayView text)
{
    const qsizetype bar = text.first(qMin<qsizetype>(text.size(), 40)).indexOf("| ");
    if (bar < 0)
        return text;
    for (const char letter : text.first(bar))
        if (letter == '(' || letter == '"' || letter == '=' || letter == '%' || letter == '[')
            return text;
    return skipSpaces(text.sliced(bar + 1));
}

// `(Name pid=1) ` or `(Name rank=1 pid=2) `, also where the first bracket was cut off; `[rank0]: `.
QByteArrayView takeProcess(QByteArrayView text, QByteArrayView *process)
{
    const QByteArrayView head = text.first(qMin<qsizetype>(text.size(), 80));
    const qsizetype pid = head.indexOf("pid=");
    const qsizetype end = head.indexOf(')');
    const qsizetype start = text.startsWith('(') ? 1 : 0;
    if (pid >= 0 && end > pid && pid - start < 60) {
        *process = text.sliced(start, end - start);
        return skipSpaces(text.sliced(end + 1));
    }
    const qsizetype close = head.indexOf("]:");
    if (head.startsWith("[rank") && close > 0) {
        *process = text.sliced(1, close - 1);
        return skipSpaces(text.sliced(close + 2));
    }
    return text;
}

struct LevelWord
{
    QByteArrayView word;
    Level level;
};

QByteArrayView takeLevel(QByteArrayView text, Level *level)
{
    static constexpr std::array words = {
        LevelWord{"DEBUG", Level::Debug},  LevelWord{"INFO", Level::Info},   LevelWord{"WARNING", Level::Warning},
        LevelWord{"WARN", Level::Warning}, LevelWord{"ERROR", Level::Error}, LevelWord{"CRITICAL", Level::Error},
        LevelWord{"FATAL", Level::Error},
    };
    for (const auto &[word, value] : words) {
        if (!text.startsWith(word) || text.size() <= word.size())
            continue;
        const char next = text.at(word.size());
        if (next != ' ' && next != ':' && next != ']')
            continue;
        *level = value;
        return skipSpaces(text.sliced(word.size() + 1));
    }
    return text;
}

// `[core.py:396] ` and the older `worker_base.py:157] `.
QByteArrayView skipPlace(QByteArrayView text)
{
    const QByteArrayView head = text.first(qMin<qsizetype>(text.size(), 60));
    const qsizetype close = head.indexOf(']');
    if (close < 0 || head.first(close).indexOf(".py:") < 0)
        return text;
    return text.sliced(close + 1);
}

} // namespace

LogLine parseLogLine(QByteArrayView line)
{
    LogLine parsed;
    QByteArrayView text = skipSpaces(skipSource(skipSpaces(skipEnvelope(line))));
    const QByteArrayView untimed = skipTime(text);
    text = untimed.size() < text.size() ? skipTime(skipStream(untimed)) : text;
    text = skipLostColour(takeProcess(skipLostColour(text), &parsed.process));
    text = skipTime(text);
    text = takeLevel(text, &parsed.level);
    if (parsed.level != Level::None)
        text = skipPlace(skipTime(text));
    parsed.text = skipSpaces(text);
    return parsed;
}

QByteArray withoutColours(const QByteArray &text)
{
    qsizetype escape = text.indexOf('\x1b');
    if (escape < 0)
        return text;
    QByteArray plain;
    plain.reserve(text.size());
    qsizetype from = 0;
    for (; escape >= 0; escape = text.indexOf('\x1b', from)) {
        plain += QByteArrayView(text).sliced(from, escape - from);
        from = escape + 1;
        if (from >= text.size() || text.at(from) != '[')
            continue;
        ++from;
        while (from < text.size() && (isDigit(text.at(from)) || text.at(from) == ';' || text.at(from) == '?'))
            ++from;
        if (from < text.size() && text.at(from) != '\n')
            ++from;
    }
    plain += QByteArrayView(text).sliced(from);
    return plain;
}

} // namespace coder::healing
