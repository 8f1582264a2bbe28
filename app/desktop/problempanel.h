// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/words/explain.h"

#include <QFrame>
#include <QUrl>

class QLabel;
class QPushButton;

namespace coder {

// What happened, what it means for the money, what to do next, with one button for that; the provider's own words
// behind "Details". Hidden while there is nothing to say.
class ProblemPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ProblemPanel(QWidget *parent = nullptr);

    // `button` empty = none.
    void show(const Explanation &what, const Error &why, const QString &button);
    void clear() { hide(); }
    // Ways out of the program, in order: words and addresses. Until the next call.
    void setLinks(const QList<std::pair<QString, QUrl>> &links);

Q_SIGNALS:
    void asked(); // the button was pressed

private:
    void copy();
    void showIcon();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_links;
    QLabel *m_details;
    QPushButton *m_more;
    QPushButton *m_copy;
    QPushButton *m_button;
};

} // namespace coder
