// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/leftoverdesk.h"
#include "app/desktop/controller.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace coder {

// What is left over at Linode, a line each with what can be done about it. What another installation made is shown and
// has no button.
class LeftoversTab : public QWidget
{
    Q_OBJECT
public:
    explicit LeftoversTab(Controller &controller, QWidget *parent = nullptr);

    // Asks Linode.
    void look();
    // Sessions changed: a VM that is a session now, or gone, leaves the list.
    void read();
    // What Linode said, for tests too.
    void take(const Result<LeftoverList> &list);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void clear();
    void addRow(const Leftover &one);
    void addButton(QLayout &row, const Leftover &one, const QString &text, const QString &spoken,
                   const std::function<void()> &act);
    void adopt(const Leftover &one);
    void askRemove(const Leftover &one);
    void remove(const Leftover &one);
    void tellSummary();

    Controller &m_controller;
    LeftoverDesk m_desk;
    QLabel *m_summary;
    QPushButton *m_again;
    QWidget *m_rows;
    QVBoxLayout *m_lines;
    LeftoverList m_list;
    bool m_isAsked = false;
};

} // namespace coder
