// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/launcherterminal.h"
#include "app/desktop/preferences.h"
#include "core/clients/aider.h"

#include <QPointer>
#include <QProcessEnvironment>
#include <QWidget>

namespace coder {

// What an aider start needs, looked up and written; pure of widgets.
struct AiderLaunch
{
    QString session;
    QString project;  // where aider works
    AiderFiles files; // of the session
    QString terminal; // the user's command; empty = found
    QStringList more; // the user's arguments for aider
    QString runtime;  // for the script
};

// Writes the script and answers the command that opens the terminal with it. ProgramMissing with "aider" or the
// terminal's name in detail; ModelNotReady if the session's files for aider are not there; FileUnwritable; NotFound for
// a folder that is gone.
Result<QStringList> prepareAider(const AiderLaunch &launch, const FindProgram &find);

// One click to aider: asks once for the project folder, remembers it for the session, opens the user's terminal, and
// says plainly what is missing. Nothing blocks: questions are windows of their own.
class Launcher : public QObject
{
    Q_OBJECT
public:
    // `window` = over whom dialogs appear; may be nullptr.
    Launcher(Controller &controller, Preferences &preferences, QWidget *window, QObject *parent = nullptr);

    void launch(const QString &session);
    // Asks for another folder first.
    void chooseFolderAndLaunch(const QString &session);
    // The chat's page in the browser; nothing where the session has none.
    void openChat(const QString &session);

    QString projectFolder(const QString &session) const;

    // For tests: where programs are.
    void setFindProgram(FindProgram find) { m_find = std::move(find); }

Q_SIGNALS:
    void launched(const QString &session);
    // Said in a dialog already.
    void failed(const QString &session, const coder::Error &why);

private:
    void start(const QString &session, const QString &project);
    void tell(const QString &session, const Error &why);

    Controller &m_controller;
    Preferences &m_preferences;
    QPointer<QWidget> m_window;
    FindProgram m_find;
};

} // namespace coder
