// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/chatsaver.h"
#include "app/desktop/preferences.h"

#include <QPointer>

#include <functional>

class QProgressDialog;
class QWidget;

namespace coder {

// The chats of Open WebUI, taken off their VMs before these are destroyed: a person names a folder (remembered), sees
// how it goes, and is asked where it did not work. One time after the other; a new wish while one is carried out is not
// taken.
class ChatKeeping : public QObject
{
    Q_OBJECT
public:
    ChatKeeping(Program &program, Preferences &preferences, QWidget &window);
    ~ChatKeeping() override;

    // Saves them one after the other. `then` is called once the VMs may go: all is saved, or the person destroys them
    // all the same. It is not called at all where the person keeps them.
    void save(const QList<Session> &sessions, std::function<void()> then);

Q_SIGNALS:
    void saved(const QString &file);

private:
    void askFolder();
    void begin();
    void next();
    void follow(qint64 bytes);
    void take(const Result<Unit> &result);
    void closeProgress();
    void askAfter(const Error &why);
    void giveUp();

    Program &m_program;
    Preferences &m_preferences;
    QWidget &m_window;
    QList<Session> m_waiting; // the first is being saved
    std::function<void()> m_then;
    QString m_folder;
    QString m_file;
    std::unique_ptr<ChatSaver> m_saver; // while one is being saved
    QPointer<QProgressDialog> m_progress;
    bool m_isBusy = false;
};

} // namespace coder
