// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/idlecommand.h"

#include "app/cli/downcommand.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "app/words/guardtext.h"

#include <QEventLoop>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20s; // its holder looks every second, then the VM is told and asked

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

IdleRule changed(IdleRule rule, const IdleChange &change)
{
    rule.limitSeconds = change.limitSeconds.value_or(rule.limitSeconds);
    rule.isHourAware = change.isHourAware.value_or(rule.isHourAware);
    return rule;
}

RuleStanding standing(CliContext &context, const QString &name, const IdleRule &rule)
{
    const auto session = context.program->store().read(name);
    if (!session || idleRuleOf(*session) != rule)
        return RuleStanding::Unconfirmed; // its holder has not seen the wish yet
    return standingOf(rule, context.program->store().guard(name), context.program->clock().now());
}

// What the VM itself says, or what is known when patience ends.
RuleStanding awaitStanding(CliContext &context, const QString &name, const IdleRule &rule)
{
    SessionStore &store = context.program->store();
    QEventLoop loop;
    store.watch();
    QObject::connect(&store, &SessionStore::changed, &loop, [&] {
        if (standing(context, name, rule) == RuleStanding::Set)
            loop.quit();
    });
    context.program->clock().after(patience, &loop, [&loop] { loop.quit(); });
    if (standing(context, name, rule) != RuleStanding::Set)
        loop.exec();
    return standing(context, name, rule);
}

QString standingId(RuleStanding standing)
{
    switch (standing) {
    case RuleStanding::Set:
        return u"set"_qs;
    case RuleStanding::Unconfirmed:
        return u"unconfirmed"_qs;
    case RuleStanding::Other:
        return u"other"_qs;
    }
    return {};
}

void tell(CliContext &context, const QString &name, const IdleRule &rule, RuleStanding standing)
{
    const QDateTime now = context.program->clock().now();
    const auto guard = context.program->store().guard(name);
    //: %1 is a session, %2 a sentence: "30 min, then the VM is destroyed at once."
    context.out.result(Cli::tr("Idle limit of %1: %2").arg(name, idleRuleText(rule)));
    if (standing == RuleStanding::Set)
        context.out.result(standingText(rule, guard, now));
    else
        context.out.warn(Cli::tr("The VM itself has not confirmed this yet; until then it may end itself as before. "
                                 "Look with \"coder watchdog status %1\".")
                             .arg(name));
    context.out.resultJson(QJsonObject{{u"session"_qs, name},
                                       {u"idle_limit_seconds"_qs, rule.limitSeconds},
                                       {u"hour_aware"_qs, rule.isHourAware},
                                       {u"standing"_qs, standingId(standing)}});
}

} // namespace

int runWatchdogSet(CliContext &context, const QString &name, const IdleChange &change)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const IdleRule rule = changed(idleRuleOf(*session), change);
    if (const auto legal = checkIdleRule(*session, rule); !legal)
        return tellError(context, legal.error(), moneyStateOf(*session));
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), MoneyState::Rented);
    ensureHolder(context, *session);
    if (const auto taken = context.program->manager().setIdleRule(session->name, rule); !taken)
        return tellError(context, taken.error(), moneyStateOf(*session));
    tell(context, session->name, rule, awaitStanding(context, session->name, rule));
    return ExitDone;
}

} // namespace coder
