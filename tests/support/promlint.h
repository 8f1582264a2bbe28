// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace coder::test {

// What `promtool check metrics` and Prometheus' own reader would object to in a text of format 0.0.4; empty = nothing.
inline QString exposedBadly(const QByteArray &text)
{
    static const QRegularExpression sample(QStringLiteral(
        R"(^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"(?:,(?!\}))?)*\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$)"));
    if (!text.isEmpty() && !text.endsWith('\n'))
        return QStringLiteral("the last line does not end");
    QSet<QString> families;
    QSet<QString> series;
    QString family, type;
    bool isHelped = false;
    for (const QString &line : QString::fromUtf8(text).split(u'\n').mid(0, text.count('\n'))) {
        const QStringList words = line.split(u' ');
        if (line.startsWith(u"# HELP ")) {
            if (families.contains(words.value(2)) || words.size() < 4 || words.value(3).isEmpty())
                return QStringLiteral("helped twice, or not: ") + line;
            family = words[2];
            families.insert(family);
            isHelped = true;
        } else if (line.startsWith(u"# TYPE ")) {
            type = words.value(3);
            if (!isHelped || words.value(2) != family || (type != u"gauge" && type != u"counter"))
                return QStringLiteral("a type without its help: ") + line;
            if ((type == u"counter") != family.endsWith(u"_total"))
                return QStringLiteral("counters, and they alone, end with _total: ") + line;
            isHelped = false;
        } else {
            const auto match = sample.match(line);
            if (!match.hasMatch() || isHelped || match.captured(1) != family)
                return QStringLiteral("no sample of its family: ") + line;
            if (series.contains(match.captured(1) + match.captured(2)))
                return QStringLiteral("told twice: ") + line;
            series.insert(match.captured(1) + match.captured(2));
        }
    }
    return {};
}

} // namespace coder::test
