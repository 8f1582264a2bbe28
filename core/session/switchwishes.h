// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/decide.h"
#include "core/session/sessionrun.h"

namespace coder {

// What is wished about switching profile or model: written down beside the session, and obeyed by whoever holds it.
// The manager's; what follows from a wish that is obeyed is an event for decide().
class SwitchWishes
{
public:
    SwitchWishes(SessionStore &store, const RecipeTools &tools)
        : m_store(store)
        , m_tools(tools)
    {}

    // Writes the wish down. SessionUnknown, InvalidInput, ModelNotReady, FileUnwritable.
    Result<Unit> want(const QString &name, const SwitchWish &wish);
    Result<Unit> wantBack(const QString &name);
    bool isWanted(const SessionRun &run) const;

    // Of a session with no flow: the switch that is wished for is in its record, and the wish is forgotten after that,
    // so that who waits for it sees the one or the other at every moment. A switch that was cut off goes on first; the
    // wish comes after it.
    std::optional<Event> obey(SessionRun &run);
    // The flow of a switch ends with Cancelled; where none runs, the event that this is.
    std::optional<Event> obeyBack(SessionRun &run);

private:
    void begin(SessionRun &run, const SwitchWish &wish);

    SessionStore &m_store;
    const RecipeTools &m_tools;
};

} // namespace coder
