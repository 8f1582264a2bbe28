// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chatkeeping.h"

#include "app/desktop/questionbox.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>
#include <QPushButton>

#include <utility>

namespace coder {
namespace {

const QString folderKey = QStringLiteral("chats/folder");

} // namespace

ChatKeeping::ChatKeeping(Program &program, Preferences &preferences, QWidget &window)
    : m_program(program)
    , m_preferences(preferences)
    , m_window(window)
{}

ChatKeeping::~ChatKeeping() = default;

void ChatKeeping::save(const QList<Session> &sessions, std::function<void()> then)
{
    if (m_isBusy)
        return;
    m_waiting = sessions;
    m_waiting.removeIf([](const Session &session) { return !hasChats(session); });
    if (m_waiting.isEmpty())
        return then();
    m_isBusy = true;
    m_then = std::move(then);
    askFolder();
}

void ChatKeeping::askFolder()
{
    auto *dialog = new QFileDialog(&m_window, tr("Folder for the chats"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    const QString last = m_preferences.remembered(folderKey);
    dialog->setDirectory(!last.isEmpty() && QDir(last).exists() ? last : QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder = folder;
        m_preferences.remember(folderKey, folder);
        begin();
    });
    connect(dialog, &QDialog::rejected, this, &ChatKeeping::giveUp);
    dialog->open();
}

void ChatKeeping::begin()
{
    m_progress = new QProgressDialog(&m_window);
    m_progress->setWindowTitle(tr("Saving chats"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setMinimumDuration(0);
    m_progress->setRange(0, 0); // how much there is, is not known before
    m_progress->setCancelButtonText(tr("&Stop saving"));
    connect(m_progress, &QProgressDialog::canceled, this, [this] { take(fail(ErrorCode::Cancelled)); });
    next();
}

void ChatKeeping::next()
{
    const Session &session = m_waiting.first();
    m_file = QDir(m_folder).filePath(chatFileName(session, m_program.clock().now()));
    m_saver = std::make_unique<ChatSaver>(m_program);
    connect(m_saver.get(), &ChatSaver::written, this, &ChatKeeping::follow);
    follow(0);
    m_progress->show();
    whenDone(m_saver->save(session, m_file), m_saver.get(), [this](const Result<Unit> &result) { take(result); });
}

void ChatKeeping::follow(qint64 bytes)
{
    if (m_progress)
        m_progress->setLabelText(tr("The chats of %1 are being saved to %2: %3 so far.")
                                     .arg(m_waiting.first().name, QDir::toNativeSeparators(m_file), sizeText(bytes)));
}

void ChatKeeping::take(const Result<Unit> &result)
{
    if (!m_saver)
        return;
    m_saver.release()->deleteLater(); // its answer may be what is being taken
    if (!result)
        return askAfter(result.error());
    Q_EMIT saved(m_file);
    m_waiting.removeFirst();
    if (!m_waiting.isEmpty())
        return next();
    closeProgress();
    m_isBusy = false;
    std::exchange(m_then, {})();
}

// Later: it may be its own button that ended it.
void ChatKeeping::closeProgress()
{
    if (!m_progress)
        return;
    m_progress->hide();
    m_progress->deleteLater();
    m_progress.clear();
}

void ChatKeeping::askAfter(const Error &why)
{
    closeProgress();
    const QString name = m_waiting.first().name;
    const Explanation words = explain(why, MoneyState::StillRented);
    auto *question = makeQuestion(&m_window, QMessageBox::Warning, tr("Saving chats"),
                                  tr("The chats of %1 were not saved.").arg(name),
                                  //: Two whole sentences: what went wrong, what destroying now means.
                                  tr("%1 %2").arg(words.title, tr("If the VM is destroyed now, they are lost.")));
    question->setDetailedText(errorId(why.code) + QStringLiteral(": ") + why.detail);
    auto *again = question->addButton(tr("&Try again"), QMessageBox::AcceptRole);
    auto *destroy = question->addButton(tr("&Destroy all the same"), QMessageBox::DestructiveRole);
    auto *keep = question->addButton(tr("&Keep the VM"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(again, &QPushButton::clicked, this, &ChatKeeping::begin);
    connect(destroy, &QPushButton::clicked, this, [this] {
        m_isBusy = false;
        std::exchange(m_then, {})();
    });
    connect(question, &QDialog::rejected, this, &ChatKeeping::giveUp);
    question->open();
}

void ChatKeeping::giveUp()
{
    m_then = {};
    m_waiting.clear();
    m_isBusy = false;
}

} // namespace coder
