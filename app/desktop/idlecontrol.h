// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/idlerule.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QSlider;
class QSpinBox;

namespace coder {

// When idleness ends a session's VM, to be set while it runs: a slider for the common limits, its number for any, and
// whether a paid hour is used up first. What is being chosen is left alone until it is set.
class IdleControl : public QWidget
{
    Q_OBJECT
public:
    explicit IdleControl(QWidget *parent = nullptr);
    // The rule of the session of that name; `canBeSet` = it runs and is ours.
    void show(const QString &session, const IdleRule &rule, bool canBeSet);
    IdleRule chosen() const;

Q_SIGNALS:
    void asked(const coder::IdleRule &rule);

private:
    void layOut();
    void choose(const IdleRule &rule);
    void follow();

    QCheckBox *m_isOn;
    QSlider *m_slider;
    QSpinBox *m_minutes;
    QCheckBox *m_isHourAware;
    QPushButton *m_set;
    QString m_session;
    IdleRule m_rule;
    bool m_canBeSet = false;
};

} // namespace coder
