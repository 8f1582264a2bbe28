// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/launcherdialog.h"

#include "app/words/explain.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

bool isAiderMissing(const Error &why)
{
    return why.code == ErrorCode::ProgramMissing && why.detail == QLatin1String("aider");
}

QString sentenceFor(const QString &session, const Error &why)
{
    if (isAiderMissing(why))
        return LauncherDialog::tr("aider is not installed on this computer. Install it with one of these commands in a "
                                  "terminal, then launch it again.");
    if (why.code == ErrorCode::ProgramMissing && why.detail == QLatin1String("a terminal"))
        return LauncherDialog::tr("No terminal was found. Name the command of yours in the preferences, under "
                                  "“Terminal command”.");
    if (why.code == ErrorCode::ProgramMissing)
        return LauncherDialog::tr("The terminal “%1” was not found. Change it in the preferences, under “Terminal "
                                  "command”.")
            .arg(why.detail);
    if (why.code == ErrorCode::NotFound)
        return LauncherDialog::tr("The project folder %1 is not there any more. Choose another one.").arg(why.detail);
    if (why.code == ErrorCode::ModelNotReady)
        return LauncherDialog::tr("%1 is not ready yet. Launch aider when it is.").arg(session);
    const Explanation words = explainAtWindow(why, MoneyState::Rented);
    return words.title + u' ' + words.next;
}

QLabel *sentenceLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(420);
    return label;
}

} // namespace

QStringList aiderInstallCommands()
{
    return {QStringLiteral("pipx install aider-chat"),
            QStringLiteral("uv tool install --force --python python3.12 aider-chat@latest")};
}

LauncherDialog::LauncherDialog(const QString &session, const Error &why, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Launch aider for %1").arg(session));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sentenceLabel(sentenceFor(session, why)));
    if (isAiderMissing(why))
        for (const QString &command : aiderInstallCommands())
            layout->addWidget(commandRow(command));
    layout->addWidget(sentenceLabel(tr("The session goes on and is billed as before.")));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("C&lose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

QWidget *LauncherDialog::commandRow(const QString &command)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QLineEdit(command);
    line->setReadOnly(true);
    line->setCursorPosition(0);
    line->setMinimumWidth(line->fontMetrics().horizontalAdvance(command) + 24);
    line->setAccessibleName(tr("Command that installs aider: %1").arg(command));
    auto *copy = new QPushButton(tr("Copy"));
    copy->setAccessibleName(tr("Copy “%1”").arg(command));
    connect(copy, &QPushButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command); });
    layout->addWidget(line, 1);
    layout->addWidget(copy);
    return row;
}

} // namespace coder
