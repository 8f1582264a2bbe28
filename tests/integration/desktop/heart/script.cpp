// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/desktop/heart/script.h"

#include <QTimer>

namespace coder::test {
namespace {

constexpr int lookMs = 20;
constexpr int patience = 90'000 / lookMs;

} // namespace

void Script::run(const QList<Step> &steps, Told entered, Told ended)
{
    m_steps = steps;
    m_entered = std::move(entered);
    m_ended = std::move(ended);
    m_entered(m_steps.first().name);
    look();
}

void Script::look()
{
    const Step &step = m_steps.at(m_at);
    if (!step.isDue || step.isDue()) {
        if (step.act)
            step.act();
        m_looks = 0;
        if (++m_at == m_steps.size())
            return m_ended({});
        m_entered(m_steps.at(m_at).name);
    } else if (++m_looks > patience) {
        return m_ended(step.name);
    }
    QTimer::singleShot(lookMs, this, &Script::look);
}

} // namespace coder::test
