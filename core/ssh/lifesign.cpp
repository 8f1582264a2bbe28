// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/lifesign.h"

namespace coder::ssh {

LifeSign::Verdict LifeSign::judge(Instant at, const Traffic &traffic)
{
    if (isHeard(at, traffic) && !m_doubted)
        return Verdict::Fine;
    if (m_asked && !m_doubted)
        return at - *m_asked > m_patience.value_or(m_deadAfter) ? Verdict::Dead : Verdict::Fine;
    if (!m_doubted && at - m_heard < m_askAfter)
        return Verdict::Fine;
    m_doubted = false;
    m_asked = at;
    return Verdict::Ask;
}

void LifeSign::doubt(milliseconds patience)
{
    m_doubted = true;
    m_patience = patience;
}

bool LifeSign::isHeard(Instant at, const Traffic &traffic)
{
    const Traffic last = std::exchange(m_last, traffic);
    if (traffic.received != last.received) {
        m_heard = at;
        m_asked.reset();
        if (!m_doubted)
            m_patience.reset();
        return true;
    }
    if (m_asked && traffic.sending && traffic.acknowledged != last.acknowledged)
        m_asked = at;
    return false;
}

} // namespace coder::ssh
