// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/logsource.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace coder {

// The end of the VM's own log while a session starts: folded away until it is asked for, live while it is seen.
class LogTail : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownLines = 200;

    explicit LogTail(Controller &controller, QWidget *parent = nullptr);
    // Whose log; empty = none, and nothing is shown.
    void follow(const QString &session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void unfold(bool isOpen);
    void restart();

    LogSource m_source;
    QString m_session;
    QToolButton *m_handle;
    QPlainTextEdit *m_text;
    QLabel *m_note;
};

} // namespace coder
