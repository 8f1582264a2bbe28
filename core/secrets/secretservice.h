// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"

#include <QObject>

namespace coder {

// The desktop's Secret Service, asked over D-Bus what QtKeychain cannot tell: whether its default collection is locked
// (QtKeychain reads a locked one as if the entry were not there), and to have it unlocked. Every call returns at once
// and is answered on this object's thread, which has an event loop; a service that is silent for five seconds counts
// as locked, one that is not there as missing.
class SecretService : public QObject
{
    Q_OBJECT
public:
    enum class Door {
        Open,
        NoCollection, // a service that keeps nothing yet, so nothing of ours
    };

    using QObject::QObject;

    // KeyringLocked, KeyringMissing.
    Future<Door> door();
    // Has the desktop ask its user for the keyring's password, and answers once it is open. KeyringLocked where the
    // user said no or there is no desktop that could ask, KeyringMissing. Waits for the user as long as it takes.
    Future<Unit> unlock();

private:
    void prompt(const QString &path, const Deferred<Unit> &answer);
    void answerByDoor(const Deferred<Unit> &answer);
};

// One question of the service to its user; answers once, and takes itself away.
class SecretPrompt : public QObject
{
    Q_OBJECT
public:
    SecretPrompt(const QString &path, QObject *parent);

    // What the user said; KeyringLocked for no, and where the service ended meanwhile.
    Future<Unit> ask();

private Q_SLOTS:
    void completed(bool isDismissed);

private:
    void end(const Result<Unit> &result);

    QString m_path;
    Deferred<Unit> m_answer;
};

} // namespace coder
