// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace coder {

// Where one secret is kept, in words, and a button to put another one in its place. The secret itself is never shown.
class SecretRow : public QWidget
{
    Q_OBJECT
public:
    // `name` = as the secret store knows it; `label` = as people do.
    SecretRow(Program &program, const QString &name, const QString &label, QWidget *parent = nullptr);

    QPushButton *button() const { return m_button; }
    QString buttonName() const; // its accessible name: what is replaced

Q_SIGNALS:
    void replaced(const QString &name);

private:
    bool isMadeByUs() const;
    void tellState();
    void askAnother();
    void askRenewal();
    void askTyped();
    void keep(const Secret &secret);

    Program &m_program;
    QString m_name;
    QString m_title;
    QLabel *m_state;
    QPushButton *m_button;
};

} // namespace coder
