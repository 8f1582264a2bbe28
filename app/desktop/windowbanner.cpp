// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowbanner.h"

#include "app/desktop/sessionreading.h"

#include <algorithm>

namespace coder {

WindowBanner::WindowBanner(Controller &controller, bool hasSetup, QWidget *parent)
    : ProblemPanel(parent)
    , m_controller(controller)
    , m_hasSetup(hasSetup)
{
    connect(&controller, &Controller::checkStateChanged, this, &WindowBanner::follow);
    connect(this, &ProblemPanel::asked, this, &WindowBanner::act);
    follow();
}

bool WindowBanner::asksForSetup() const
{
    const auto why = m_controller.lastCheckError();
    return why && why->code == ErrorCode::SecretMissing && m_hasSetup;
}

void WindowBanner::follow()
{
    const auto why = m_controller.lastCheckError();
    if (!why) {
        clear();
        return;
    }
    const QList<Session> sessions = m_controller.sessions();
    const bool isRented = std::any_of(sessions.begin(), sessions.end(), isBilled);
    Explanation words = explain(*why, isRented ? MoneyState::Rented : MoneyState::MayBeRented);
    if (why->code == ErrorCode::SecretMissing && !isRented)
        words.money = tr("No session is known here.");
    show(words, *why, asksForSetup() ? tr("Set &up…") : tr("Try a&gain"));
    showLinks(sessions);
}

// Where this program has no say any more, the provider's own page has.
void WindowBanner::showLinks(const QList<Session> &sessions)
{
    QList<std::pair<QString, QUrl>> links;
    const bool isRefused = m_controller.checkState() == CloudState::TokenRefused;
    for (const Session &session : sessions)
        if (isRefused && isBilled(session) && !cloudManagerUrl(session).isEmpty())
            links.append({tr("%1 in Cloud Manager").arg(session.name), cloudManagerUrl(session)});
    setLinks(links);
}

void WindowBanner::act()
{
    if (asksForSetup())
        Q_EMIT setupAsked();
    else
        m_controller.refresh();
}

} // namespace coder
