// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/leaving.h"

#include "app/assembly/chatsaver.h"
#include "app/desktop/destroyingdialog.h"
#include "app/desktop/questions.h"
#include "core/base/log.h"

#include <algorithm>

namespace coder {

Leaving::Leaving(Controller &controller, QWidget &window, std::function<void()> comeForward, std::function<void()> exit,
                 decltype(WindowDoors::saveChats) saveChats)
    : m_controller(controller)
    , m_window(window)
    , m_comeForward(std::move(comeForward))
    , m_exit(std::move(exit))
    , m_saveChats(std::move(saveChats))
{}

void Leaving::quit()
{
    if (m_question && m_question->isVisible()) {
        m_comeForward();
        m_question->raise();
    } else if (!m_look) {
        look();
    }
}

// What another program or computer did is known only to Linode.
void Leaving::look()
{
    if (m_controller.checkState() == CloudState::NoToken)
        return decide(false);
    m_look = new AccountLook(m_controller, &m_window);
    connect(m_look, &AccountLook::slow, this, [this] { m_comeForward(); });
    connect(m_look, &AccountLook::asked, this, [this] { decide(true); });
    connect(m_look, &AccountLook::givenUp, this, &Leaving::giveUp);
    connect(m_look, &AccountLook::stayed, this, [this] { m_look.clear(); });
    m_look->start();
}

void Leaving::giveUp(bool byPerson)
{
    const bool isAnythingKnown = !readQuit(m_controller, false).rented.isEmpty();
    isAnythingKnown || !byPerson ? decide(false) : end();
}

void Leaving::decide(bool isAsked)
{
    m_look.clear();
    const QuitReading known = readQuit(m_controller, isAsked);
    if (isNothingLeft(known)) {
        end();
        return;
    }
    m_comeForward();
    const bool isDecided = !known.rented.isEmpty() && std::ranges::all_of(known.rented, &Session::destroyWanted);
    isDecided ? destroyAndWait(known.rented) : ask(known);
}

void Leaving::ask(const QuitReading &known)
{
    m_question = askQuit(&m_window, known, [this, known](QuitAnswer answer) {
        if (answer == QuitAnswer::Destroy)
            askChats(known.rented);
        else if (answer == QuitAnswer::LookAgain)
            look();
        else
            leave();
    });
}

// Only where something is lost that can be saved is there another question.
void Leaving::askChats(const QList<Session> &rented)
{
    if (!m_saveChats || std::ranges::none_of(rented, hasChats))
        return destroyAndWait(rented);
    askDestroy(&m_window, rented, m_controller.clock().now(), true, [this, rented](ChatWish chats) {
        if (chats == ChatWish::Save)
            m_saveChats(rented, [this, rented] { destroyAndWait(rented); });
        else
            destroyAndWait(rented);
    });
}

void Leaving::destroyAndWait(const QList<Session> &running)
{
    QStringList names;
    for (const Session &session : running) {
        if (const auto wanted = m_controller.destroy(session.name); !wanted) {
            tellFailure(&m_window, wanted.error(), session);
            return;
        }
        names << session.name;
    }
    auto *dialog = new DestroyingDialog(m_controller, names, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &DestroyingDialog::over, this, &Leaving::end);
    connect(dialog, &DestroyingDialog::leaveAsked, this, &Leaving::leave);
    m_question = dialog;
    dialog->open();
}

// Without a program to hand over to, it is said who does not go on before the program ends.
void Leaving::leave()
{
    const auto handed = m_controller.handOver();
    if (handed) {
        end();
        return;
    }
    m_question = askQuitAlone(&m_window, handed.error(), [this] { end(); });
}

void Leaving::end()
{
    if (const auto handed = m_controller.handOver(); !handed)
        log().error("nobody goes on: {}", handed.error().detail);
    m_window.hide();
    m_exit();
}

void Leaving::saveAndLeave()
{
    if (const auto handed = m_controller.handOver(); !handed)
        log().error("nobody goes on after the desktop session: {}", handed.error().detail);
}

} // namespace coder
