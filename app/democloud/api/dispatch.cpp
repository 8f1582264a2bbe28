// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/filter.h"
#include "app/democloud/api/operations.h"
#include "app/democloud/api/paging.h"

#include <QJsonDocument>
#include <optional>

namespace coder::demo {
namespace {

// What stands for the {…} of the pattern, or nothing if the path is another one.
std::optional<QStringList> namesIn(const QString &pattern, const QStringList &path)
{
    const QStringList parts = pattern.split(u'/');
    if (parts.size() != path.size())
        return {};
    QStringList names;
    for (int i = 0; i < parts.size(); ++i) {
        if (parts.at(i).startsWith(u'{'))
            names.append(path.at(i));
        else if (parts.at(i) != path.at(i))
            return {};
    }
    return names;
}

struct Found
{
    const Operation *operation = nullptr;
    QStringList names;
    bool pathIsKnown = false;
};

Found findOperation(const QByteArray &method, const QStringList &path)
{
    Found found;
    for (const Operation &operation : operations()) {
        const auto names = namesIn(operation.path, path);
        if (!names)
            continue;
        found.pathIsKnown = true;
        if (operation.method == method)
            return {&operation, *names, true};
    }
    return found;
}

Answer tooMany(const RateState &rate, const QDateTime &now)
{
    Answer answer = refused(429, {{u"Too many requests"_qs, {}}});
    const qint64 wait = qMax(qint64(1), (now.msecsTo(rate.resets) + 999) / 1000);
    answer.headers.append({"Retry-After", QByteArray::number(wait)});
    return answer;
}

Outcome runList(const Operation &operation, Call &call, const Request &request)
{
    if (const auto problem = filterProblem(request.filter, operation.filterable))
        return refused(400, {*problem});
    return paged(filtered(operation.list(call), request.filter), request.query);
}

Outcome runOperation(const Operation &operation, Call &call, const Request &request)
{
    if (operation.list)
        return runList(operation, call, request);
    if (!request.body.trimmed().isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return refused(400, {{u"Unable to parse JSON"_qs, {}}});
        call.body = document.object();
    }
    return operation.run(call);
}

void addHeaders(Answer &answer, const Operation &operation, const std::optional<Token> &caller, const RateState &rate)
{
    answer.headers.append({"X-OAuth-Scopes", caller ? caller->scopes.toUtf8() : QByteArray("*")});
    answer.headers.append({"X-Accepted-OAuth-Scopes", operation.scope.isEmpty() ? "*" : operation.scope.toUtf8()});
    answer.headers.append({"X-RateLimit-Limit", QByteArray::number(rate.limit)});
    answer.headers.append({"X-RateLimit-Remaining", QByteArray::number(rate.remaining)});
    answer.headers.append({"X-RateLimit-Reset", QByteArray::number(rate.resets.toSecsSinceEpoch())});
}

Outcome checkedRun(State &state, const Found &found, const std::optional<Token> &caller, const RateState &rate,
                   const Request &request, const QDateTime &now)
{
    if (!rate.allowed)
        return tooMany(rate, now);
    if (caller && !covers(caller->scopes, found.operation->scope))
        return refused(403, {{u"Unauthorized"_qs, {}}});
    Call call{state, found.names, {}, now};
    return runOperation(*found.operation, call, request);
}

} // namespace

Outcome answerApi(State &state, const Request &request, const QStringList &path, const QDateTime &now)
{
    const Found found = findOperation(request.method, path);
    if (!found.operation)
        return found.pathIsKnown ? refused(405, {{u"Method Not Allowed"_qs, {}}}) : notFound();
    const std::optional<Token> caller = callerOf(state, request.authorization, now);
    if (!caller && (!found.operation->isPublic || !request.authorization.isEmpty()))
        return refused(401, {{u"Invalid Token"_qs, {}}});
    const RateState rate = countCall(state, caller ? caller->value : "anyone", found.operation->rate, now);
    Outcome outcome = checkedRun(state, found, caller, rate, request, now);
    addHeaders(outcome.answer, *found.operation, caller, rate);
    return outcome;
}

} // namespace coder::demo
