// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingstab.h"

#include "app/desktop/factform.h"
#include "app/desktop/idlecontrol.h"
#include "app/desktop/quietlabel.h"
#include "app/desktop/sessionsettings.h"

#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace coder {
namespace {

constexpr int longestExtension = 24; // hours at once

} // namespace

SettingsTab::SettingsTab(Controller &controller, QWidget *parent)
    : QScrollArea(parent)
    , m_controller(controller)
{
    auto *body = new QWidget(this);
    auto *limits = new QGroupBox(tr("Limits"), body);
    auto *model = new QGroupBox(tr("Model"), body);
    addLimits(*new FactForm(limits));
    addModel(*new FactForm(model));
    auto *note =
        new QuietLabel(tr("Model and limits of the engine belong to the session; the setup decides them for the "
                          "next one."),
                       body);
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(body);
    layout->setSpacing(12);
    for (QWidget *part : QList<QWidget *>{limits, model, note})
        layout->addWidget(part);
    layout->addStretch();
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

void SettingsTab::addLimits(FactForm &form)
{
    m_hours = new QSpinBox;
    m_hours->setRange(1, longestExtension);
    m_hours->setSuffix(tr(" h"));
    m_hours->setAccessibleName(tr("Hours to add"));
    m_extend = new QPushButton(tr("E&xtend…"));
    m_extend->setAccessibleName(tr("Extend the latest end"));
    m_lease = form.add(tr("Latest end"), {m_hours, m_extend});
    m_idle = form.add(tr("Idle limit"));
    m_idleControl = new IdleControl;
    form.addRow(QString(), m_idleControl);
    connect(m_idleControl, &IdleControl::asked, this, &SettingsTab::idleRuleAsked);
    m_cap = form.add(tr("Most it may cost"));
    connect(m_extend, &QPushButton::clicked, this, [this] { Q_EMIT extendAsked(m_hours->value() * 3600); });
}

void SettingsTab::addModel(FactForm &form)
{
    m_model = form.add(tr("Model"));
    m_served = form.add(tr("Served as"));
    m_context = form.add(tr("Context"));
    m_gpus = form.add(tr("GPUs"));
    m_image = form.add(tr("Engine"));
}

void SettingsTab::show(const Session &session)
{
    const QDateTime now = m_controller.clock().now();
    tell(*m_lease, leaseText(session, now));
    m_hours->setEnabled(canBeExtended(session));
    m_extend->setEnabled(canBeExtended(session));
    tell(*m_idle, idleLimitText(session, m_controller.guard(session.name), now));
    m_idleControl->show(session.name, idleRuleOf(session), canSetIdleRule(session));
    tell(*m_cap, capText(session));
    tell(*m_model, session.wish.model);
    tell(*m_served, session.wish.servedModelName);
    tell(*m_context, contextText(session));
    tell(*m_gpus, gpuText(session));
    tell(*m_image, engineImageText(session));
}

} // namespace coder
