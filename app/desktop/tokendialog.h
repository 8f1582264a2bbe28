// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/secretplaces.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace coder {

// Asks for one token and where to keep it: the keyring, this run alone, or a plain file if its owner says so. Takes
// references (op://…). What cannot be kept is said in the dialog, which stays open. Deletes itself when closed.
class TokenDialog : public QDialog
{
    Q_OBJECT
public:
    // `name` is the token's variable.
    TokenDialog(SetupTools tools, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void kept();

private:
    void keep();
    void tell(const Result<Unit> &done);
    SecretPlace place() const;

    SetupTools m_tools;
    QString m_name;
    QLineEdit *m_token;
    QComboBox *m_place;
    QLabel *m_problem;
    QPushButton *m_keep = nullptr;
};

} // namespace coder
