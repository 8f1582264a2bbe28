// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/parts.h"

namespace coder {
using namespace recipes;

QList<SessionStep> provisioning(const RecipeTools &tools)
{
    SessionStep again = connectStep(tools, std::chrono::minutes(10)); // after a restart the work goes on here
    again.id = u"connect"_qs;
    return preflightSteps(tools) + rentSteps(tools) + trustSteps(tools) + QList<SessionStep>{again} + armingSteps(tools)
           + narrowSteps(tools) + guestSteps(tools);
}

QList<SessionStep> serving(const RecipeTools &tools)
{
    return QList<SessionStep>{connectStep(tools, std::chrono::milliseconds(0))} + narrowSteps(tools)
           + tunnelSteps(tools);
}

QList<SessionStep> readmitting(const RecipeTools &tools)
{
    return {admitAgainStep(tools)};
}

QList<SessionStep> arming(const RecipeTools &tools)
{
    return armingSteps(tools);
}

// What was found out before the create call is asked again; behind it, every step up to the one where the work
// stopped is either on disk or safe to do again, but the connection has to be made first.
QString resumeStep(const Session &session)
{
    if (session.instanceId == 0)
        return u"account"_qs;
    if (session.step == u"create"_qs || session.step == u"boot"_qs)
        return u"boot"_qs;
    static const QStringList behindTrust{
        u"connect"_qs,      u"guard-look"_qs, u"guard-token"_qs, u"guard-set"_qs, u"guard-proof"_qs, u"admit-see"_qs,
        u"admit-narrow"_qs, u"files"_qs,      u"last-good"_qs,   u"retry"_qs,     u"tunnel"_qs,      u"tunnel-webui"_qs,
        u"install"_qs,      u"engine"_qs,     u"models"_qs,      u"answer"_qs,    u"publish"_qs};
    return behindTrust.contains(session.step) ? u"connect"_qs : u"pin"_qs;
}

} // namespace coder
