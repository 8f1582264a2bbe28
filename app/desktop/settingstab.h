// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace coder {

// What a session was made with, and what can be changed while it runs: its latest end.
class SettingsTab : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsTab(Controller &controller, QWidget *parent = nullptr);
    void show(const Session &session);

Q_SIGNALS:
    void keepAsked();

private:
    Controller &m_controller;
    QLabel *m_lease;
    QLabel *m_idle;
    QLabel *m_model;
    QPushButton *m_keep;
};

} // namespace coder
