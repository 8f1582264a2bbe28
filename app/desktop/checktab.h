// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace coder {

// A check of a session that a person starts: how thorough, its progress, and what it found, to be read, copied and
// saved. A reading of the controller's checks; it goes on when the page is left.
class CheckTab : public QWidget
{
    Q_OBJECT
public:
    explicit CheckTab(Controller &controller, QWidget *parent = nullptr);

    void open(const QString &name);
    void show(const Session &session);

    // For tests and photographs: shows this as if it had just been found.
    void showFound(const Checkup &found, const QDateTime &at);

private:
    QWidget *makeBar();
    void reread();
    void showState(const CheckReading &reading);
    QString stateText(const CheckReading &reading) const;
    void copy();
    void save();
    void write(const QString &path);

    Controller &m_controller;
    QString m_name;
    bool m_isReady = false;
    std::optional<Checkup> m_found;
    QComboBox *m_kind;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_copy;
    QPushButton *m_save;
    QLabel *m_state;
    QProgressBar *m_progress;
    QTextBrowser *m_report;
};

} // namespace coder
