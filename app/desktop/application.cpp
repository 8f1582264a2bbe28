// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include <QEvent>

namespace coder {

bool Application::event(QEvent *event)
{
    if (event->type() != QEvent::Quit || !m_end)
        return QApplication::event(event);
    event->accept();
    m_end();
    return true;
}

} // namespace coder
