// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/filewriter.h"
#include "core/session/session.h"
#include "core/session/sessionlock.h"
#include "core/watchdog/guardreport.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>

namespace coder {

// What one process may ask of another that holds a session; written beside the session and obeyed by the holder.
// Prove: find out whether the VM is still there. Switch: serve another performance profile or model. SwitchBack: give
// the switch under way up. Heal: put the model server right.
enum class Intent { Destroy, Extend, Prove, Switch, SwitchBack, Heal, Idle };

// The list of sessions on disk: one folder each below `folder`, holding session.json (0600, written whole and fsynced),
// the lock, written intents and the events. Reading needs no lock; only a holder of the session's lock may save.
class SessionStore : public QObject
{
    Q_OBJECT
public:
    explicit SessionStore(QString folder, QObject *parent = nullptr);

    QString folder(const QString &name) const;
    QStringList names() const; // sorted
    // SessionUnknown, StateTooNew, FileUnreadable (also for a broken file: it stays where it is).
    Result<Session> read(const QString &name) const;
    // All that can be read, sorted by name; one that cannot is there as Phase::Unknown with the error.
    QList<Session> all() const;
    Result<Unit> save(const Session &session);
    // The same without waiting for the disk where writeBehind() was asked for: answered when it is there. Whoever reads
    // from this store reads what was saved last; other processes, what is on the disk.
    Future<Unit> saveBehind(const Session &session);
    // From now on saveBehind() writes on a thread of its own. For a program with a window.
    void writeBehind();
    // Waits until all that was saved behind is on the disk.
    void finish();
    // Whether there is room for what a session writes until it is ready; FileUnwritable. The session's folder is there.
    Result<Unit> checkRoom(const QString &name) const;
    // Moves an ended session out of the way, so that its name can be used again; kept below history/.
    Result<Unit> archive(const QString &name);

    // HeldElsewhere with the name; FileUnwritable.
    Result<std::unique_ptr<SessionLock>> tryLock(const QString &name) const;
    // The process that has the lock; 0 if none has, or it is not known.
    int holder(const QString &name) const;

    // `detail` says how much (Extend: seconds) or which (Switch: a SwitchWish; Heal: the cause). Destroy stays for
    // ever; others are taken by takeWish(). A holder that was stopped is told to go on, so that it sees the wish.
    Result<Unit> want(const QString &name, Intent intent, const QByteArray &detail = {});
    bool isWanted(const QString &name, Intent intent) const;
    // The detail of a wish; nullopt if there is none.
    std::optional<QByteArray> wish(const QString &name, Intent intent) const;
    // The same, and forgets it once all that was saved behind is on the disk.
    std::optional<QByteArray> takeWish(const QString &name, Intent intent);

    // One line of JSON {time, event, detail}, the time to the millisecond, at the end of the session's events.jsonl.
    Result<Unit> appendEvent(const QString &name, const QDateTime &time, const QString &event,
                             const QString &detail = {});

    // What the VM's guard said last, as JSON (core/watchdog/guardreport.h), for other processes to read; worth no
    // fsync.
    void keepGuard(const QString &name, const QJsonObject &report);
    std::optional<GuardReport> guard(const QString &name) const;

    // Begins to watch the folder, so that changed() also tells of other processes.
    void watch();

Q_SIGNALS:
    // A session was saved, by whom ever, or its folder came or went. Several changes may come as one.
    void changed(const QString &name);

private:
    struct Unwritten
    {
        Session session;
        int saves = 0; // that are not on the disk
    };
    void forgetUnwritten(const QString &name, const Result<Unit> &written);
    QString file(const QString &name, QLatin1String leaf) const;
    void watchNew();

    QString m_folder;
    std::unique_ptr<FileWriter> m_writer;
    QHash<QString, Unwritten> m_unwritten; // by name
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    QHash<QString, quint64> m_watched; // inode of the folder that is watched under a name
};

} // namespace coder
