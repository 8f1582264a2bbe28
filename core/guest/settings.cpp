// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/settings.h"

#include "core/catalog/planpresets.h"
#include "core/guest/shellwords.h"

#include <QRegularExpression>
#include <array>
#include <variant>

namespace coder::guest {
namespace {

using Field = std::variant<QString GuestSettings::*, int GuestSettings::*, double GuestSettings::*,
                           bool GuestSettings::*, QStringList GuestSettings::*>;

struct Entry
{
    const char *name;
    Field field;
    double least = 0;
    double most = 0;
};

const std::array table{
    Entry{"VLLM_TENSOR_PARALLEL_SIZE", &GuestSettings::tensorParallelSize, 1, 64},
    Entry{"VLLM_MAX_MODEL_LEN", &GuestSettings::maxModelLen, 256, 10485760},
    Entry{"VLLM_GPU_MEMORY_UTILIZATION", &GuestSettings::gpuMemoryUtilization, 0.1, 0.99},
    Entry{"VLLM_MAX_NUM_SEQS", &GuestSettings::maxNumSeqs, 1, 8192},
    Entry{"VLLM_DTYPE", &GuestSettings::dtype},
    Entry{"VLLM_KV_CACHE_DTYPE", &GuestSettings::kvCacheDtype},
    Entry{"VLLM_EXTRA_ARGS", &GuestSettings::extraArgs},
    Entry{"VLLM_IMAGE", &GuestSettings::vllmImage},
    Entry{"ENABLE_OPENWEBUI", &GuestSettings::openWebui},
    Entry{"OPENWEBUI_AUTH", &GuestSettings::openWebuiAuth},
    Entry{"OPENWEBUI_IMAGE", &GuestSettings::openWebuiImage},
    Entry{"ENABLE_HF_CACHE", &GuestSettings::hfCache},
    Entry{"ENABLE_HEALTHCHECKS", &GuestSettings::healthchecks},
    Entry{"ENABLE_NCCL_ENV", &GuestSettings::ncclEnv},
};

// Set by the program alone: another address, port or key would open the server or cut it off from its clients.
const std::array reservedOptions{
    "--api-key",           "--host",        "--port",         "--uds",     "--root-path", "--model",
    "--served-model-name", "--ssl-keyfile", "--ssl-certfile", "--headless"};

tl::unexpected<Error> invalid(const Entry &entry, const QString &why)
{
    return fail(ErrorCode::ConfigInvalid, QLatin1String(entry.name) + QStringLiteral(": ") + why);
}

QString between(const Entry &entry, const QString &text, const QString &kind)
{
    return QStringLiteral("\"%1\" is not %2 from %3 to %4")
        .arg(text, kind)
        .arg(entry.least)
        .arg(entry.most, 0, 'f', -1);
}

// vLLM's parser takes an option by any unique beginning and with underscores too.
bool isReserved(const QString &word)
{
    const QString option = word.section(u'=', 0, 0).replace(u'_', u'-');
    for (const char *reserved : reservedOptions)
        if (option.size() > 2 && QLatin1String(reserved).startsWith(option))
            return true;
    return false;
}

Result<Unit> put(const Entry &entry, const QString &text, QString &to)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._/:@-]*\\z"));
    if (!word.match(text).hasMatch())
        return invalid(entry, QStringLiteral("\"%1\" is not a name").arg(text));
    to = text;
    return Unit{};
}

Result<Unit> put(const Entry &entry, const QString &text, int &to)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < entry.least || number > entry.most)
        return invalid(entry, between(entry, text, QStringLiteral("a whole number")));
    to = number;
    return Unit{};
}

Result<Unit> put(const Entry &entry, const QString &text, double &to)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !(number >= entry.least && number <= entry.most))
        return invalid(entry, between(entry, text, QStringLiteral("a number")));
    to = number;
    return Unit{};
}

Result<Unit> put(const Entry &entry, const QString &text, bool &to)
{
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"),
                                 QStringLiteral("1")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"),
                                QStringLiteral("0")};
    const QString lower = text.toLower();
    if (!yes.contains(lower) && !no.contains(lower))
        return invalid(entry, QStringLiteral("\"%1\" is neither true nor false").arg(text));
    to = yes.contains(lower);
    return Unit{};
}

Result<Unit> put(const Entry &entry, const QString &text, QStringList &to)
{
    const Result<QStringList> words = shellWords(text);
    if (!words)
        return invalid(entry, words.error().detail);
    for (const QString &word : *words)
        if (isReserved(word))
            return invalid(entry, QStringLiteral("%1 is set by this program").arg(word.section(u'=', 0, 0)));
    to = *words;
    return Unit{};
}

void take(const PerfProfile &profile, GuestSettings &settings)
{
    settings.gpuMemoryUtilization = profile.gpuMemoryUtilization;
    settings.maxNumSeqs = profile.maxNumSeqs;
    settings.extraArgs = QString::fromLatin1(profile.extraArgs).split(u' ', Qt::SkipEmptyParts);
}

Result<Unit> checkNames(const QString &model, const QString &servedModelName)
{
    static const QRegularExpression hubName(
        QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*\\z"));
    static const QRegularExpression served(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*\\z"));
    if (!hubName.match(model).hasMatch())
        return fail(ErrorCode::ConfigInvalid, QStringLiteral("MODEL_ID: \"%1\" is not owner/name").arg(model));
    if (!served.match(servedModelName).hasMatch())
        return fail(ErrorCode::ConfigInvalid,
                    QStringLiteral("SERVED_MODEL_NAME: \"%1\" is not a name").arg(servedModelName));
    return Unit{};
}

} // namespace

Result<GuestSettings> guestSettings(const QString &model, const QString &servedModelName,
                                    const QMap<QString, QString> &env)
{
    if (const auto names = checkNames(model, servedModelName); !names)
        return fail(names.error());
    GuestSettings settings;
    settings.model = model;
    settings.servedModelName = servedModelName;
    if (const PerfProfile *profile = findPerfProfile(env.value(QStringLiteral("PERF_PROFILE")).trimmed()))
        take(*profile, settings); // what is set by name wins
    for (const Entry &entry : table) {
        const QString text = env.value(QLatin1String(entry.name)).trimmed();
        if (text.isEmpty())
            continue;
        const Result<Unit> done =
            std::visit([&](auto field) { return put(entry, text, settings.*field); }, entry.field);
        if (!done)
            return fail(done.error());
    }
    return settings;
}

} // namespace coder::guest
