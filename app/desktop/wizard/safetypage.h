// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/wizard/deskpage.h"

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace coder {

// Page 4: when the VM ends, what it may cost, and who may reach it.
class SafetyPage : public DeskPage
{
    Q_OBJECT
public:
    explicit SafetyPage(SetupDesk &desk, QWidget *parent = nullptr);

protected:
    void refresh() override;
    QString reason() const override;

private:
    void showUnits();
    void addLimits(QFormLayout *form);
    void addCaps(QFormLayout *form);
    void addFirewall();
    void takeFirewall();
    qint64 firewallId() const; // as typed; 0 = no number

    QSpinBox *m_idle = nullptr;
    QSpinBox *m_lease = nullptr;
    QDoubleSpinBox *m_sessionCap = nullptr;
    QDoubleSpinBox *m_monthCap = nullptr;
    QCheckBox *m_monthEnds = nullptr;
    QLabel *m_caps = nullptr;
    QRadioButton *m_madeFirewall = nullptr;
    QRadioButton *m_ownFirewall = nullptr;
    QLineEdit *m_firewallId = nullptr;
    QLabel *m_worst = nullptr;
};

} // namespace coder
