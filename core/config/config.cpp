// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/config.h"

#include "core/config/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace coder {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Config)
};

// Where a setting comes from, the environment first.
struct Found
{
    QString name;
    QString text;
    QString origin;
};

// A value in normal spelling, or a sentence that says what is wrong with it.
using Checked = tl::expected<QString, QString>;

tl::unexpected<QString> wrong(const QString &why)
{
    return tl::unexpected<QString>(why);
}

QString helpOf(const Setting &setting)
{
    return QCoreApplication::translate("Settings", setting.help);
}

QString plain(double value)
{
    return QString::number(value, 'g', 16);
}

Checked checkText(const Setting &setting, const Found &found)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(QLatin1String(setting.pattern)));
    if (pattern.match(found.text).hasMatch())
        return found.text;
    //: %1 is a setting, %2 where it stands: "REGION in .env:3 has letters that do not belong there."
    return wrong(Say::tr("%1 in %2 has letters that do not belong there.").arg(found.name, found.origin));
}

Checked checkInteger(const Setting &setting, const Found &found)
{
    bool isNumber = false;
    const qlonglong value = found.text.toLongLong(&isNumber);
    if (isNumber && double(value) >= setting.least && double(value) <= setting.most)
        return QString::number(value);
    if (setting.most > 1e9)
        return wrong(
            Say::tr("%1 in %2 is not a whole number from %3 up.").arg(found.name, found.origin, plain(setting.least)));
    return wrong(Say::tr("%1 in %2 is not a whole number from %3 to %4.")
                     .arg(found.name, found.origin, plain(setting.least), plain(setting.most)));
}

Checked checkFraction(const Setting &setting, const Found &found)
{
    bool isNumber = false;
    const double value = found.text.toDouble(&isNumber);
    if (isNumber && value >= setting.least && value <= setting.most)
        return QString::number(value, 'g', 6);
    return wrong(Say::tr("%1 in %2 is not a number from %3 to %4.")
                     .arg(found.name, found.origin, plain(setting.least), plain(setting.most)));
}

Checked checkSwitch(const Setting &, const Found &found)
{
    static const QStringList on{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"),
                                QStringLiteral("1")};
    static const QStringList off{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"),
                                 QStringLiteral("0")};
    if (on.contains(found.text, Qt::CaseInsensitive))
        return on.first();
    if (off.contains(found.text, Qt::CaseInsensitive))
        return off.first();
    //: The words "true" and "false" stand in the file and are not translated.
    return wrong(Say::tr("%1 in %2 is neither true nor false.").arg(found.name, found.origin));
}

Checked checkChoice(const Setting &setting, const Found &found)
{
    const QStringList choices = QString::fromLatin1(setting.pattern).split(QLatin1Char(' '));
    for (const QString &choice : choices)
        if (choice.compare(found.text, Qt::CaseInsensitive) == 0)
            return choice;
    return wrong(Say::tr("%1 in %2 is none of: %3.").arg(found.name, found.origin, choices.join(QStringLiteral(", "))));
}

Checked checkDollars(const Setting &setting, const Found &found)
{
    static const QRegularExpression amount(QStringLiteral("^(?:US)?\\$?\\s*(\\d{1,9}(?:\\.\\d{1,6})?)$"));
    const auto match = amount.match(found.text);
    const double value = match.captured(1).toDouble();
    if (match.hasMatch() && value > 0 && value <= setting.most)
        return QString::number(value, 'g', 15);
    //: The file takes a point, not a comma: 7.50 stays as it is.
    return wrong(Say::tr("%1 in %2 is not an amount in US dollars such as 7.50.").arg(found.name, found.origin));
}

Checked check(const Setting &setting, const Found &found)
{
    switch (setting.kind) {
    case SettingKind::Text:
        return checkText(setting, found);
    case SettingKind::Integer:
        return checkInteger(setting, found);
    case SettingKind::Fraction:
        return checkFraction(setting, found);
    case SettingKind::Switch:
        return checkSwitch(setting, found);
    case SettingKind::Choice:
        return checkChoice(setting, found);
    case SettingKind::Dollars:
        return checkDollars(setting, found);
    case SettingKind::Secret:
        break;
    }
    return QString();
}

Found find(const QString &name, const EnvFile &file, const QProcessEnvironment &environment)
{
    const QString outer = environment.value(name).trimmed();
    if (!outer.isEmpty())
        return {name, outer, Say::tr("the environment")};
    const QString inner = file.value(name).value_or(QString()).trimmed();
    if (inner.isEmpty())
        return {};
    return {name, inner, QStringLiteral("%1:%2").arg(file.name()).arg(file.lineOf(name))};
}

ConfigProblem missing(const Setting &setting, const EnvFile &file)
{
    const QString name = QLatin1String(setting.name);
    //: %3 is a sentence that says what the setting is for.
    return {name, Say::tr("%1 is missing.").arg(name),
            Say::tr("Add a line %1=… to %2. %3").arg(name, file.name(), helpOf(setting)), true};
}

ConfigProblem unusable(const Setting &setting, const QString &why)
{
    //: %1 is a sentence that says what the setting is for.
    return {QLatin1String(setting.name), why, Say::tr("Change or remove it. %1").arg(helpOf(setting)), false};
}

void take(const Setting &setting, const EnvFile &file, const QProcessEnvironment &environment, ConfigReading &reading)
{
    const QString name = QLatin1String(setting.name);
    const Found found = find(name, file, environment);
    if (found.text.isEmpty()) {
        if (setting.isRequired)
            reading.problems << missing(setting, file);
        return;
    }
    if (const Checked value = check(setting, found); value)
        reading.config.put(name, *value, found.origin);
    else
        reading.problems << unusable(setting, value.error());
}

void noteSecret(const Setting &setting, const EnvFile &file, ConfigReading &reading)
{
    const QString name = QLatin1String(setting.name);
    if (file.value(name).value_or(QString()).isEmpty())
        return;
    reading.notes << Say::tr("%1 in %2 is not used: move that line to .env.secrets.").arg(name, file.name());
}

void noteLimits(ConfigReading &reading)
{
    const Config &config = reading.config;
    const bool isIdleRuleOn = config.isOn(QStringLiteral("WATCHDOG_ENABLED"));
    if (!isIdleRuleOn)
        reading.notes << Say::tr("WATCHDOG_ENABLED=false turns off the idle limit only; the lease still ends the VM.");
    else if (config.number(QStringLiteral("WATCHDOG_TIMEOUT_MINUTES"))
             >= 60 * config.number(QStringLiteral("LEASE_HOURS")))
        reading.notes << Say::tr(
            "WATCHDOG_TIMEOUT_MINUTES is not shorter than the lease, so that only the lease ends the VM.");
}

} // namespace

QString Config::text(const QString &name) const
{
    const auto given = m_given.constFind(name);
    if (given != m_given.constEnd())
        return *given;
    const Setting *setting = findSetting(name);
    return setting == nullptr ? QString() : QString::fromLatin1(setting->fallback);
}

int Config::number(const QString &name) const
{
    return text(name).toInt();
}

qint64 Config::bigNumber(const QString &name) const
{
    return text(name).toLongLong();
}

bool Config::isOn(const QString &name) const
{
    return text(name) == QLatin1String("true");
}

std::optional<Money> Config::money(const QString &name) const
{
    const QString value = text(name);
    return value.isEmpty() ? std::nullopt : std::optional(Money::dollars(value.toDouble()));
}

void Config::put(const QString &name, const QString &value, const QString &origin)
{
    m_given.insert(name, value);
    m_origins.insert(name, origin);
}

ConfigReading readConfig(const EnvFile &file, const QProcessEnvironment &environment)
{
    ConfigReading reading;
    reading.notes = file.notes();
    for (const Setting &setting : settings())
        if (setting.kind == SettingKind::Secret)
            noteSecret(setting, file, reading);
        else
            take(setting, file, environment, reading);
    noteLimits(reading);
    return reading;
}

Result<Config> usable(const ConfigReading &reading)
{
    if (reading.problems.isEmpty())
        return reading.config;
    QStringList lines;
    for (const ConfigProblem &problem : reading.problems)
        lines << problem.sentence + QLatin1Char(' ') + problem.mend;
    const bool isOnlyMissing =
        std::ranges::all_of(reading.problems, [](const ConfigProblem &problem) { return problem.isMissing; });
    return fail(isOnlyMissing ? ErrorCode::ConfigMissing : ErrorCode::ConfigInvalid, lines.join(QLatin1Char('\n')));
}

} // namespace coder
