// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/sessionrun.h"

#include <QHash>

namespace coder {

// Looks after the VMs of held sessions that answer no more. One out of reach may have been destroyed elsewhere, or
// this computer's address has changed: after twenty seconds the provider is asked, then once a minute.
class VmWatch : public QObject
{
    Q_OBJECT
public:
    // The tools are read at every look: their provider may be replaced.
    explicit VmWatch(const RecipeTools &tools, QObject *parent = nullptr);

    // At every tick of a session. A bring-up whose VM stays away goes back to connecting, which asks the same.
    void look(SessionRun &run);
    // At once, whenever it was asked before.
    void ask(SessionRun &run);

Q_SIGNALS:
    // The account the session was made with has no such VM.
    void missed(coder::SessionRun *run);

private:
    void lookAtBringUp(SessionRun &run) const;
    bool isDue(const SessionRun &run) const;
    void askForInstance(SessionRun &run, Cloud &cloud);

    const RecipeTools &m_tools;
    QHash<QString, QDateTime> m_askedAt; // by session, when the provider was last asked
};

} // namespace coder
