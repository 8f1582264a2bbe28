// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/exposition.h"

#include <limits>

namespace coder {
namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':';
}

qsizetype nameEnd(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && isNameCharacter(text[at]))
        ++at;
    return at;
}

// Behind a quoted text that begins at `at`; -1 if it does not end.
qsizetype behindQuotes(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return -1;
}

// Where the brace closes that opened before `at`; -1 if it does not.
qsizetype closingBrace(QByteArrayView text, qsizetype at)
{
    while (at >= 0 && at < text.size() && text[at] != '}')
        at = text[at] == '"' ? behindQuotes(text, at) : at + 1;
    return at < text.size() ? at : -1;
}

QByteArray unescaped(QByteArrayView quoted)
{
    QByteArray plain;
    for (qsizetype at = 0; at < quoted.size(); ++at) {
        if (quoted[at] == '\\' && at + 1 < quoted.size())
            plain += quoted[++at] == 'n' ? '\n' : quoted[at];
        else
            plain += quoted[at];
    }
    return plain;
}

std::optional<double> readValue(QByteArrayView word)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (word == "+Inf" || word == "Inf")
        return infinity;
    if (word == "-Inf")
        return -infinity;
    if (word == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    bool isNumber = false;
    const double value = word.toByteArray().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QByteArrayView firstWord(QByteArrayView text)
{
    const QByteArrayView rest = text.trimmed();
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != ' ' && rest[end] != '\t')
        ++end;
    return rest.first(end);
}

std::optional<ExpositionSample> readSample(QByteArrayView line)
{
    ExpositionSample sample;
    qsizetype at = nameEnd(line);
    sample.name = line.first(at);
    if (sample.name.isEmpty())
        return std::nullopt;
    if (at < line.size() && line[at] == '{') {
        const qsizetype end = closingBrace(line, at + 1);
        if (end < 0)
            return std::nullopt;
        sample.labels = line.sliced(at + 1, end - at - 1);
        at = end + 1;
    }
    const std::optional<double> value = readValue(firstWord(line.sliced(at)));
    if (!value)
        return std::nullopt;
    sample.value = *value;
    return sample;
}

} // namespace

QByteArray ExpositionSample::label(const char *key) const
{
    qsizetype at = 0;
    while (at < labels.size()) {
        const qsizetype equals = labels.indexOf('=', at);
        const qsizetype open = equals < 0 ? -1 : labels.indexOf('"', equals);
        const qsizetype end = open < 0 ? -1 : behindQuotes(labels, open);
        if (end < 0)
            return {};
        if (labels.sliced(at, equals - at).trimmed() == key)
            return unescaped(labels.sliced(open + 1, end - open - 2));
        at = end;
        while (at < labels.size() && (labels[at] == ',' || labels[at] == ' '))
            ++at;
    }
    return {};
}

void readExposition(QByteArrayView text, const std::function<void(const ExpositionSample &)> &take)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = text.sliced(at, end - at).trimmed();
        at = end + 1;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (const auto sample = readSample(line))
            take(*sample);
    }
}

} // namespace coder
