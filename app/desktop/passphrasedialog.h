// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/secretplaces.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace coder {

// Asks for the passphrase of the user's own SSH key, or a reference to it (op://…), and tries it before it is taken. It
// is kept for this run; in the keyring only where the box is ticked. Deletes itself when closed.
class PassphraseDialog : public QDialog
{
    Q_OBJECT
public:
    PassphraseDialog(SetupTools tools, const QString &keyFile, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(); // the key is, and the passphrase is kept

private:
    void tryTyped();
    void keep(const Secret &typed);
    void end(const Result<Unit> &done);

    SetupTools m_tools;
    QString m_keyFile;
    QLineEdit *m_passphrase;
    QCheckBox *m_inKeyring;
    QLabel *m_problem;
    QPushButton *m_open = nullptr;
};

} // namespace coder
