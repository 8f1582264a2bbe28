// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/launcherterminal.h"

#include <QFileInfo>
#include <QProcess>

#include <array>

namespace coder {
namespace {

// gnome-terminal and xfce4-terminal hand the work to a server that may have another environment; the options keep it
// in one process, or at least make the start wait.
constexpr std::array forms{
    TerminalForm{"x-terminal-emulator", "-e"},
    TerminalForm{"gnome-terminal", "--wait --"},
    TerminalForm{"konsole", "-e"},
    TerminalForm{"xfce4-terminal", "--disable-server -x"},
    TerminalForm{"xterm", "-e"},
};

const TerminalForm *formOf(const QString &program)
{
    const QString name = QFileInfo(program).fileName();
    for (const TerminalForm &form : forms)
        if (name == QLatin1String(form.program))
            return &form;
    return nullptr;
}

QStringList optionsOf(const TerminalForm &form)
{
    return QString::fromLatin1(form.options).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

std::span<const TerminalForm> terminalForms()
{
    return forms;
}

Result<QStringList> terminalCommand(const QString &preferred, const QString &script, const FindProgram &find)
{
    QStringList words = QProcess::splitCommand(preferred);
    if (!words.isEmpty()) {
        const QString program = find(words.first());
        if (program.isEmpty())
            return fail(ErrorCode::ProgramMissing, words.first());
        const TerminalForm *form = formOf(program);
        words.first() = program;
        if (words.size() == 1)
            words << (form ? optionsOf(*form) : QStringList{u"-e"_qs});
        return words << script;
    }
    for (const TerminalForm &form : forms)
        if (const QString program = find(QString::fromLatin1(form.program)); !program.isEmpty())
            return QStringList{program} + optionsOf(form) + QStringList{script};
    return fail(ErrorCode::ProgramMissing, QStringLiteral("a terminal"));
}

} // namespace coder
