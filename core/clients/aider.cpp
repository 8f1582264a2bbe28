// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/aider.h"

#include "core/base/files.h"
#include "core/catalog/catalogue.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace coder {
namespace {

constexpr int largestAnswer = 8192;
constexpr double smallModel = 20; // billions of parameters

// Letters that dotenv takes as they are without quotes; it expands "${…}" even inside them.
bool isPlain(const QByteArray &value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+\\z"));
    return plain.match(QString::fromUtf8(value)).hasMatch();
}

Result<QByteArray> environmentFile(const Session &session, const Secret &apiKey)
{
    const QByteArray base = session.endpoint().toUtf8();
    const QByteArray model = aiderModel(session).toUtf8();
    const QByteArray noProxy = "127.0.0.1,localhost";
    if (!isPlain(base) || !isPlain(model) || !isPlain(apiKey.reveal()))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the endpoint, the key or the model's name cannot be given to aider"));
    const std::initializer_list<std::pair<const char *, QByteArray>> values{
        {"OPENAI_API_BASE", base},
        {"OPENAI_BASE_URL", base}, // what newer versions of LiteLLM look at first
        {"AIDER_OPENAI_API_BASE", base},
        {"OPENAI_API_KEY", apiKey.reveal()},
        {"AIDER_OPENAI_API_KEY", apiKey.reveal()},
        {"AIDER_MODEL", model},
        {"AIDER_WEAK_MODEL", model},
        {"AIDER_EDITOR_MODEL", model},
        {"USE_LITELLM_PROXY", "False"}, // LiteLLM would send everything to LITELLM_PROXY_API_BASE
        {"NO_PROXY", noProxy},
        {"no_proxy", noProxy}, // HTTP clients read either, and HTTP_PROXY of a project
    };
    QByteArray text = "# Written by Linode LLM Coder for aider --env-file; it is replaced with each session.\n";
    for (const auto &[name, value] : values)
        text += QByteArray(name) + '=' + value + '\n';
    return text;
}

QByteArray metadataFile(const Session &session)
{
    QJsonObject entry{{QStringLiteral("input_cost_per_token"), 0},
                      {QStringLiteral("output_cost_per_token"), 0},
                      {QStringLiteral("litellm_provider"), QStringLiteral("openai")},
                      {QStringLiteral("mode"), QStringLiteral("chat")}};
    if (const TokenLimits limits = tokenLimits(session.maxModelLen); limits.input > 0) {
        entry.insert(QStringLiteral("max_input_tokens"), limits.input);
        entry.insert(QStringLiteral("max_output_tokens"), limits.output);
        entry.insert(QStringLiteral("max_tokens"), limits.output);
    }
    return QJsonDocument(QJsonObject{{aiderModel(session), entry}}).toJson();
}

// Models that think aloud before they answer, by aider's own list.
bool thinksAloud(const QString &model)
{
    static const QRegularExpression thinking(QStringLiteral("qwq|deepseek-r1|thinking"));
    return thinking.match(model).hasMatch();
}

QByteArray settingsFile(const Session &session)
{
    const QString model = aiderModel(session);
    const CatalogueModel *known = findInCatalogue(session.wish.model);
    const QString format = known ? known->editFormat : editFormat(model);
    const QString editorFormat = QStringLiteral("editor-") + format;
    QJsonObject entry{{QStringLiteral("name"), model},
                      {QStringLiteral("edit_format"), format},
                      {QStringLiteral("weak_model_name"), model},
                      {QStringLiteral("editor_model_name"), model},
                      {QStringLiteral("editor_edit_format"), editorFormat},
                      {QStringLiteral("use_repo_map"), true}};
    if (const TokenLimits limits = tokenLimits(session.maxModelLen); limits.output > 0)
        entry.insert(QStringLiteral("extra_params"), QJsonObject{{QStringLiteral("max_tokens"), limits.output}});
    if (thinksAloud(model))
        entry.insert(QStringLiteral("reasoning_tag"), QStringLiteral("think"));
    // aider merges this entry into every model's parameters, whoever wrote it, and takes the last one read: a project's
    // own could name another api_base.
    const QJsonObject noExtras{{QStringLiteral("name"), QStringLiteral("aider/extra_params")},
                               {QStringLiteral("extra_params"), QJsonObject()}};
    return QJsonDocument(QJsonArray{entry, noExtras}).toJson();
}

} // namespace

AiderFiles aiderFiles(const QString &folder, const QString &sessionName)
{
    const QString start = folder + QLatin1Char('/') + sessionName;
    return {start + QStringLiteral(".env"), start + QStringLiteral(".metadata.json"),
            start + QStringLiteral(".settings.yml")};
}

Result<AiderFiles> writeAiderFiles(const QString &folder, const Session &session, const Secret &apiKey)
{
    const auto environment = environmentFile(session, apiKey);
    if (!environment)
        return fail(environment.error());
    if (!makePrivateFolder(folder))
        return fail(ErrorCode::FileUnwritable, folder);
    AiderFiles files = aiderFiles(folder, session.name);
    for (const auto &[path, bytes] :
         {std::pair{files.environment, *environment}, std::pair{files.metadata, metadataFile(session)},
          std::pair{files.settings, settingsFile(session)}})
        if (const auto written = writePrivateSoon(path, bytes); !written)
            return fail(written.error());
    return files;
}

Result<Unit> removeAiderFiles(const QString &folder, const QString &sessionName)
{
    const AiderFiles files = aiderFiles(folder, sessionName);
    for (const QString &path : {files.environment, files.metadata, files.settings})
        if (!QFile::remove(path) && QFileInfo::exists(path))
            return fail(ErrorCode::FileUnwritable, path);
    return Unit{};
}

// --set-env and --alias say nothing new: that they are on the command line keeps a project's .aider.conf.yml from using
// them, the one to name another base after all files were read, the other to turn our model into somebody else's.
QStringList aiderCommand(const AiderFiles &files, const QStringList &more)
{
    return QStringList{QStringLiteral("aider"),
                       QStringLiteral("--env-file"),
                       files.environment,
                       QStringLiteral("--model-metadata-file"),
                       files.metadata,
                       QStringLiteral("--model-settings-file"),
                       files.settings,
                       QStringLiteral("--set-env"),
                       QStringLiteral("USE_LITELLM_PROXY=False"),
                       QStringLiteral("--alias"),
                       QStringLiteral("coder:coder")}
           + more;
}

QString aiderModel(const Session &session)
{
    return QStringLiteral("openai/") + session.wish.servedModelName;
}

QString editFormat(const QString &servedName)
{
    static const QRegularExpression size(QStringLiteral("(?:^|[-_:/])(?:(\\d+)x)?(\\d+(?:\\.\\d+)?)b(?![a-z])"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = size.match(servedName);
    const double experts = match.captured(1).isEmpty() ? 1 : match.captured(1).toDouble();
    const bool isSmall = !match.hasMatch() || experts * match.captured(2).toDouble() <= smallModel;
    return isSmall ? QStringLiteral("whole") : QStringLiteral("diff");
}

TokenLimits tokenLimits(int maxModelLen)
{
    if (maxModelLen <= 0)
        return {};
    const int output = std::min(largestAnswer, maxModelLen / 4);
    return {maxModelLen - output, output};
}

} // namespace coder
