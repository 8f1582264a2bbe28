// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setupcheck.h"

#include <QWidget>

class QLabel;

namespace coder {

// One line that tells how something stands: an icon, and the words that say the same. A screen reader is told when the
// words change.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void tell(CheckState state, const QString &text);
    void clear();
    QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
};

// The icon of a check; its words stand beside it always.
QIcon checkIcon(CheckState state, const QWidget *widget);

} // namespace coder
