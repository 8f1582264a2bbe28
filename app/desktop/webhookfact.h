// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QObject>

class QLabel;
class QPushButton;

namespace coder {

class FactForm;

// A line of a form: whether a webhook is set, and buttons to set, try and forget it. Its address is never shown.
class WebhookFact : public QObject
{
    Q_OBJECT
public:
    WebhookFact(Program &program, FactForm &form, QWidget *parent);

private:
    void tellState();
    void ask();
    void keep(const QString &typed);
    void test();
    void forget();
    void say(const QString &text);

    Program &m_program;
    QPushButton *m_set;
    QPushButton *m_test;
    QPushButton *m_forget;
    QLabel *m_state;
};

} // namespace coder
