// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QDialog>

namespace coder {

// A look at what Linode has, for whoever is about to end the program. It takes ten seconds at most, and is seen only
// if it takes more than one. What it has shown is the controller's to tell.
class AccountLook : public QDialog
{
    Q_OBJECT
public:
    AccountLook(Controller &controller, QWidget *parent = nullptr);

    void start();

Q_SIGNALS:
    void slow(); // it is about to be seen
    // One of the three, once: Linode was asked, well or badly; it was not waited for any longer, by a person or after
    // ten seconds; or the person stays.
    void asked();
    void givenUp(bool byPerson);
    void stayed();

private:
    void giveUp(bool byPerson);
    bool end();

    Controller &m_controller;
    bool m_isOver = false;
};

} // namespace coder
