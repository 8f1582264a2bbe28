// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/overviewtab.h"

#include "app/assembly/stagetimes.h"
#include "app/desktop/factform.h"
#include "app/desktop/ladder.h"
#include "app/desktop/logtail.h"
#include "app/desktop/problempanel.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/stagelist.h"
#include "app/words/format.h"
#include "app/words/guardtext.h"
#include "core/session/leftovers.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

QString modelText(const Session &session)
{
    if (session.maxModelLen == 0)
        return OverviewTab::tr("%1, served as %2").arg(session.wish.model, session.wish.servedModelName);
    return OverviewTab::tr("%1, served as %2, context of %3 tokens")
        .arg(session.wish.model, session.wish.servedModelName, QLocale().toString(session.maxModelLen));
}

QString costText(const Session &session, const QDateTime &now)
{
    const Bill bill = billOf(session, now);
    if (!session.hourly)
        return session.createAttempts == 0 ? OverviewTab::tr("nothing is rented")
                                           : OverviewTab::tr("unknown: Linode named no price for this plan");
    const QString hourly = priceText(session.hourly);
    const QString billed = billedText(session, now);
    if (session.phase == Phase::Destroyed || !bill.nextCharge.isValid())
        return OverviewTab::tr("%1 per started hour; billed so far: %2").arg(hourly, billed);
    //: %3 is a time of day and how far it is: "18:42, in 5 min".
    //: %4 is what the time that was used is worth, to the second.
    return OverviewTab::tr("%1 per started hour; billed so far: %2 (time used: %4); next charge %3")
        .arg(hourly, billed, whenText(bill.nextCharge, now), priceText(bill.metered));
}

} // namespace

OverviewTab::OverviewTab(Controller &controller, QWidget *parent)
    : QScrollArea(parent)
    , m_controller(controller)
{
    auto *body = new QWidget(this);
    m_problem = new ProblemPanel(body);
    m_ladder = new LadderView(body);
    m_stages = new StageList(body);
    m_left = new QLabel(body);
    m_tail = new LogTail(controller, body);
    auto *form = new FactForm;
    addFacts(*form);

    auto *layout = new QVBoxLayout(body);
    layout->setSpacing(12);
    layout->addWidget(m_problem);
    layout->addWidget(m_ladder);
    layout->addWidget(m_left);
    layout->addWidget(m_stages);
    layout->addWidget(m_tail);
    layout->addLayout(form);
    layout->addStretch();

    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connect(m_problem, &ProblemPanel::asked, this, &OverviewTab::retryAsked);
    connect(m_copyEndpoint, &QPushButton::clicked, this, &OverviewTab::copyEndpoint);
    connect(m_copyKey, &QPushButton::clicked, this, &OverviewTab::copyKey);
    connect(m_copyAddress, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address); });
    connect(m_cloudManager, &QPushButton::clicked, this, &OverviewTab::cloudManagerAsked);
}

void OverviewTab::addFacts(FactForm &form)
{
    m_copyEndpoint = new QPushButton(tr("Copy end&point"));
    m_copyKey = new QPushButton(tr("Copy API &key"));
    m_copyAddress = new QPushButton(tr("Copy add&ress"));
    m_cloudManager = new QPushButton(tr("Cloud &Manager"));
    m_cloudManager->setToolTip(tr("Shows this VM in Linode's Cloud Manager, in the browser"));
    m_endpoint = form.add(tr("Endpoint"), {m_copyEndpoint});
    m_key = form.add(tr("API key"), {m_copyKey});
    m_model = form.add(tr("Model"));
    m_plan = form.add(tr("Plan"));
    m_vm = form.add(tr("VM"), {m_copyAddress, m_cloudManager});
    m_cost = form.add(tr("Cost"));
    m_tokens = form.add(tr("Tokens"));
    m_idleCost = form.add(tr("Idle time"));
    m_protection = form.add(tr("Protection"));
}

void OverviewTab::show(const Session &session)
{
    const QDateTime now = m_controller.clock().now();
    const bool isReady = session.phase == Phase::Ready && !isEnding(session);
    if (m_session != session.name) {
        m_session = session.name;
        m_keyProblem.reset();
        m_times = loadStageTimes(m_controller.program().paths(), session.wish);
    }
    showProblem(session);
    m_ladder->show(session, m_controller.unreachableSince(session.name).isValid());
    tell(*m_endpoint, endpointText(session));
    m_copyEndpoint->setEnabled(isReady);
    tell(*m_key, tr("the same for all sessions, never shown"));
    m_copyKey->setEnabled(isReady);
    tell(*m_model, modelText(session));
    tell(*m_plan, planSentence(session));
    showVm(session);
    tell(*m_cost, costText(session, now));
    const auto guard = m_controller.guard(session.name);
    tell(*m_tokens, tokenCostSentence(session, now, guard));
    tell(*m_idleCost, idleCostSentence(session, now, guard));
    const QString idleness = session.phase == Phase::Destroyed ? QString() : idlenessText(guard, now);
    const QString protection = protectionSentence(session, m_controller.isAnswered(), now, guard);
    tell(*m_protection, idleness.isEmpty() ? protection : protection + QLatin1Char('\n') + idleness);
    showProgress(session, now);
}

void OverviewTab::showVm(const Session &session)
{
    m_address = session.ip;
    tell(*m_vm, vmText(session));
    m_copyAddress->setEnabled(!session.ip.isEmpty());
    // The demo's VMs are at no provider.
    m_cloudManager->setVisible(!m_controller.program().options().isDemo);
    m_cloudManager->setEnabled(!cloudManagerUrl(session).isEmpty() && session.phase != Phase::Destroyed);
}

QString OverviewTab::againText(ErrorCode code)
{
    if (code == ErrorCode::SshKeyLocked)
        return tr("Enter the &passphrase…");
    return code == ErrorCode::HealingAsks ? tr("He&al…") : tr("Tr&y again");
}

void OverviewTab::showProblem(const Session &session)
{
    if (isOrphan(session)) {
        m_problem->show({tr("This VM of the program runs, and no session knew it"),
                         moneySentence(moneyStateOf(session)),
                         tr("Keep it, and it is a session like the others, or destroy it.")},
                        *session.error, tr("&Keep it as a session"));
    } else if (session.error) {
        const QString again = againText(session.error->code);
        m_problem->show(explainAtWindow(*session.error, moneyStateOf(session)), *session.error,
                        session.phase == Phase::Attention ? again : QString());
    } else if (m_keyProblem) {
        m_problem->show(explainAtWindow(*m_keyProblem, moneyStateOf(session)), *m_keyProblem, {});
    } else {
        m_problem->clear();
    }
}

void OverviewTab::showProgress(const Session &session, const QDateTime &now)
{
    const bool isComing = session.phase == Phase::Creating || session.phase == Phase::Loading;
    m_stages->setVisible(isComing || session.phase == Phase::Attention);
    m_left->setVisible(isComing);
    m_tail->follow(!m_stages->isHidden() ? session.name : QString());
    if (!m_stages->isHidden())
        m_stages->show(session, m_times, now);
    const int left = secondsLeft(session, m_times, now);
    m_left->setText(left < 0 ? tr("Starting.") : tr("About %1 left.").arg(durationText(left)));
}

void OverviewTab::copyEndpoint()
{
    if (m_copyEndpoint->isEnabled())
        QGuiApplication::clipboard()->setText(m_endpoint->text());
}

void OverviewTab::copyKey()
{
    whenDone(m_controller.program().apiKeyOf(m_session), this, [this](const Result<Secret> &key) {
        m_keyProblem = key ? std::nullopt : std::optional(key.error());
        if (key)
            QGuiApplication::clipboard()->setText(QString::fromUtf8(key->reveal()));
        if (const auto session = m_controller.session(m_session))
            showProblem(*session);
    });
}

} // namespace coder
