// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/supportcommand.h"

#include "app/assembly/supportbundle.h"
#include "app/cli/ask.h"
#include "app/cli/commandparts.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "core/base/ownenvironment.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <unistd.h>

namespace coder {
namespace {

// What the keyring holds would not be known otherwise. A program that cannot be made has none to ask.
QList<Secret> secretsOfKeyring(const GlobalOptions &global, const QProcessEnvironment &environment)
{
    const auto program = Program::make({global.demo, global.profile, QDir::currentPath()}, environment);
    return program ? await(keptSecrets(**program)).value_or(QList<Secret>()) : QList<Secret>();
}

void list(Output &out, const SupportBundle &bundle)
{
    QList<QStringList> rows;
    for (const SupportFile &file : bundle.files)
        rows << QStringList{file.name, Cli::tr("%1 bytes").arg(file.bytes.size())};
    out.warn(tableText(rows));
    out.warn(
        Cli::tr(
            "Replaced: %1 secrets, %2 accounts, %3 addresses. Session names, models and plans are in it as they are.")
            .arg(bundle.redactor.secrets())
            .arg(bundle.redactor.accounts())
            .arg(bundle.redactor.addresses()));
}

QJsonObject toJson(const SupportBundle &bundle, const QString &path)
{
    QJsonArray files;
    for (const SupportFile &file : bundle.files)
        files << QJsonObject{{u"name"_qs, file.name}, {u"bytes"_qs, file.bytes.size()}};
    return {{u"file"_qs, path.isEmpty() ? QJsonValue() : QJsonValue(path)},
            {u"files"_qs, files},
            {u"replaced"_qs, QJsonObject{{u"secrets"_qs, bundle.redactor.secrets()},
                                         {u"accounts"_qs, bundle.redactor.accounts()},
                                         {u"addresses"_qs, bundle.redactor.addresses()}}}};
}

bool mayAsk(const GlobalOptions &global)
{
    return !global.noInput && ::isatty(STDIN_FILENO) == 1;
}

} // namespace

int runSupportBundle(Output &out, const GlobalOptions &global, const SupportOptions &options)
{
    const auto environment = ownEnvironment();
    const auto paths = pathsFrom(environment, QDir::currentPath(), {global.demo, global.profile});
    if (!paths) {
        out.error(paths.error(), MoneyState::NothingRented);
        return exitCodeFor(paths.error());
    }
    const SupportBundle bundle = collectSupport(*paths, environment, secretsOfKeyring(global, environment));
    list(out, bundle);
    const QString path = options.output.isEmpty()
                             ? QDir::current().filePath(supportFileName(QDateTime::currentDateTimeUtc()))
                             : options.output;
    if (options.listOnly) {
        out.resultJson(toJson(bundle, {}));
        return ExitDone;
    }
    if (mayAsk(global) && isNo(Output::ask(Cli::tr("Save as %1? [Y/n] ").arg(path))))
        return ExitCancelled;
    if (const auto saved = saveSupport(bundle, path); !saved) {
        out.error(saved.error(), MoneyState::NothingRented);
        return exitCodeFor(saved.error());
    }
    out.result(Cli::tr("Saved: %1. Look into it before you send it to anybody.").arg(path));
    out.resultJson(toJson(bundle, path));
    return ExitDone;
}

void addSupportBundle(CLI::App &app, Invocation &invocation)
{
    auto output = std::make_shared<std::string>();
    auto listOnly = std::make_shared<bool>(false);
    CLI::App *support = addCommand(app, "support-bundle", "Save versions, logs and events for somebody who helps",
                                   "  coder support-bundle --list     only what would be in it\n"
                                   "  coder support-bundle -o /tmp/bundle.tar.gz");
    support->add_option("-o,--output", *output, "Where to")->type_name(valuetype::file);
    support->add_flag("--list", *listOnly, "Save nothing");
    support->callback([output, listOnly, &invocation] {
        invocation.plain = [output, listOnly](Output &out, const GlobalOptions &global) {
            return runSupportBundle(out, global, {text(*output), *listOnly});
        };
    });
}

} // namespace coder
