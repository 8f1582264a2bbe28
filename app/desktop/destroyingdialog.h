// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QDialog>

class QLabel;
class QProgressBar;

namespace coder {

// Waits until all of these sessions are proved gone. rejected() means that the program stays; the destroying goes on
// in any case. Says who goes on where a person does not want to wait.
class DestroyingDialog : public QDialog
{
    Q_OBJECT
public:
    DestroyingDialog(Controller &controller, QStringList names, QWidget *parent = nullptr);

    // Those that are not proved gone yet.
    QStringList remaining() const;

Q_SIGNALS:
    void over();       // all are proved gone; once
    void leaveAsked(); // "Quit now"

private:
    void follow();
    QString line(const QString &name) const;

    Controller &m_controller;
    QStringList m_names;
    QLabel *m_lines;
    QLabel *m_whoGoesOn;
    QProgressBar *m_progress;
    bool m_wasTold = false;
};

// Who goes on if the program ends before the proof: a process in the background, or nobody where the provider cannot
// be asked from here.
QString whoGoesOnText(const Controller &controller);

} // namespace coder
