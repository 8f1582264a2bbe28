// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/session/hold.h"

#include <QSaveFile>

namespace coder {

// Whether chats of Open WebUI are lost with the session's VM.
bool hasChats(const Session &session);
// The name of a file to save them to: "chats-NAME-2026-11-22-1830.tar.gz".
QString chatFileName(const Session &session, const QDateTime &now);

// Takes the chats of Open WebUI off a VM: its database, copied while it runs, and the files that were given to it, as
// one archive; meanwhile the VM's guard does not take the VM for idle. One at a time; lives on the main thread.
class ChatSaver : public QObject
{
    Q_OBJECT
public:
    explicit ChatSaver(Program &program, QObject *parent = nullptr);
    ~ChatSaver() override;

    // The file is for its owner alone (0600) and is there whole or not at all. NotFound where Open WebUI has no
    // database, FileUnwritable, and what a shell answers.
    Future<Unit> save(const Session &session, const QString &file);

Q_SIGNALS:
    void written(qint64 bytes); // so far

private:
    void read();
    void take(const Result<ExecResult> &ran);
    void end(const Result<Unit> &result);

    Program &m_program;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<Hold> m_hold; // once the shell is open
    std::unique_ptr<QSaveFile> m_file;
    Deferred<Unit> m_answer;
};

} // namespace coder
