// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/preferences.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace coder {

// The page of all preferences, built from the table and searched by word. A change counts at once; there is no OK.
// Secrets are never shown: only whether one is kept, and a way to replace it.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Controller &controller, Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    // A secret was replaced: who uses it looks again.
    void secretReplaced(const QString &name);

private:
    struct Row
    {
        QWidget *widget;
        QString words; // what a search looks in, lower case
        QWidget *group;
    };

    QWidget *body();
    QWidget *row(const Preference &preference);
    QWidget *editor(const Preference &preference);
    QWidget *switchFor(const Preference &preference);
    QWidget *choiceFor(const Preference &preference);
    QWidget *textFor(const Preference &preference);
    QWidget *secretFor(const Preference &preference);
    void takeSwitch(const QString &key, bool isOn);
    void browse(QLineEdit *line, const QString &key);
    void filter(const QString &words);

    Controller &m_controller;
    Preferences &m_preferences;
    QList<Row> m_rows;
    QLabel *m_nothing = nullptr;
};

} // namespace coder
