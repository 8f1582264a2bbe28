// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/filter.h"

#include <QJsonDocument>
#include <algorithm>

namespace coder::demo {
namespace {

const QString header = QStringLiteral("X-Filter");
const QString orderBy = QStringLiteral("+order_by");
const QString order = QStringLiteral("+order");

QJsonValue fieldOf(const QJsonObject &item, const QString &name)
{
    QJsonValue value = item;
    for (const QString &part : name.split(u'.'))
        value = value.toObject().value(part);
    return value;
}

// -1, 0 or 1; nothing if the two cannot be compared.
std::optional<int> compare(const QJsonValue &left, const QJsonValue &right)
{
    if (left.isDouble() && right.isDouble())
        return left.toDouble() < right.toDouble() ? -1 : int(left.toDouble() > right.toDouble());
    if (left.isString() && right.isString())
        return qBound(-1, left.toString().compare(right.toString()), 1);
    if (left.isBool() && right.isBool())
        return int(left.toBool()) - int(right.toBool());
    return left.type() == right.type() && left.isNull() ? std::optional<int>(0) : std::nullopt;
}

bool holds(const QJsonValue &value, const QString &op, const QJsonValue &wanted)
{
    if (op == u"+contains"_qs)
        return value.toString().contains(wanted.toString(), Qt::CaseInsensitive);
    const std::optional<int> result = compare(value, wanted);
    if (op == u"+neq"_qs)
        return !result || *result != 0;
    if (!result)
        return false;
    static const QHash<QString, bool (*)(int)> tests{
        {u"+eq"_qs, [](int r) { return r == 0; }},  {u"+gt"_qs, [](int r) { return r > 0; }},
        {u"+gte"_qs, [](int r) { return r >= 0; }}, {u"+lt"_qs, [](int r) { return r < 0; }},
        {u"+lte"_qs, [](int r) { return r <= 0; }},
    };
    return tests.value(op)(*result);
}

bool holdsForAny(const QJsonValue &value, const QString &op, const QJsonValue &wanted)
{
    if (!value.isArray())
        return holds(value, op, wanted);
    const QJsonArray elements = value.toArray();
    const auto test = [&](const QJsonValue &element) { return holds(element, op, wanted); };
    return op == u"+neq"_qs ? std::all_of(elements.begin(), elements.end(), test)
                            : std::any_of(elements.begin(), elements.end(), test);
}

bool matches(const QJsonObject &item, const QJsonObject &filter);

bool matchesGroup(const QJsonObject &item, const QJsonArray &parts, bool all)
{
    const auto test = [&](const QJsonValue &part) { return matches(item, part.toObject()); };
    return all ? std::all_of(parts.begin(), parts.end(), test) : std::any_of(parts.begin(), parts.end(), test);
}

bool matchesField(const QJsonObject &item, const QString &name, const QJsonValue &wanted)
{
    const QJsonValue value = fieldOf(item, name);
    if (!wanted.isObject())
        return holdsForAny(value, u"+eq"_qs, wanted);
    const QJsonObject tests = wanted.toObject();
    for (auto it = tests.begin(); it != tests.end(); ++it)
        if (!holdsForAny(value, it.key(), it.value()))
            return false;
    return true;
}

bool matches(const QJsonObject &item, const QJsonObject &filter)
{
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        if (it.key() == orderBy || it.key() == order)
            continue;
        const bool isGroup = it.key() == u"+and"_qs || it.key() == u"+or"_qs;
        const bool ok = isGroup ? matchesGroup(item, it.value().toArray(), it.key() == u"+and"_qs)
                                : matchesField(item, it.key(), it.value());
        if (!ok)
            return false;
    }
    return true;
}

std::optional<Refusal> problemIn(const QJsonObject &filter, const QStringList &filterable);

std::optional<Refusal> problemInGroup(const QJsonValue &parts, const QStringList &filterable)
{
    if (!parts.isArray())
        return Refusal{u"Must be an array"_qs, header};
    for (const QJsonValue &part : parts.toArray())
        if (const auto problem = problemIn(part.toObject(), filterable))
            return problem;
    return {};
}

std::optional<Refusal> problemInField(const QString &name, const QJsonValue &wanted, const QStringList &filterable)
{
    static const QStringList operators{u"+eq"_qs, u"+neq"_qs, u"+gt"_qs,      u"+gte"_qs,
                                       u"+lt"_qs, u"+lte"_qs, u"+contains"_qs};
    const auto cannot = [](const QString &what) { return Refusal{u"Cannot filter on "_qs + what, header}; };
    if (!filterable.contains(name))
        return cannot(name);
    for (const QString &op : wanted.toObject().keys())
        if (!operators.contains(op))
            return cannot(op);
    return {};
}

std::optional<Refusal> problemIn(const QJsonObject &filter, const QStringList &filterable)
{
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        if (it.key() == order)
            continue;
        const auto problem = it.key() == orderBy ? problemInField(it.value().toString(), {}, filterable)
                             : it.key() == u"+and"_qs || it.key() == u"+or"_qs
                                 ? problemInGroup(it.value(), filterable)
                                 : problemInField(it.key(), it.value(), filterable);
        if (problem)
            return problem;
    }
    return {};
}

QJsonArray sorted(const QJsonArray &items, const QString &field, bool descending)
{
    QList<QJsonObject> rows;
    for (const QJsonValue &item : items)
        rows.append(item.toObject());
    std::stable_sort(rows.begin(), rows.end(), [&](const QJsonObject &left, const QJsonObject &right) {
        const int result = compare(fieldOf(left, field), fieldOf(right, field)).value_or(0);
        return descending ? result > 0 : result < 0;
    });
    QJsonArray result;
    for (const QJsonObject &row : rows)
        result.append(row);
    return result;
}

} // namespace

std::optional<Refusal> filterProblem(const QByteArray &filter, const QStringList &filterable)
{
    if (filter.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(filter);
    if (!document.isObject())
        return Refusal{u"Unable to decode filter"_qs, header};
    return problemIn(document.object(), filterable);
}

QJsonArray filtered(const QJsonArray &items, const QByteArray &filter)
{
    const QJsonObject wanted = QJsonDocument::fromJson(filter).object();
    QJsonArray found;
    for (const QJsonValue &item : items)
        if (matches(item.toObject(), wanted))
            found.append(item);
    if (!wanted.contains(orderBy))
        return found;
    return sorted(found, wanted.value(orderBy).toString(), wanted.value(order).toString() == u"desc"_qs);
}

} // namespace coder::demo
