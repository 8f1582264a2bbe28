// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/launcher.h"

#include "app/desktop/launcherdialog.h"
#include "app/desktop/launcherscript.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace coder {
namespace {

QString folderKey(const QString &session)
{
    return u"folder/"_qs + session;
}

} // namespace

Result<QStringList> prepareAider(const AiderLaunch &launch, const FindProgram &find)
{
    if (!QFileInfo::exists(launch.files.environment))
        return fail(ErrorCode::ModelNotReady, launch.session);
    if (!QFileInfo(launch.project).isDir())
        return fail(ErrorCode::NotFound, launch.project);
    QStringList command = aiderCommand(launch.files, launch.more);
    const QString aider = find(command.first());
    if (aider.isEmpty())
        return fail(ErrorCode::ProgramMissing, command.first());
    command.first() = aider; // a terminal's server may have another PATH
    const auto terminal = terminalCommand(launch.terminal, QString(), find);
    if (!terminal)
        return fail(terminal.error());
    const auto script = writeLauncherScript(launch.runtime, launch.project, command);
    if (!script)
        return fail(script.error());
    return terminalCommand(launch.terminal, *script, find);
}

Launcher::Launcher(Controller &controller, Preferences &preferences, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_preferences(preferences)
    , m_window(window)
    , m_find([](const QString &name) { return QStandardPaths::findExecutable(name); })
{}

QString Launcher::projectFolder(const QString &session) const
{
    const QString own = m_preferences.remembered(folderKey(session));
    return own.isEmpty() ? m_preferences.text(preference::projectFolder) : own;
}

void Launcher::launch(const QString &session)
{
    const QString folder = projectFolder(session);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        chooseFolderAndLaunch(session);
    else
        start(session, folder);
}

void Launcher::chooseFolderAndLaunch(const QString &session)
{
    const QString before = projectFolder(session);
    auto *dialog = new QFileDialog(m_window, tr("Project folder for aider in %1").arg(session),
                                   before.isEmpty() ? m_controller.program().paths().home : before);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, session](const QString &folder) {
        m_preferences.remember(folderKey(session), folder);
        start(session, folder);
    });
    dialog->open();
}

void Launcher::start(const QString &session, const QString &project)
{
    const Paths &paths = m_controller.program().paths();
    const auto command =
        prepareAider({session, project, aiderFiles(paths.aider(), session), m_preferences.text(preference::terminal),
                      QProcess::splitCommand(m_preferences.text(preference::aiderArguments)), paths.runtime},
                     m_find);
    if (!command)
        return tell(session, command.error());
    QProcess terminal;
    terminal.setProgram(command->first());
    terminal.setArguments(command->mid(1));
    terminal.setWorkingDirectory(project);
    if (!terminal.startDetached())
        return tell(session, {ErrorCode::ProgramMissing, command->first()});
    Q_EMIT launched(session);
}

void Launcher::tell(const QString &session, const Error &why)
{
    (new LauncherDialog(session, why, m_window))->open();
    Q_EMIT failed(session, why);
}

void Launcher::openChat(const QString &session)
{
    const auto known = m_controller.session(session);
    if (known && known->webuiPort != 0)
        QDesktopServices::openUrl(QUrl(u"http://127.0.0.1:%1/"_qs.arg(known->webuiPort)));
}

} // namespace coder
