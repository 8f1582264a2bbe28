// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/idlepolicy.h"

#include <algorithm>
#include <cmath>

namespace coder {
namespace {

constexpr double hour = 3600;
constexpr double longestWarning = 1200;
constexpr double longestStep = 60;     // more time between two samples proves nothing of what lies between
constexpr double warningHolds = 600;   // so much longer than its own length a warning allows a destroy
constexpr double destroyFrom = 3240;   // of an hour: minute 54
constexpr double destroyBefore = 3540; // of an hour: minute 59
constexpr double leaseGrace = 600;
constexpr double firstLeaseWarning = 900;
constexpr double lastLeaseWarning = 300;

double inHour(double t)
{
    return std::fmod(t, hour);
}

double rise(double before, double now)
{
    return now < before ? now : now - before;
}

} // namespace

double clampedWarning(const IdleLimits &limits)
{
    return std::min({limits.warning, limits.idle, longestWarning});
}

IdlePolicy::IdlePolicy(const IdleLimits &limits)
    : m_limits(limits)
    , m_warning(clampedWarning(limits))
{}

QList<Decision> IdlePolicy::take(const Sample &sample)
{
    QList<Decision> decisions;
    if (m_isOver)
        return decisions;
    if (sample.extend)
        extend(sample.t, *sample.extend);
    m_activity = classify(sample);
    advance(sample.t);
    if (const auto lease = decideLease(sample.t))
        decisions << *lease;
    if (m_activity == Activity::Idle && m_limits.idle > 0 && !m_isOver)
        if (const auto idle = decideIdle(sample.t))
            decisions << *idle;
    return decisions;
}

void IdlePolicy::extend(double t, double seconds)
{
    m_limits.end = std::max(m_limits.end, t + seconds);
    m_keep = std::max(m_keep, t + seconds);
    m_isFirstLeaseWarned = false;
    m_isLastLeaseWarned = false;
}

Activity IdlePolicy::classify(const Sample &sample)
{
    const bool hasWork =
        sample.metrics && (sample.metrics->running > 0 || sample.metrics->waiting > 0 || hasRisen(*sample.metrics));
    if (sample.metrics)
        m_readable = sample.metrics;
    if (sample.hold || sample.t < m_keep || hasWork)
        return Activity::Active;
    return sample.metrics || sample.isRefused ? Activity::Idle : Activity::Unknown;
}

bool IdlePolicy::hasRisen(const EngineCounters &now) const
{
    if (!m_readable)
        return false;
    return rise(m_readable->generationTokens, now.generationTokens) > 0
           || rise(m_readable->promptTokens, now.promptTokens) > 0 || rise(m_readable->requests, now.requests) > 0;
}

void IdlePolicy::advance(double t)
{
    if (m_activity == Activity::Unknown)
        return;
    const bool isIdle = m_activity == Activity::Idle;
    if (!isIdle) {
        m_idle = 0;
        m_idleWarned.reset();
    } else if (m_known && m_known->isIdle && t - m_known->t <= longestStep) {
        m_idle += t - m_known->t;
    }
    m_known = Known{t, isIdle};
}

std::optional<Decision> IdlePolicy::decideLease(double t)
{
    const bool isActive = m_activity == Activity::Active;
    if ((t >= m_limits.end && !isActive) || t >= m_limits.end + leaseGrace) {
        m_isOver = true;
        return Decision{t, Decision::Action::Destroy, Decision::Reason::Lease};
    }
    const bool isFirst = !m_isFirstLeaseWarned && t >= m_limits.end - firstLeaseWarning;
    const bool isLast = !m_isLastLeaseWarned && t >= m_limits.end - lastLeaseWarning;
    m_isFirstLeaseWarned = m_isFirstLeaseWarned || isFirst;
    m_isLastLeaseWarned = m_isLastLeaseWarned || isLast;
    if (!isFirst && !isLast)
        return std::nullopt;
    return Decision{t, Decision::Action::Warn, Decision::Reason::Lease};
}

std::optional<Decision> IdlePolicy::decideIdle(double t)
{
    const double of = inHour(t);
    const std::optional<double> age = m_idleWarned ? std::optional(t - *m_idleWarned) : std::nullopt;
    const bool isAnnounced = age && *age >= m_warning && *age <= m_warning + warningHolds;
    if (m_idle >= m_limits.idle && isAnnounced && (!m_limits.isHourAware || of >= destroyFrom)) {
        m_isOver = true;
        return Decision{t, Decision::Action::Destroy, Decision::Reason::Idle};
    }
    const bool isWarned = age && *age <= m_warning + warningHolds;
    const bool isInTime = of >= destroyFrom - m_warning && of <= destroyBefore - m_warning;
    if (m_idle < m_limits.idle - m_warning || isWarned || (m_limits.isHourAware && !isInTime))
        return std::nullopt;
    m_idleWarned = t;
    return Decision{t, Decision::Action::Warn, Decision::Reason::Idle};
}

} // namespace coder
