// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/access.h"

namespace coder::demo {

// One call of an operation: the state it may change, what the path and the body said, and when.
struct Call
{
    State &state;
    QStringList names; // what stood for {…} in the path, in order
    QJsonObject body;
    QDateTime now;

    qint64 id(int index = 0) const { return names.value(index).toLongLong(); }
};

// What an operation answers, and what the VM host has to do because of it.
struct Outcome
{
    Outcome(Answer theAnswer, QList<VmOrder> theOrders = {})
        : answer(std::move(theAnswer))
        , orders(std::move(theOrders))
    {}
    Answer answer;
    QList<VmOrder> orders;
};

} // namespace coder::demo
