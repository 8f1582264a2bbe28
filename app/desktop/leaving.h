// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/accountlook.h"
#include "app/desktop/quitquestion.h"
#include "app/desktop/windowdoors.h"

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
    // `comeForward` shows the window that the questions belong to; `exit` ends the event loop; `saveChats` as among the
    // window's doors.
    Leaving(Controller &controller, QWidget &window, std::function<void()> comeForward, std::function<void()> exit,
            decltype(WindowDoors::saveChats) saveChats = {});

    // Looks at what Linode has first, and asks where a VM may cost money: destroy it and wait for the proof, leave it
    // running, or stay. Where Linode could not be asked, that is asked about, too.
    void quit();
    // Ends now, whatever is open.
    void end();
    // The desktop session ends: the program leaves everything as it is and may be ended any moment.
    void saveAndLeave();

private:
    void look();
    void decide(bool isAsked);
    void giveUp(bool byPerson);
    void ask(const QuitReading &known);
    void askChats(const QList<Session> &rented);
    void destroyAndWait(const QList<Session> &running);
    void leave();

    Controller &m_controller;
    QWidget &m_window;
    std::function<void()> m_comeForward;
    std::function<void()> m_exit;
    decltype(WindowDoors::saveChats) m_saveChats;
    QPointer<AccountLook> m_look;
    QPointer<QDialog> m_question; // one at a time
};

} // namespace coder
