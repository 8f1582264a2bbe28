// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace coder::bench {

// One figure: ours beside its peer's, measured in one run, and the ratio that has a goal.
struct Figure
{
    QString name; // first_byte_ratio
    QString unit; // the key's ending in JSON: ours_ms, peer_ms
    double ours = 0;
    double peer = 0;
    double limit = 0;
    bool isUpperLimit = true; // "<= limit", else ">= limit"

    double ratio() const { return peer > 0 ? ours / peer : 0; }
    bool isMet() const { return isUpperLimit ? ratio() <= limit : ratio() >= limit; }
    QString goal() const
    {
        return (isUpperLimit ? QStringLiteral("<= ") : QStringLiteral(">= ")) + QString::number(limit);
    }
};

// One figure that has a goal by itself.
struct Limit
{
    QString name;
    QString unit;
    double value = 0;
    double limit = 0;

    bool isMet() const { return value <= limit; }
};

inline double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

inline double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

inline QJsonObject json(const QString &bench, const Figure &figure)
{
    return {{QStringLiteral("bench"), bench},
            {QStringLiteral("figure"), figure.name},
            {QStringLiteral("value"), rounded(figure.ratio())},
            {QStringLiteral("goal"), figure.goal()},
            {QStringLiteral("ours_") + figure.unit, rounded(figure.ours)},
            {QStringLiteral("peer_") + figure.unit, rounded(figure.peer)}};
}

inline QJsonObject json(const QString &bench, const Limit &limit)
{
    return {{QStringLiteral("bench"), bench},
            {QStringLiteral("figure"), limit.name},
            {QStringLiteral("value"), rounded(limit.value)},
            {QStringLiteral("unit"), limit.unit},
            {QStringLiteral("goal"), QString(QStringLiteral("<= ") + QString::number(limit.limit))}};
}

inline void printJson(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

// A small table, then one line of JSON a figure. Answers whether all goals are met.
inline bool report(const QString &bench, const QList<Figure> &figures, const QList<Limit> &limits = {})
{
    bool met = true;
    std::printf("%-22s %-6s %10s %10s %8s %8s\n", qPrintable(bench), "unit", "ours", "peer", "ratio", "goal");
    for (const Figure &one : figures) {
        met = met && one.isMet();
        std::printf("%-22s %-6s %10.3f %10.3f %8.3f %8s%s\n", qPrintable(one.name), qPrintable(one.unit), one.ours,
                    one.peer, one.ratio(), qPrintable(one.goal()), one.isMet() ? "" : "  MISSED");
    }
    for (const Limit &one : limits) {
        met = met && one.isMet();
        std::printf("%-22s %-6s %10.3f %10s %8s  <= %g%s\n", qPrintable(one.name), qPrintable(one.unit), one.value, "-",
                    "-", one.limit, one.isMet() ? "" : "  MISSED");
    }
    for (const Figure &one : figures)
        printJson(json(bench, one));
    for (const Limit &one : limits)
        printJson(json(bench, one));
    return met;
}

} // namespace coder::bench
