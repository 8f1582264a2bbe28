// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/moneyreading.h"

#include <QLabel>

namespace coder {

// The line of money below the pages. It also keeps what only disk knows for it: the month's cap.
class MoneyFooter : public QLabel
{
    Q_OBJECT
public:
    explicit MoneyFooter(Controller &controller, QWidget *parent = nullptr);

    // The settings may have changed.
    void readCap();
    // Time went on: tells the line anew and answers what it was told from.
    MoneyReading tick();

private:
    Controller &m_controller;
    std::optional<Money> m_monthCap;
};

} // namespace coder
