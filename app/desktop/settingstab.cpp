// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingstab.h"

#include "app/words/format.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace coder {

SettingsTab::SettingsTab(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_lease(new QLabel(this))
    , m_idle(new QLabel(this))
    , m_model(new QLabel(this))
    , m_keep(new QPushButton(tr("&Keep 1 hour longer"), this))
{
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    auto *lease = new QHBoxLayout;
    lease->addWidget(m_lease);
    lease->addWidget(m_keep);
    lease->addStretch();
    form->addRow(tr("Latest end"), lease);
    form->addRow(tr("Idle limit"), m_idle);
    form->addRow(tr("Model"), m_model);
    connect(m_keep, &QPushButton::clicked, this, &SettingsTab::keepAsked);
}

void SettingsTab::show(const Session &session)
{
    const QDateTime now = m_controller.clock().now();
    const bool isRunning = session.leaseEnds.isValid() && session.phase != Phase::Destroyed;
    m_lease->setText(isRunning ? whenText(session.leaseEnds, now) : tr("not set yet"));
    m_keep->setEnabled(isRunning && session.phase != Phase::Destroying);
    m_idle->setText(session.wish.idleLimitSeconds > 0 ? durationText(session.wish.idleLimitSeconds)
                                                      : tr("off; the latest end stays"));
    m_model->setText(session.wish.model);
}

} // namespace coder
