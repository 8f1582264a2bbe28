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
    setWordWrap(true); // money is never cut off
    setContentsMargins(8, 4, 8, 4);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    readCap();
}

void MoneyFooter::readCap()
{
    if (const auto plan = launchPlan(m_controller.program(), QStringLiteral("coder")))
        m_monthCap = plan->monthCap;
}

MoneyReading MoneyFooter::tick()
{
    const QDateTime now = m_controller.clock().now();
    MoneyReading money = readMoney(m_controller.sessions(), m_controller.past(), now);
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
