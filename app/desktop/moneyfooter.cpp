// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/moneyfooter.h"

#include "app/assembly/launchplan.h"

namespace coder {

MoneyFooter::MoneyFooter(Controller &controller, QWidget *parent)
    : QLabel(parent)
    , m_controller(controller)
{
    setAccessibleName(tr("Money"));
    setTextFormat(Qt::PlainText);
    readHistory();
}

// Ended sessions whose name was used again, and the month's cap.
void MoneyFooter::readHistory()
{
    const Program &program = m_controller.program();
    m_past = SessionStore(program.paths().state + QStringLiteral("/history")).all();
    m_past.removeIf([](const Session &session) { return session.phase != Phase::Destroyed; });
    if (const auto plan = launchPlan(program, QStringLiteral("coder")))
        m_monthCap = plan->monthCap;
}

MoneyReading MoneyFooter::tick()
{
    const QDateTime now = m_controller.clock().now();
    MoneyReading money = readMoney(m_controller.sessions(), m_past, now);
    money.state = m_controller.checkState();
    money.lastChecked = m_controller.lastChecked();
    money.monthCap = m_monthCap;
    if (const QString line = moneyLine(money, now); text() != line) {
        setText(line);
        setAccessibleDescription(line);
    }
    return money;
}

} // namespace coder
