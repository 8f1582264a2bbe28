// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionintents.h"

#include "app/assembly/publisher.h"
#include "app/desktop/clientdialog.h"
#include "app/desktop/passphrasedialog.h"
#include "app/desktop/questions.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/switchmodeldialog.h"
#include "core/session/leftovers.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QWidget>

namespace coder {

using namespace std::chrono_literals;

SessionIntents::SessionIntents(Controller &controller, const WindowDoors &doors, QWidget &window)
    : m_controller(controller)
    , m_doors(doors)
    , m_window(window)
{}

void SessionIntents::tell(const Result<Unit> &answer, const QString &name)
{
    if (!answer)
        tellFailure(&m_window, answer.error(), m_controller.session(name));
}

void SessionIntents::destroy(const QStringList &names)
{
    QList<Session> meant;
    for (const QString &name : names)
        if (const auto session = m_controller.session(name); session && isBilled(*session) && !isEnding(*session))
            meant << *session;
    askDestroy(&m_window, meant, m_controller.clock().now(), bool(m_doors.saveChats), [this, meant](ChatWish chats) {
        if (chats == ChatWish::Save)
            m_doors.saveChats(meant, [this, meant] { destroyAtOnce(meant); });
        else
            destroyAtOnce(meant);
    });
}

void SessionIntents::destroyAtOnce(const QList<Session> &sessions)
{
    for (const Session &session : sessions)
        tell(m_controller.destroy(session.name), session.name);
}

void SessionIntents::keepOneHour(const QString &name)
{
    keep(name, 1h);
}

void SessionIntents::keep(const QString &name, std::chrono::seconds longer)
{
    tell(m_controller.keep(name, longer), name);
}

void SessionIntents::extend(const QString &name, int seconds)
{
    if (const auto session = m_controller.session(name))
        askExtend(&m_window, *session, seconds, m_controller.clock().now(),
                  [this, name, seconds] { keep(name, std::chrono::seconds(seconds)); });
}

void SessionIntents::setIdleRule(const QString &name, const IdleRule &rule)
{
    tell(m_controller.setIdleRule(name, rule), name);
}

void SessionIntents::retry(const QString &name)
{
    const auto session = m_controller.session(name);
    if (session && isOrphan(*session))
        whenDone(m_controller.adopt(name), this, [this, name](const Result<Unit> &adopted) { tell(adopted, name); });
    else if (session && session->error && session->error->code == ErrorCode::SshKeyLocked)
        askPassphrase(name, session->error->detail);
    else
        resume(name);
}

void SessionIntents::askPassphrase(const QString &name, const QString &keyFile)
{
    auto *dialog = new PassphraseDialog(setupToolsOf(m_controller.program()), keyFile, &m_window);
    connect(dialog, &PassphraseDialog::opened, this, [this, name] { resume(name); });
    dialog->open();
}

// Where healing has stopped for a word, that is asked for.
void SessionIntents::resume(const QString &name)
{
    const auto session = m_controller.session(name);
    if (session && session->heal && session->heal->choice && canBeApproved(*session->heal->choice))
        return askHeal(&m_window, *session, [this, name] { heal(name, HealCause::Approved); });
    tell(m_controller.resume(name), name);
}

void SessionIntents::heal(const QString &name, HealCause cause)
{
    tell(m_controller.heal(name, cause), name);
}

void SessionIntents::switchModel(const QString &name)
{
    const auto session = m_controller.session(name);
    if (!session)
        return;
    auto *dialog = new SwitchModelDialog(m_controller, *session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SessionIntents::switchBack(const QString &name)
{
    const auto session = m_controller.session(name);
    if (!session)
        return;
    askSwitchBack(&m_window, *session, [this, name, isUnderWay = session->engineSwitch.has_value()] {
        tell(isUnderWay ? m_controller.cancelSwitch(name) : m_controller.switchModel(name, ModelChoice{}), name);
    });
}

void SessionIntents::openCloudManager(const QString &name) const
{
    if (const auto session = m_controller.session(name))
        QDesktopServices::openUrl(cloudManagerUrl(*session));
}

void SessionIntents::copyEndpoint(const QString &name) const
{
    if (const auto session = m_controller.session(name))
        QGuiApplication::clipboard()->setText(session->endpoint());
}

void SessionIntents::copySettings(const QString &name, const QString &client)
{
    const auto session = m_controller.session(name);
    const auto kind = clientFrom(client);
    if (!session || !kind)
        return;
    auto *dialog = new ClientDialog(*kind, *session, apiKeyFileOf(m_controller.program().paths(), name), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace coder
