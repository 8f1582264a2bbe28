// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manual.h"

#include <CLI/CLI.hpp>
#include <QString>
#include <QStringList>

namespace coder {
namespace {

// What groff would take for markup; letters outside ASCII by their code, whatever the reader's locale is.
QString roff(const QString &plain)
{
    QString safe;
    for (const QChar letter : plain) {
        if (letter == u'\\')
            safe += u"\\e"_qs;
        else if (letter == u'-')
            safe += u"\\-"_qs;
        else if (letter.unicode() > 126)
            safe += u"\\[u%1]"_qs.arg(QString::number(letter.unicode(), 16).toUpper(), 4, u'0');
        else
            safe += letter;
    }
    return safe.startsWith(u'.') || safe.startsWith(u'\'') ? u"\\&"_qs + safe : safe;
}

QString roff(const std::string &plain)
{
    return roff(QString::fromStdString(plain));
}

QString valueOf(const CLI::Option &option)
{
    if (option.get_items_expected_max() == 0)
        return {};
    const QString type = QString::fromStdString(option.get_type_name());
    const auto list = type.indexOf(u'{');
    if (list >= 0)
        return roff(type.mid(list + 1).chopped(1).replace(u',', u'|'));
    const QString kind = type.startsWith(u"TEXT:"_qs) ? type.mid(5) : type.section(u':', 0, 0);
    return u"\\fI"_qs + roff(kind.section(u' ', 0, 0)) + u"\\fP"_qs;
}

QString headOf(const CLI::Option &option)
{
    QStringList names;
    for (const std::string &name : option.get_snames())
        names << u"\\fB\\-"_qs + roff(name) + u"\\fP"_qs;
    for (const std::string &name : option.get_lnames())
        names << u"\\fB\\-\\-"_qs + roff(name) + u"\\fP"_qs;
    const QString value = valueOf(option);
    return names.join(u", "_qs) + (names.isEmpty() || value.isEmpty() ? QString() : u" "_qs) + value;
}

QString describe(const CLI::Option &option)
{
    QString text = roff(option.get_description());
    if (const std::string fallback = option.get_default_str(); !fallback.empty() && option.get_items_expected_max() > 0)
        text += u" (default: "_qs + roff(fallback) + u')';
    return u".TP\n"_qs + headOf(option) + u'\n' + text + u'\n';
}

bool isShown(const CLI::Option &option)
{
    return !option.get_group().empty() && !option.check_lname("help");
}

QString optionsOf(const CLI::App &app)
{
    QString text;
    for (const CLI::Option *option : app.get_options())
        if (isShown(*option))
            text += describe(*option);
    return text;
}

QString argumentsOf(const CLI::App &command)
{
    QStringList words;
    for (const CLI::Option *option : command.get_options())
        if (option->get_positional())
            words << (option->get_required() ? valueOf(*option) : u'[' + valueOf(*option) + u']');
    return words.join(u' ');
}

// "Examples:" and lines of two columns, as they are.
QString footerOf(const CLI::App &command)
{
    const QStringList lines = QString::fromStdString(command.get_footer()).split(u'\n');
    if (lines.size() < 2)
        return {};
    QString text = u".PP\n"_qs + roff(lines.first()) + u"\n.PP\n.EX\n"_qs;
    for (const QString &line : lines.mid(1))
        text += roff(line) + u'\n';
    return text + u".EE\n"_qs;
}

QString commandText(const CLI::App &command, const QString &before);

QString commandsOf(const CLI::App &app, const QString &before)
{
    QString text;
    for (const CLI::App *command : app.get_subcommands({}))
        if (!command->get_group().empty())
            text += commandText(*command, before);
    return text;
}

QString commandText(const CLI::App &command, const QString &before)
{
    const QString name = before + roff(command.get_name());
    QString text = u".SS "_qs + name + u' ' + argumentsOf(command) + u'\n';
    text += roff(command.get_description()) + u".\n"_qs;
    return text + optionsOf(command) + footerOf(command) + commandsOf(command, name + u' ');
}

} // namespace

QByteArray manualPage(const CLI::App &app, const QByteArray &page)
{
    QByteArray text = page;
    text.replace("@VERSION@", CODER_VERSION);
    text.replace("@OPTIONS@\n", optionsOf(app).toUtf8());
    text.replace("@COMMANDS@\n", commandsOf(app, {}).toUtf8());
    return text;
}

} // namespace coder
