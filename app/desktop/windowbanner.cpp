// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowbanner.h"

#include "app/assembly/launchplan.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/tokendialog.h"

#include <algorithm>

namespace coder {
namespace {

// With settings only the token is missing: it is asked for alone, as often as it is stored nowhere.
bool isSetUp(const Program &program)
{
    const auto settings = projectSettings(program);
    return settings && usable(*settings).has_value();
}

} // namespace

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

bool WindowBanner::isLocked() const
{
    const auto why = m_controller.lastCheckError();
    return why && why->code == ErrorCode::KeyringLocked;
}

QString WindowBanner::buttonText() const
{
    if (isLocked())
        return tr("Un&lock the keyring…");
    if (!asksForSetup())
        return tr("Try a&gain");
    return isSetUp(m_controller.program()) ? tr("Enter to&ken…") : tr("Set &up…");
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
    Explanation words = explainAtWindow(*why, isRented ? MoneyState::Rented : MoneyState::MayBeRented);
    if (isRented) // whether it still runs, only Linode knows
        words.money = tr("Whatever runs is billed by the started hour until it is destroyed.");
    if (why->code == ErrorCode::Timeout)
        words.title = tr("Linode does not answer.");
    if (why->code == ErrorCode::SecretMissing && !isRented)
        words.money = tr("No session is known here.");
    show(words, *why, buttonText());
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
    if (isLocked())
        unlock();
    else if (!asksForSetup())
        m_controller.renew();
    else if (isSetUp(m_controller.program()))
        askToken();
    else
        Q_EMIT setupAsked();
}

// The desktop asks for the keyring's password. Where it stays locked, the token can be typed for this run.
void WindowBanner::unlock()
{
    whenDone(m_controller.program().unlockKeyring(), this, [this](const Result<Unit> &unlocked) {
        if (!unlocked)
            return askToken();
        m_controller.renew();
    });
}

void WindowBanner::askToken()
{
    auto *dialog = new TokenDialog(setupToolsOf(m_controller.program()), u"LINODE_TOKEN"_qs, window());
    connect(dialog, &TokenDialog::kept, &m_controller, &Controller::renew);
    dialog->open();
}

} // namespace coder
