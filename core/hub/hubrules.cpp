// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hub/hubrules.h"

#include "core/base/loopback.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace coder {
namespace {

struct TypeSize
{
    const char *name;
    double bytes;
};

// The element types of the safetensors format.
constexpr auto typeSizes = std::to_array<TypeSize>({{"F64", 8},
                                                    {"I64", 8},
                                                    {"U64", 8},
                                                    {"F32", 4},
                                                    {"I32", 4},
                                                    {"U32", 4},
                                                    {"F16", 2},
                                                    {"BF16", 2},
                                                    {"I16", 2},
                                                    {"U16", 2},
                                                    {"I8", 1},
                                                    {"U8", 1},
                                                    {"BOOL", 1},
                                                    {"F8_E4M3", 1},
                                                    {"F8_E5M2", 1},
                                                    {"F4", 0.5}});

// Bytes. No model is near it; what says more is no answer about a model.
constexpr qint64 largestModel = 1'000'000'000'000'000;

std::optional<qint64> bytesOfParameters(const QJsonObject &counts)
{
    double sum = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const auto *const known = std::ranges::find_if(
            typeSizes, [&it](const TypeSize &type) { return it.key() == QLatin1StringView(type.name); });
        if (known == typeSizes.end())
            return {};
        sum += it->toDouble() * known->bytes;
    }
    return sum >= 1 && sum < double(largestModel) ? std::optional(qint64(sum)) : std::nullopt;
}

// Bytes of the *.safetensors files, those named "consolidated…" or the others.
qint64 bytesOfFiles(const QJsonArray &files, bool consolidated)
{
    qint64 sum = 0;
    for (const QJsonValue &file : files) {
        const QString name = file["rfilename"_L1].toString();
        if (name.endsWith(".safetensors"_L1) && name.startsWith("consolidated"_L1) == consolidated)
            sum = std::min(sum + qBound<qint64>(0, file["size"_L1].toInteger(), largestModel), largestModel);
    }
    return sum;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

bool isModelId(const QString &id)
{
    static const QRegularExpression pattern(
        u"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,95})?$"_qs);
    return pattern.match(id).hasMatch();
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const int standard = one.scheme() == "https"_L1 ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port(standard) == other.port(standard);
}

std::optional<QUrl> redirectTarget(const QUrl &from, const HttpOutcome &outcome)
{
    if (outcome.end != HttpEnd::Answered || !isRedirect(outcome.status) || !outcome.has("Location"))
        return {};
    QUrl to = from.resolved(QUrl::fromEncoded(outcome.header("Location")));
    const bool plain = to.scheme() == "http"_L1;
    if (!checkBase(to) || (plain && !isLoopback(from)))
        return {};
    return to;
}

Error hubError(const HttpOutcome &outcome, const QString &id)
{
    if (outcome.end != HttpEnd::Answered)
        return {ErrorCode::HubUnreachable, transportError(outcome).detail};
    const bool unknown = outcome.header("X-Error-Code") == "RepoNotFound";
    if (outcome.status == 404 || unknown)
        return {ErrorCode::ModelMissing, id};
    if (outcome.status == 401 || outcome.status == 403)
        return {ErrorCode::ModelGated, id};
    return {ErrorCode::HubUnreachable, outcome.summary()};
}

std::optional<qint64> weightBytes(const QJsonObject &object)
{
    const QJsonArray files = object["siblings"_L1].toArray();
    for (const bool consolidated : {false, true})
        if (const qint64 sum = bytesOfFiles(files, consolidated); sum > 0)
            return sum;
    return bytesOfParameters(object["safetensors"_L1]["parameters"_L1].toObject());
}

Result<HubModel> readHubModel(const QJsonObject &object)
{
    HubModel model;
    model.id = object["id"_L1].toString(object["modelId"_L1].toString());
    const QJsonValue gated = object["gated"_L1]; // false, "auto" or "manual"
    model.gated = gated.isString() || gated.toBool();
    model.weightBytes = weightBytes(object);
    if (model.id.isEmpty())
        return fail(ErrorCode::HubUnreachable, u"the hub's answer names no model"_qs);
    return model;
}

} // namespace coder
