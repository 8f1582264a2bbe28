// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/web.h"
#include "tests/fakes/fakescript.h"

namespace coder {

// Tells `address` as this computer's own.
class FakeWeb : public Web, public FakeScript
{
public:
    QString address = QStringLiteral("203.0.113.7");

    Future<QString> ownAddress() override
    {
        return play<QString>(QStringLiteral("ownAddress"), {}, [this] { return address; });
    }
};

} // namespace coder
