// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keepchats.h"

#include "app/assembly/chatsaver.h"
#include "app/cli/ask.h"
#include "app/cli/words.h"

#include <QDir>

namespace coder {
namespace {

QString chatFile(const Session &session, const QString &given, const QDateTime &now)
{
    const QDir folder(given.isEmpty() ? QDir::currentPath() : given);
    return given.isEmpty() || folder.exists() ? folder.filePath(chatFileName(session, now)) : given;
}

// Whether the VM may go now.
bool saveTo(CliContext &context, const Session &session, const QString &file)
{
    context.out.status(Cli::tr("Saving the chats of %1 …").arg(session.name));
    ChatSaver saver(*context.program);
    const auto saved = await(saver.save(session, file));
    context.out.clearStatus();
    if (saved) {
        context.out.note(Cli::tr("The chats are in %1.").arg(QDir::toNativeSeparators(file)));
        return true;
    }
    context.out.error(saved.error(), MoneyState::StillRented);
    //: Answered with the first letter of "yes" or "no"; the large one is what Enter means.
    return context.mayAsk()
           && isYes(Output::ask(Cli::tr("The chats were not saved. Destroy %1 all the same? [y/N] ").arg(session.name))
                        .toLower());
}

} // namespace

bool seeToChats(CliContext &context, const Session &session, const DownOptions &options)
{
    if (!hasChats(session)) {
        if (options.savesChats)
            context.out.note(Cli::tr("%1 has no Open WebUI, so there are no chats to save.").arg(session.name));
        return true;
    }
    const QString file = chatFile(session, options.chatFile, context.program->clock().now());
    if (options.savesChats)
        return saveTo(context, session, file);
    if (options.force || !context.mayAsk())
        return true;
    //: Answered with the first letter of "yes" or "no"; the large one is what Enter means.
    const QString answer =
        Output::ask(Cli::tr("The chats of its Open WebUI are lost, too. Save them to %1 first? [Y/n] ")
                        .arg(QDir::toNativeSeparators(file)));
    return isNo(answer.toLower()) || saveTo(context, session, file);
}

} // namespace coder
