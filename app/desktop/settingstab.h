// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QSpinBox;

namespace coder {

class FactForm;
class IdleControl;

// What a session was made with, and what can be changed while it runs: its latest end and the
// idle limit.
class SettingsTab : public QScrollArea
{
    Q_OBJECT
public:
    explicit SettingsTab(Controller &controller, QWidget *parent = nullptr);
    void show(const Session &session);

Q_SIGNALS:
    void extendAsked(int seconds);
    void idleRuleAsked(const coder::IdleRule &rule);

private:
    void addLimits(FactForm &form);
    void addModel(FactForm &form);

    Controller &m_controller;
    QLabel *m_lease = nullptr;
    QSpinBox *m_hours = nullptr;
    QPushButton *m_extend = nullptr;
    QLabel *m_idle = nullptr;
    IdleControl *m_idleControl = nullptr;
    QLabel *m_cap = nullptr;
    QLabel *m_model = nullptr;
    QLabel *m_served = nullptr;
    QLabel *m_context = nullptr;
    QLabel *m_gpus = nullptr;
    QLabel *m_image = nullptr;
};

} // namespace coder
