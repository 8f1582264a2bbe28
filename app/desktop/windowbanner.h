// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/problempanel.h"

namespace coder {

// Above the pages: why the provider could not be asked, what that means for the money, and the way on. Hidden while
// all is well.
class WindowBanner : public ProblemPanel
{
    Q_OBJECT
public:
    // `hasSetup` = setupAsked() leads somewhere.
    WindowBanner(Controller &controller, bool hasSetup, QWidget *parent = nullptr);

Q_SIGNALS:
    void setupAsked();

private:
    void follow();
    void showLinks(const QList<Session> &sessions);
    void act();
    bool asksForSetup() const;
    bool isLocked() const;
    QString buttonText() const;
    void unlock();
    void askToken();

    Controller &m_controller;
    bool m_hasSetup;
};

} // namespace coder
