// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/caps.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace coder {

// The caps of a session and of the month, to be changed: what each does in words, and what stands once it was set, as
// it was read back.
class CapControl : public QWidget
{
    Q_OBJECT
public:
    explicit CapControl(Program &program, QWidget *parent = nullptr);

    // From the settings; what a person has begun to change stays.
    void read();

Q_SIGNALS:
    void changed(); // other caps count from now on

private:
    void layOut();
    void show(const Caps &caps);
    Caps chosen() const;
    void set();
    void follow();

    Program &m_program;
    QDoubleSpinBox *m_session;
    QDoubleSpinBox *m_month;
    QCheckBox *m_endsSessions;
    QPushButton *m_set;
    QLabel *m_words;    // what these caps do
    QLabel *m_standing; // what came of setting them
    Caps m_caps;        // as they stand
    bool m_isRead = false;
};

} // namespace coder
