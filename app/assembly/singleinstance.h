// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace coder {

class SessionLock;

// One program of a kind per user and profile: the first holds a lock and listens in the runtime folder, a second one
// hands over what it was started for and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    // `folder` is private to the user and made if missing.
    SingleInstance(const QString &folder, const QString &name, QObject *parent = nullptr);
    ~SingleInstance() override;

    bool isFirst() const { return m_server != nullptr; }
    // Of a second one: hands the first what was asked of it, one word. False if it did not answer within a second.
    bool askFirst(const QString &wish) const;

Q_SIGNALS:
    void asked(const QString &wish); // a second one was started

private:
    void hear(QLocalSocket &caller);

    QString m_socket;
    std::unique_ptr<SessionLock> m_lock; // the kernel's: QLockFile waits for the disk
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace coder
