// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/idlecontrol.h"

#include "app/desktop/flowlayout.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace coder {
namespace {

constexpr int sliderStep = 5;
constexpr int sliderEnd = 120; // minutes; the number goes further

} // namespace

IdleControl::IdleControl(QWidget *parent)
    : QWidget(parent)
    , m_isOn(new QCheckBox(tr("Destroy the VM when it is &idle for"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_minutes(new QSpinBox(this))
    , m_isHourAware(new QCheckBox(tr("Use up the ho&ur that is paid first"), this))
    , m_set(new QPushButton(tr("Set idle li&mit"), this))
{
    m_slider->setRange(sliderStep, sliderEnd);
    m_slider->setSingleStep(sliderStep);
    m_slider->setPageStep(3 * sliderStep);
    m_slider->setTickInterval(3 * sliderStep);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setAccessibleName(tr("Idle limit in minutes, slider"));
    m_minutes->setRange(shortestIdleLimit / 60, longestIdleLimit / 60);
    //: Minutes, behind a number that can be edited.
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Idle limit in minutes"));
    layOut();
    connect(m_slider, &QSlider::valueChanged, m_minutes, &QSpinBox::setValue);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(minutes);
        follow();
    });
    connect(m_isOn, &QCheckBox::toggled, this, &IdleControl::follow);
    connect(m_isHourAware, &QCheckBox::toggled, this, &IdleControl::follow);
    connect(m_set, &QPushButton::clicked, this, [this] { Q_EMIT asked(chosen()); });
    choose(m_rule);
}

void IdleControl::layOut()
{
    m_slider->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    auto *limit = new FlowLayout;
    for (QWidget *part : QList<QWidget *>{m_isOn, m_slider, m_minutes})
        limit->addWidget(part);
    auto *how = new FlowLayout;
    how->addWidget(m_isHourAware);
    how->addWidget(m_set);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(limit);
    layout->addLayout(how);
}

void IdleControl::show(const QString &session, const IdleRule &rule, bool canBeSet)
{
    const bool isNews = session != m_session || rule != m_rule;
    m_session = session;
    m_canBeSet = canBeSet;
    if (isNews)
        choose(m_rule = rule);
    follow();
}

IdleRule IdleControl::chosen() const
{
    return {m_isOn->isChecked() ? m_minutes->value() * 60 : 0, m_isHourAware->isChecked()};
}

// A limit that is off keeps its minutes, for when it is wanted again.
void IdleControl::choose(const IdleRule &rule)
{
    m_isOn->setChecked(rule.limitSeconds > 0);
    if (rule.limitSeconds > 0)
        m_minutes->setValue((rule.limitSeconds + 59) / 60);
    m_isHourAware->setChecked(rule.isHourAware);
    follow();
}

void IdleControl::follow()
{
    const bool hasLimit = m_canBeSet && m_isOn->isChecked();
    m_isOn->setEnabled(m_canBeSet);
    for (QWidget *part : QList<QWidget *>{m_slider, m_minutes, m_isHourAware})
        part->setEnabled(hasLimit);
    m_set->setEnabled(m_canBeSet && chosen() != m_rule);
}

} // namespace coder
