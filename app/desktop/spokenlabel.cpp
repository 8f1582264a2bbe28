// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/spokenlabel.h"

namespace coder {

SpokenLabel::SpokenLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAccessibleName(name);
}

void SpokenLabel::say(const QString &text)
{
    setText(text);
    setAccessibleDescription(text);
}

} // namespace coder
