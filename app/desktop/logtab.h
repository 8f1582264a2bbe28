// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/logsource.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace coder {

// One log, live, filtered by words, the newest 10,000 lines of it. Follows only while it is seen.
class LogTab : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownLines = 10000;

    explicit LogTab(Controller &controller, QWidget *parent = nullptr);
    void open(const QString &name);
    void add(const QStringList &lines);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void restart();
    void filter();
    QStringList matching(const QStringList &lines) const;

    Controller &m_controller;
    LogSource m_source;
    QString m_name;
    QStringList m_lines;
    QComboBox *m_kind;
    QLineEdit *m_words;
    QLabel *m_note;
    QPlainTextEdit *m_text;
};

} // namespace coder
