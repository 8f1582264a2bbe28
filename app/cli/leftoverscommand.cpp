// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leftoverscommand.h"

#include "app/assembly/leftoverdesk.h"
#include "app/cli/commandparts.h"
#include "app/cli/downcommand.h"
#include "app/cli/signin.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "app/words/leftovertext.h"
#include "core/base/clock.h"

#include <QJsonArray>

#include <algorithm>

namespace coder {
namespace {

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

QJsonObject leftoverJson(const Leftover &one)
{
    return {{u"kind"_qs, leftoverKindId(one.kind)},
            {u"id"_qs, one.id},
            {u"label"_qs, one.label},
            {u"session"_qs, one.session.isEmpty() ? QJsonValue() : QJsonValue(one.session)},
            {u"created"_qs, one.created.isValid() ? QJsonValue(toIso(one.created)) : QJsonValue()},
            {u"hourly_usd"_qs, one.hourly ? QJsonValue(one.hourly->dollars()) : QJsonValue()},
            {u"monthly_usd"_qs, one.monthly ? QJsonValue(one.monthly->dollars()) : QJsonValue()},
            {u"gigabytes"_qs, one.gigabytes > 0 ? QJsonValue(one.gigabytes) : QJsonValue()},
            {u"ours"_qs, one.isOurs},
            {u"costs_money"_qs, one.costsMoney()}};
}

QString leftoversText(const QList<Leftover> &found, const QDateTime &now)
{
    if (found.isEmpty())
        return Cli::tr("Nothing is left over.");
    //: Headings of a table.
    QList<QStringList> rows{{Cli::tr("KIND"), Cli::tr("ID"), Cli::tr("LABEL"), Cli::tr("COST"), Cli::tr("WHOSE")}};
    for (const Leftover &one : found)
        rows << QStringList{leftoverKindText(one.kind), one.id, one.label, leftoverCostText(one, now),
                            one.isOurs ? Cli::tr("this installation's") : Cli::tr("another installation's")};
    return tableText(rows);
}

void tellAll(CliContext &context, const LeftoverList &list)
{
    QJsonArray json;
    for (const Leftover &one : list.found)
        json << leftoverJson(one);
    QJsonArray unasked;
    for (const LeftoverKind kind : list.unasked)
        unasked << leftoverKindId(kind);
    context.out.result(leftoversText(list.found, context.program->clock().now()));
    if (!list.unasked.isEmpty())
        context.out.note(unaskedText(list.unasked));
    context.out.resultJson(QJsonObject{{u"leftovers"_qs, json}, {u"not_asked"_qs, unasked}});
}

int remove(CliContext &context, LeftoverDesk &desk, const Leftover &one)
{
    if (!one.isOurs)
        return tellError(context, {ErrorCode::InvalidInput, u"%1 is another installation's"_qs.arg(one.label)},
                         MoneyState::NothingRented);
    if (one.kind == LeftoverKind::Vm)
        return destroyAndWait(context, one.session);
    if (const auto gone = await(desk.remove(one)); !gone)
        return tellError(context, gone.error(), MoneyState::NothingRented);
    context.out.result(Cli::tr("%1 is deleted.").arg(one.label));
    context.out.resultJson(leftoverJson(one));
    return ExitDone;
}

} // namespace

int runLeftovers(CliContext &context, const QString &id)
{
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), MoneyState::MayBeRented);
    LeftoverDesk desk(*context.program);
    const auto list = await(desk.look());
    if (!list)
        return tellError(context, list.error(), MoneyState::MayBeRented);
    if (id.isEmpty()) {
        tellAll(context, *list);
        return ExitDone;
    }
    const auto found = std::ranges::find(list->found, id, &Leftover::id);
    if (found == list->found.end()) {
        context.out.warn(Cli::tr("Nothing with the id %1 is left over.").arg(id));
        return ExitNothing;
    }
    return remove(context, desk, *found);
}

void addLeftovers(CLI::App &app, Invocation &invocation)
{
    auto id = std::make_shared<std::string>();
    CLI::App *leftovers =
        addCommand(app, "leftovers", "VMs, firewalls, tokens, volumes and images that no session needs any more",
                   "  coder leftovers\n  coder leftovers --json\n  coder leftovers --delete 4711");
    leftovers->add_option("--delete", *id, "Delete the one with this id")->type_name("ID");
    leftovers->callback([id, &invocation] {
        invocation.command = [id](CliContext &context) { return runLeftovers(context, text(*id)); };
    });
}

} // namespace coder
