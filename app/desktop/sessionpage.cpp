// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionpage.h"

#include "app/desktop/chartstab.h"
#include "app/desktop/checktab.h"
#include "app/desktop/eventstab.h"
#include "app/desktop/logtab.h"
#include "app/desktop/overviewtab.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/settingstab.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

namespace coder {

SessionPage::SessionPage(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_aider(new QPushButton(tr("Launch &aider"), this))
    , m_chat(new QPushButton(tr("Open &chat"), this))
    , m_destroy(new QPushButton(tr("&Destroy…"), this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new OverviewTab(controller, this))
    , m_charts(new ChartsTab(controller, this))
    , m_logs(new LogTab(controller, this))
    , m_events(new EventsTab(controller, this))
    , m_settings(new SettingsTab(controller, this))
    , m_check(new CheckTab(controller, this))
{
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_charts, tr("Charts"));
    m_tabs->addTab(m_logs, tr("&Logs"));
    m_tabs->addTab(m_events, tr("&Events"));
    m_tabs->addTab(m_settings, tr("Setti&ngs"));
    m_tabs->addTab(m_check, tr("Check"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Session"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the session"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeader());
    layout->addWidget(m_tabs, 1);

    connect(m_aider, &QPushButton::clicked, this, [this] { Q_EMIT aiderAsked(m_name); });
    connect(m_chat, &QPushButton::clicked, this, [this] { Q_EMIT chatAsked(m_name); });
    connect(m_destroy, &QPushButton::clicked, this, [this] { Q_EMIT destroyAsked(m_name); });
    connect(m_overview, &OverviewTab::retryAsked, this, [this] { Q_EMIT retryAsked(m_name); });
    connect(m_overview, &OverviewTab::cloudManagerAsked, this, [this] { Q_EMIT cloudManagerAsked(m_name); });
    connect(m_settings, &SettingsTab::extendAsked, this, [this](int seconds) { Q_EMIT extendAsked(m_name, seconds); });
    connect(m_settings, &SettingsTab::idleRuleAsked, this,
            [this](const IdleRule &rule) { Q_EMIT idleRuleAsked(m_name, rule); });
    connect(&controller, &Controller::sessionChanged, this,
            [this](const std::optional<Session> &, const std::optional<Session> &after) {
                if (after && after->name == m_name)
                    show(*after);
            });
}

QWidget *SessionPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *back = new QPushButton(tr("&Back"), header);
    back->setAccessibleName(tr("Back to all sessions"));
    back->setToolTip(tr("Back to all sessions (Esc)"));
    connect(back, &QPushButton::clicked, this, &SessionPage::backAsked);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setAccessibleName(tr("State"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_state);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(back);
    layout->addSpacing(8);
    layout->addLayout(words, 1);
    for (QPushButton *button : {m_aider, m_chat, m_destroy})
        layout->addWidget(button);
    return header;
}

void SessionPage::open(const QString &name)
{
    m_name = name;
    m_tabs->setCurrentIndex(0);
    m_charts->open(name);
    m_check->open(name);
    m_logs->open(name);
    m_events->open(name);
    if (const auto session = m_controller.session(name))
        show(*session);
}

void SessionPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    m_tabs->currentWidget()->setFocus();
}

void SessionPage::copyEndpoint()
{
    m_overview->copyEndpoint();
}

void SessionPage::tick()
{
    if (const auto session = m_controller.session(m_name))
        show(*session);
}

void SessionPage::show(const Session &session)
{
    m_title->setText(session.name);
    const QDateTime now = m_controller.clock().now();
    const QDateTime broken = m_controller.unreachableSince(session.name);
    m_state->setText(broken.isValid() ? brokenSentence(broken, now) : stateSentence(session, now));
    m_state->setAccessibleDescription(m_state->text());
    const bool isReady = session.phase == Phase::Ready && !isEnding(session);
    m_aider->setEnabled(isReady);
    m_chat->setVisible(session.webuiPort != 0);
    m_chat->setEnabled(isReady);
    m_destroy->setEnabled(isBilled(session) && !isEnding(session));
    m_overview->show(session);
    m_charts->show(session);
    m_check->show(session);
    m_settings->show(session);
    if (m_tabs->currentWidget() == m_events)
        m_events->refresh();
}

} // namespace coder
