// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/watchdog/sample.h"

#include <QList>

namespace coder {

// Limits of one VM, in seconds; times since its creation.
struct IdleLimits
{
    double idle = 1800;   // 0 = idleness ends nothing
    double warning = 300; // how long before an idle destroy it is said; clamped, see clampedWarning()
    double end = 0;       // of the lease: n hours end at n·3600 − 960
    bool isHourAware = true;
};

// A warning is at most as long as the idle limit, and at most 20 minutes: that is what an hour has room for.
double clampedWarning(const IdleLimits &limits);

enum class Activity { Active, Idle, Unknown };

struct Decision
{
    enum class Action { Warn, Destroy };
    enum class Reason { Idle, Lease };
    double t = 0;
    Action action = Action::Warn;
    Reason reason = Reason::Idle;

    bool operator==(const Decision &) const = default;
};

// Decides at samples, which come in order of time.
//
// A sample is active while a hold or an extension lasts, while requests run or wait, and where a counter rose since the
// last sample that could be read (one that fell was restarted: its value is the rise). It is idle where the server
// shows none of that or nothing listens, and unknown where nothing could be read. Only idle advances the clock: by the
// time between two idle samples at most 60 s apart, unknown ones between them passed over. Activity sets it to 0 and
// takes warnings back.
//
// Idle: destroyed when the clock has reached the limit and a warning is w to w + 600 s old; warned when the clock has
// reached limit − w and no warning is that young. Hour-aware, both happen only late in an hour that is paid already:
// the destroy from minute 54 on, the warning so that the destroy still falls before minute 59.
// Lease: destroyed at the first sample from its end on that is not active, 600 s later whatever it is; warned at the
// first samples from 900 s and from 300 s before its end on. One sample warns once of each.
class IdlePolicy
{
public:
    explicit IdlePolicy(const IdleLimits &limits);

    // At most one warning of each reason, or a destroy, after which nothing more is decided.
    QList<Decision> take(const Sample &sample);

    double idleSeconds() const { return m_idle; }
    double end() const { return m_limits.end; }
    Activity activity() const { return m_activity; } // of the last sample
    bool isOver() const { return m_isOver; }

private:
    void extend(double t, double seconds);
    Activity classify(const Sample &sample);
    bool hasRisen(const EngineCounters &now) const;
    void advance(double t);
    std::optional<Decision> decideLease(double t);
    std::optional<Decision> decideIdle(double t);

    struct Known
    {
        double t;
        bool isIdle;
    };

    IdleLimits m_limits;
    double m_warning;
    double m_keep = 0; // until then it is active, whatever it does
    double m_idle = 0;
    Activity m_activity = Activity::Unknown;
    std::optional<EngineCounters> m_readable; // the last sample's that could be read
    std::optional<Known> m_known;             // the last sample that is not unknown
    std::optional<double> m_idleWarned;
    bool m_isFirstLeaseWarned = false;
    bool m_isLastLeaseWarned = false;
    bool m_isOver = false;
};

} // namespace coder
