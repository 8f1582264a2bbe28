// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarks.h"

#include "app/desktop/benchmark/measuretab.h"
#include "app/desktop/controller.h"

namespace coder {

Benchmarks::Benchmarks(Controller &controller, QWidget &parent)
    : m_controller(controller)
    , m_parent(parent)
    , m_desk(controller.program().paths().benchmarks())
    , m_measurer(coderCommand(controller.program()))
{}

void Benchmarks::show(const QString &session)
{
    auto *dialog = m_parent.findChild<BenchmarkDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new BenchmarkDialog(m_controller, m_desk, m_measurer, &m_parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    dialog->measuring().choose(session);
    dialog->raise();
    dialog->activateWindow();
}

} // namespace coder
