// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/leaving.h"

#include "app/desktop/destroyingdialog.h"
#include "app/desktop/questions.h"
#include "app/desktop/sessionreading.h"
#include "core/base/log.h"

#include <QMessageBox>

#include <algorithm>

namespace coder {

Leaving::Leaving(Controller &controller, QWidget &window, std::function<void()> comeForward, std::function<void()> exit)
    : m_controller(controller)
    , m_window(window)
    , m_comeForward(std::move(comeForward))
    , m_exit(std::move(exit))
{}

QList<Session> Leaving::running() const
{
    QList<Session> running = m_controller.sessions();
    running.removeIf([](const Session &session) { return !isBilled(session); });
    return running;
}

void Leaving::quit()
{
    const QList<Session> rented = running();
    if (rented.isEmpty()) {
        end();
        return;
    }
    m_comeForward();
    if (m_question && m_question->isVisible()) {
        m_question->raise();
        return;
    }
    const bool isDecided =
        std::all_of(rented.begin(), rented.end(), [](const Session &session) { return session.destroyWanted; });
    isDecided ? destroyAndWait(rented) : ask(rented);
}

void Leaving::ask(const QList<Session> &running)
{
    const QDateTime now = m_controller.clock().now();
    const bool areProtected = std::ranges::all_of(running, [&](const Session &session) {
        return protectionOf(session, m_controller.guard(session.name), now) == Protection::Protected;
    });
    m_question = askQuit(&m_window, running, areProtected, now, [this, running](QuitAnswer answer) {
        if (answer == QuitAnswer::Destroy)
            destroyAndWait(running);
        else
            leave();
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
