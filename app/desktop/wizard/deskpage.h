// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setupwords.h"

#include <QWizardPage>

class QVBoxLayout;

namespace coder {

class StatusLine;

// What all pages share: they read the desk anew whenever it changes, can be left when the desk says so, and show the
// reason while it does not.
class DeskPage : public QWizardPage
{
    Q_OBJECT
public:
    DeskPage(SetupDesk &desk, SetupPage page, QWidget *parent = nullptr);
    bool isComplete() const override { return reason().isEmpty(); }
    void initializePage() override;

protected:
    SetupDesk &desk() const { return m_desk; }
    QVBoxLayout *body() const { return m_body; } // where a page puts its widgets; the reason stands below
    // Shows draft and facts in the widgets; called when the page is entered and at each change while it is shown.
    virtual void refresh() = 0;
    // Why the page cannot be left yet; empty = it can.
    virtual QString reason() const;
    void showDesk(); // refresh(), the reason, and whether it can be left
    // A page that tells its state in a line of its own shows no reason.
    void hideReason();

private:
    SetupDesk &m_desk;
    SetupPage m_page;
    QVBoxLayout *m_body;
    StatusLine *m_reason;
};

} // namespace coder
