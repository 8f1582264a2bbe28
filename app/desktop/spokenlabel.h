// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace coder {

// Plain text that wraps and can be copied. Its accessible name says what it is about, its accessible description what
// is said at the moment: a name alone would hide the words from who cannot see them.
class SpokenLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SpokenLabel(const QString &name, QWidget *parent = nullptr);
    void say(const QString &text);
};

} // namespace coder
