// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/wizard/deskpage.h"

class QButtonGroup;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace coder {

// Page 5: the plan in eight lines, the checks, and the end. What fails there is shown here, with another try.
class ReviewPage : public DeskPage
{
    Q_OBJECT
public:
    explicit ReviewPage(SetupDesk &desk, QWidget *parent = nullptr);

    // Nothing in the way of writing `.env`, though something may be of renting.
    bool isSavable() const;
    // Writes everything; saved() follows, or the problem is shown.
    void save();

Q_SIGNALS:
    void saved();

protected:
    void refresh() override;

private:
    void addProblem();
    void showChecks();
    void showProblem(const Error &error);
    SecretPlace chosenPlace() const;

    QFormLayout *m_lines;
    QList<QLabel *> m_values;
    QListWidget *m_checks;
    QLabel *m_worst;
    QWidget *m_problem = nullptr;
    StatusLine *m_problemText = nullptr;
    QWidget *m_places = nullptr;
    QButtonGroup *m_place = nullptr;
    QPushButton *m_again = nullptr;
    bool m_isSaving = false;
};

} // namespace coder
