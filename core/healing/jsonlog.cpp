// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/jsonlog.h"

#include <QString>

#include <array>

namespace coder::healing {
namespace {

constexpr qsizetype furthestKey = 160;

// Where the text of the record begins, behind its opening quote; -1 if the line is no such record.
qsizetype textStart(QByteArrayView line)
{
    if (!line.startsWith('{'))
        return -1;
    constexpr std::array keys = {QByteArrayView("\"log\":\""), QByteArrayView("\"log\": \"")};
    const QByteArrayView head = line.first(qMin(line.size(), furthestKey));
    for (const QByteArrayView key : keys)
        if (const qsizetype at = head.indexOf(key); at >= 0)
            return at + key.size();
    return -1;
}

// `\u001b` and the like; half a pair of surrogates is no letter.
qsizetype takeUnicode(QByteArrayView rest, QByteArray *plain)
{
    bool isNumber = false;
    const auto code = rest.size() < 4 ? ushort(0) : rest.first(4).toByteArray().toUShort(&isNumber, 16);
    if (!isNumber)
        return 0;
    *plain += code == '\n' ? QByteArray(" ") : QString(QChar(code)).toUtf8();
    return 4;
}

qsizetype takeEscape(QByteArrayView rest, QByteArray *plain)
{
    switch (rest.front()) {
    case 'u':
        return 1 + takeUnicode(rest.sliced(1), plain);
    case 'n':
        *plain += rest.sliced(1).startsWith('"') ? QByteArrayView() : QByteArrayView(" ");
        return 1;
    case 't':
        *plain += '\t';
        return 1;
    case 'r':
        *plain += '\r';
        return 1;
    default:
        *plain += rest.front();
        return 1;
    }
}

void addUnwrapped(QByteArrayView rest, QByteArray *plain)
{
    while (!rest.isEmpty() && rest.front() != '"') {
        const char letter = rest.front();
        rest = rest.sliced(1);
        if (letter != '\\')
            *plain += letter;
        else if (!rest.isEmpty())
            rest = rest.sliced(takeEscape(rest, plain));
    }
}

} // namespace

QByteArray withoutJsonLog(const QByteArray &text)
{
    if (!text.contains("\"log\":"))
        return text;
    QByteArray plain;
    plain.reserve(text.size());
    const QByteArrayView all(text);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf('\n', start);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = all.sliced(start, end - start);
        if (const qsizetype inner = textStart(line); inner < 0)
            plain += line;
        else
            addUnwrapped(line.sliced(inner), &plain);
        if (found >= 0)
            plain += '\n';
        start = end + 1;
    }
    return plain;
}

} // namespace coder::healing
