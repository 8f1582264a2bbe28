// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/wizard/deskpage.h"

class QLineEdit;
class QPushButton;

namespace coder {

// Page 1: the token, tested live, and the hub's token for those who need it.
class ConnectPage : public DeskPage
{
    Q_OBJECT
public:
    explicit ConnectPage(SetupDesk &desk, QWidget *parent = nullptr);

    bool validatePage() override;

protected:
    void refresh() override;

private:
    void addToken();
    void addHubToken();
    void takeToken();
    void takeHubToken();

    QLineEdit *m_token = nullptr;
    QPushButton *m_test = nullptr;
    StatusLine *m_state = nullptr;
    QLineEdit *m_hubToken = nullptr;
};

} // namespace coder
