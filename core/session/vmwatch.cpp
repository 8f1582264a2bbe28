// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/vmwatch.h"

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20s; // the shell rebuilds a connection by itself; most are back by then
constexpr auto interval = 60s;

// Steps that need a connection which was there already.
bool needsConnection(const QString &stepId)
{
    static const QStringList steps{u"install"_qs, u"engine"_qs, u"models"_qs, u"answer"_qs};
    return steps.contains(stepId);
}

// A clock that was set back has passed, too: better asked once too often than not for hours.
bool hasPassed(std::chrono::seconds span, const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = since.secsTo(now);
    return seconds < 0 || seconds >= span.count();
}

} // namespace

VmWatch::VmWatch(const RecipeTools &tools, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
{}

void VmWatch::look(SessionRun &run)
{
    if (!run.unreachableSince().isValid())
        return;
    if (run.isBusy())
        lookAtBringUp(run);
    else if (isDue(run))
        ask(run);
}

void VmWatch::lookAtBringUp(SessionRun &run) const
{
    if (run.recipe() != Recipe::Provisioning || !needsConnection(run.session().step))
        return;
    if (!hasPassed(interval, run.unreachableSince(), m_tools.services.clock->now()))
        return;
    run.shell().close();
    run.start(Recipe::Provisioning);
}

bool VmWatch::isDue(const SessionRun &run) const
{
    const QDateTime now = m_tools.services.clock->now();
    const QDateTime since = run.unreachableSince();
    const QDateTime asked = m_askedAt.value(run.session().name);
    return asked >= since ? hasPassed(interval, asked, now) : hasPassed(patience, since, now);
}

void VmWatch::ask(SessionRun &run)
{
    m_askedAt.insert(run.session().name, m_tools.services.clock->now());
    // A token of another account does not see the VM either.
    Cloud *cloud = m_tools.services.cloud;
    whenDone(cloud->account(), &run, [this, &run, cloud](const Result<Account> &account) {
        if (account && run.session().account.isSameAs(*account))
            askForInstance(run, *cloud);
    });
}

void VmWatch::askForInstance(SessionRun &run, Cloud &cloud)
{
    whenDone(cloud.instance(run.session().instanceId), &run, [this, &run](const Result<Instance> &found) {
        if (run.isBusy())
            return;
        if (!found && found.error().code == ErrorCode::NotFound)
            Q_EMIT missed(&run);
        else if (run.unreachableSince().isValid())
            run.start(Recipe::Readmitting);
    });
}

} // namespace coder
