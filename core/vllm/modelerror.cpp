// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vllm/modelerror.h"

using namespace Qt::StringLiterals;

namespace coder {
namespace {

constexpr qsizetype mostWords = 500; // an error can quote a whole prompt

Error fromStatus(const HttpOutcome &outcome)
{
    const QString told = errorWords(readJson(outcome).value_or(QJsonDocument()).object());
    const QString words = told.isEmpty() ? outcome.summary() : told;
    switch (outcome.status) {
    case 401:
    case 403:
        return {ErrorCode::ModelUnauthorized, words};
    case 503:
        return {ErrorCode::ModelNotReady, words};
    default:
        return {outcome.isOk() ? ErrorCode::BadAnswer : ErrorCode::ModelFailed, words};
    }
}

} // namespace

QString errorWords(const QJsonObject &object)
{
    const QJsonValue error = object["error"_L1];
    const bool isError = error.isObject() || error.isString() || object["object"_L1].toString() == "error"_L1
                         || object.contains("detail"_L1);
    if (!isError)
        return {};
    for (const QJsonValue &words : {error["message"_L1], error, object["message"_L1], object["detail"_L1]})
        if (!words.toString().isEmpty())
            return words.toString().left(mostWords);
    return u"an error without words"_qs;
}

Error modelError(const HttpOutcome &outcome)
{
    switch (outcome.end) {
    case HttpEnd::Answered:
        return fromStatus(outcome);
    case HttpEnd::NotSent:
    case HttpEnd::Lost:
    case HttpEnd::Cut:
        return {ErrorCode::ModelNotReady, outcome.words};
    case HttpEnd::TimedOut:
    case HttpEnd::TooLarge:
    case HttpEnd::Stopped:
        break;
    }
    return transportError(outcome);
}

} // namespace coder
