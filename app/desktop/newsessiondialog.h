// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/launchplan.h"
#include "app/desktop/controller.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace coder {

class ModelBox;

// A new session with the settings of `.env`: its name, its model, its latest end, and the worst-case price before the
// button.
class NewSessionDialog : public QDialog
{
    Q_OBJECT
public:
    NewSessionDialog(Controller &controller, const LaunchPlan &plan, QWidget *parent = nullptr);
    ~NewSessionDialog() override;

    // As the person left it.
    SessionWish wish() const;
    void accept() override;

private:
    void askPrice();
    void showPrice();
    QString monthProblem() const;
    QString freeName() const;
    bool takeModel(const QString &model); // false if no session can be made with it, and the reason is shown
    void showFit();
    void showProblem(const Error &error);

    Controller &m_controller;
    LaunchPlan m_plan;
    std::optional<Money> m_hourly;
    bool m_isAsked = false;
    QLineEdit *m_name;
    ModelBox *m_model;
    QLabel *m_fit;
    QSpinBox *m_hours;
    QLabel *m_worst;
    QLabel *m_problem;
    QPushButton *m_create;
};

} // namespace coder
