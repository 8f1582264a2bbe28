// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandparts.h"

#include "core/base/duration.h"

namespace coder {

QString text(const std::string &word)
{
    return QString::fromStdString(word);
}

QStringList texts(const Words &words)
{
    QStringList list;
    for (const std::string &word : words)
        list << text(word);
    return list;
}

CLI::App *addCommand(CLI::App &app, const char *name, const char *help, const char *examples)
{
    CLI::App *command = app.add_subcommand(name, help);
    command->footer(std::string("Examples:\n") + examples);
    return command;
}

void addSessionName(CLI::App *command, const std::shared_ptr<std::string> &name)
{
    command->add_option("name", *name, "Session; default: the current one, else the only one")
        ->type_name(valuetype::session);
}

const CLI::Validator &isDuration()
{
    static const CLI::Validator validator(
        [](const std::string &word) {
            const auto parsed = parseDuration(text(word));
            return parsed ? std::string() : parsed.error().detail.toStdString();
        },
        "DURATION");
    return validator;
}

} // namespace coder
