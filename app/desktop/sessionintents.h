// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/windowdoors.h"

class QWidget;

namespace coder {

// What a person wants of a session, from whichever button or key: asked first where it costs money or cannot be undone,
// given to the controller, and told where it was refused. The questions belong to one window.
class SessionIntents : public QObject
{
    Q_OBJECT
public:
    SessionIntents(Controller &controller, const WindowDoors &doors, QWidget &window);

    // Asks, naming each VM and what it has cost; those that end already, or cost nothing, are left out.
    void destroy(const QStringList &names);
    void keepOneHour(const QString &name);
    void extend(const QString &name, int seconds); // asks with what it may add
    void setIdleRule(const QString &name, const IdleRule &rule);
    // Goes on where it stopped; asks for what stands in the way: a passphrase, a word for a healing.
    void retry(const QString &name);
    void heal(const QString &name, HealCause cause);
    void switchModel(const QString &name); // asks which, and shows whether it fits
    // Gives a switch under way up; else goes back to the model before. Asks.
    void switchBack(const QString &name);
    void openCloudManager(const QString &name) const;
    void copyEndpoint(const QString &name) const;
    // Copies what another program needs to use the session's model, and tells where it belongs.
    void copySettings(const QString &name, const QString &client);

private:
    void destroyAtOnce(const QList<Session> &sessions);
    void keep(const QString &name, std::chrono::seconds longer);
    void resume(const QString &name);
    void askPassphrase(const QString &name, const QString &keyFile);
    void tell(const Result<Unit> &answer, const QString &name);

    Controller &m_controller;
    const WindowDoors &m_doors;
    QWidget &m_window;
};

} // namespace coder
