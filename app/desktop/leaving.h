// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QPointer>

#include <functional>

class QDialog;
class QWidget;

namespace coder {

// How the program ends. Nothing that costs money is left without a word: a person is asked, and what goes on is handed
// to a keeper. Where nobody can be asked (logout, SIGTERM) it is handed over all the same.
class Leaving : public QObject
{
    Q_OBJECT
public:
    // `comeForward` shows the window that the questions belong to; `exit` ends the event loop.
    Leaving(Controller &controller, QWidget &window, std::function<void()> comeForward, std::function<void()> exit);

    // Asks where a VM may cost money: destroy it and wait for the proof, leave it running, or stay.
    void quit();
    // Ends now, whatever is open.
    void end();
    // The desktop session ends: the program leaves everything as it is and may be ended any moment.
    void saveAndLeave();

private:
    QList<Session> running() const;
    void ask(const QList<Session> &running);
    void destroyAndWait(const QList<Session> &running);
    void leave();

    Controller &m_controller;
    QWidget &m_window;
    std::function<void()> m_comeForward;
    std::function<void()> m_exit;
    QPointer<QDialog> m_question; // one at a time
};

} // namespace coder
