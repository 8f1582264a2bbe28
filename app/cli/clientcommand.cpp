// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clientcommand.h"

#include "app/assembly/publisher.h"
#include "app/cli/words.h"
#include "core/clients/clientsettings.h"

#include <QJsonObject>

namespace coder {
namespace {

QString fileText(const ClientSettings &settings)
{
    return Cli::tr("Put this into %1, beside what is there already:").arg(settings.file);
}

QString keyText(const ClientSettings &settings, const QString &apiKeyFile)
{
    const QString where = settings.keyFile.isEmpty()
                              ? Cli::tr("The key is not in it. Start the program with %1 set to what is in %2.")
                              : Cli::tr("The key is not in it. Put a line into %3: %1= and what is in %2.");
    return settings.keyFile.isEmpty() ? where.arg(settings.keyName, apiKeyFile)
                                      : where.arg(settings.keyName, apiKeyFile, settings.keyFile);
}

QJsonObject settingsJson(const QString &client, const ClientSettings &settings, const QString &apiKeyFile)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"client"_qs, client},
            {u"file"_qs, orNull(settings.file)},
            {u"settings"_qs, QString::fromUtf8(settings.text)},
            {u"key_name"_qs, orNull(settings.keyName)},
            {u"key_belongs_in"_qs, orNull(settings.keyFile)},
            {u"api_key_file"_qs, apiKeyFile}};
}

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

} // namespace

int runClient(CliContext &context, const QString &client, const QString &name)
{
    const auto kind = clientFrom(client);
    const auto session = chosenSession(context, name);
    if (!kind)
        return tellError(context, {ErrorCode::InvalidInput, client}, MoneyState::NothingRented);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    if (session->phase != Phase::Ready || session->endpoint().isEmpty())
        return tellError(context, {ErrorCode::ModelNotReady, session->name}, MoneyState::MayBeRented);
    const QString keyFile = apiKeyFileOf(context.program->paths(), session->name);
    const ClientSettings settings = clientSettings(*kind, *session, keyFile);
    if (context.out.isJson()) {
        context.out.resultJson(settingsJson(client, settings, keyFile));
        return 0;
    }
    if (!settings.file.isEmpty())
        context.out.note(fileText(settings));
    context.out.result(QString::fromUtf8(settings.text).trimmed());
    if (!settings.keyName.isEmpty())
        context.out.note(keyText(settings, keyFile));
    return 0;
}

} // namespace coder
