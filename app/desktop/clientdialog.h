// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clients/clientsettings.h"

#include <QDialog>

class QPlainTextEdit;

namespace coder {

// "Continue", "Zed", "curl": as people call them.
QString clientName(const QString &clientId);

// The settings with which another program uses a session's model, already copied; where they belong, and where that
// program finds the key, which is not in them.
class ClientDialog : public QDialog
{
    Q_OBJECT
public:
    ClientDialog(Client client, const Session &session, const QString &apiKeyFile, QWidget *parent = nullptr);

private:
    void copy() const;

    QPlainTextEdit *m_text;
};

} // namespace coder
