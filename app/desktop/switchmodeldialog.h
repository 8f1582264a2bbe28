// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/modelquestion.h"
#include "app/desktop/controller.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;

namespace coder {

class ModelBox;

// Another model for a session that runs: which one, whether it fits, and what stays the same. What is shown of the fit
// is always of the words in the fields; the manager looks again, and at the disk, before it touches anything.
class SwitchModelDialog : public QDialog
{
    Q_OBJECT
public:
    SwitchModelDialog(Controller &controller, const Session &session, QWidget *parent = nullptr);
    ~SwitchModelDialog() override;

    // As the person left it.
    ModelChoice choice() const;
    void accept() override;

private:
    void look();
    void forget();
    void take(int question, const Result<VettedModel> &vetted);
    void tellFit(const VettedModel &vetted);
    void tellWhy(const Error &why);

    Controller &m_controller;
    Session m_session;
    int m_question = 0; // answers to earlier ones are stale
    ModelBox *m_model;
    QSpinBox *m_context;
    QLabel *m_fit;
    QLabel *m_stays;
    QPushButton *m_look;
    QPushButton *m_switch;
};

} // namespace coder
