// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/config.h"

#include "core/config/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace coder {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

// A value in normal spelling, or the sentence's second half that says what is wrong, as the error's detail.
using Checked = tl::expected<QString, QString>;

tl::unexpected<QString> wrong(const QString &why)
{
    return tl::unexpected<QString>(why);
}

Checked checkText(const Setting &setting, const QString &text)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(QLatin1String(setting.pattern)));
    if (pattern.match(text).hasMatch())
        return text;
    return wrong(tr("has letters that do not belong there"));
}

QString rangeOf(const Setting &setting)
{
    const auto end = [](double value) { return QString::number(value, 'g', 16); };
    return setting.most > 1e9 ? tr("from %1 up").arg(end(setting.least))
                              : tr("from %1 to %2").arg(end(setting.least), end(setting.most));
}

Checked checkInteger(const Setting &setting, const QString &text)
{
    bool isNumber = false;
    const qlonglong value = text.toLongLong(&isNumber);
    if (isNumber && double(value) >= setting.least && double(value) <= setting.most)
        return QString::number(value);
    return wrong(tr("is not a whole number %1").arg(rangeOf(setting)));
}

Checked checkFraction(const Setting &setting, const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (isNumber && value >= setting.least && value <= setting.most)
        return QString::number(value, 'g', 6);
    return wrong(tr("is not a number %1").arg(rangeOf(setting)));
}

Checked checkSwitch(const Setting &, const QString &text)
{
    static const QStringList on{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"),
                                QStringLiteral("1")};
    static const QStringList off{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"),
                                 QStringLiteral("0")};
    if (on.contains(text, Qt::CaseInsensitive))
        return on.first();
    if (off.contains(text, Qt::CaseInsensitive))
        return off.first();
    return wrong(tr("is neither true nor false"));
}

Checked checkChoice(const Setting &setting, const QString &text)
{
    const QStringList choices = QString::fromLatin1(setting.pattern).split(QLatin1Char(' '));
    for (const QString &choice : choices)
        if (choice.compare(text, Qt::CaseInsensitive) == 0)
            return choice;
    return wrong(tr("is none of: %1").arg(choices.join(QStringLiteral(", "))));
}

Checked checkDollars(const Setting &setting, const QString &text)
{
    static const QRegularExpression amount(QStringLiteral("^(?:US)?\\$?\\s*(\\d{1,9}(?:\\.\\d{1,6})?)$"));
    const auto match = amount.match(text);
    const double value = match.captured(1).toDouble();
    if (match.hasMatch() && value > 0 && value <= setting.most)
        return QString::number(value, 'g', 15);
    return wrong(tr("is not an amount in US dollars such as 7.50"));
}

Checked check(const Setting &setting, const QString &text)
{
    switch (setting.kind) {
    case SettingKind::Text:
        return checkText(setting, text);
    case SettingKind::Integer:
        return checkInteger(setting, text);
    case SettingKind::Fraction:
        return checkFraction(setting, text);
    case SettingKind::Switch:
        return checkSwitch(setting, text);
    case SettingKind::Choice:
        return checkChoice(setting, text);
    case SettingKind::Dollars:
        return checkDollars(setting, text);
    case SettingKind::Secret:
        break;
    }
    return QString();
}

// Where a setting comes from, the environment first.
struct Found
{
    QString text;
    QString origin;
};

Found find(const QString &name, const EnvFile &file, const QProcessEnvironment &environment)
{
    const QString outer = environment.value(name).trimmed();
    if (!outer.isEmpty())
        return {outer, tr("the environment")};
    const QString inner = file.value(name).value_or(QString()).trimmed();
    if (inner.isEmpty())
        return {};
    return {inner, QStringLiteral("%1:%2").arg(file.name()).arg(file.lineOf(name))};
}

ConfigProblem missing(const Setting &setting, const EnvFile &file)
{
    const QString name = QLatin1String(setting.name);
    return {name, tr("%1 is missing.").arg(name),
            tr("Add a line %1=… to %2. %3").arg(name, file.name(), tr(setting.help)), true};
}

ConfigProblem unusable(const Setting &setting, const Found &found, const QString &why)
{
    const QString name = QLatin1String(setting.name);
    return {name, tr("%1 in %2 %3.").arg(name, found.origin, why), tr("Change or remove it. %1").arg(tr(setting.help)),
            false};
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
    if (const Checked value = check(setting, found.text); value)
        reading.config.put(name, *value, found.origin);
    else
        reading.problems << unusable(setting, found, value.error());
}

void noteSecret(const Setting &setting, const EnvFile &file, ConfigReading &reading)
{
    const QString name = QLatin1String(setting.name);
    if (file.value(name).value_or(QString()).isEmpty())
        return;
    reading.notes << tr("%1 in %2 is not used: move that line to .env.secrets.").arg(name, file.name());
}

void noteLimits(ConfigReading &reading)
{
    const Config &config = reading.config;
    const bool isIdleRuleOn = config.isOn(QStringLiteral("WATCHDOG_ENABLED"));
    if (!isIdleRuleOn)
        reading.notes << tr("WATCHDOG_ENABLED=false turns off the idle limit only; the lease still ends the VM.");
    else if (config.number(QStringLiteral("WATCHDOG_TIMEOUT_MINUTES"))
             >= 60 * config.number(QStringLiteral("LEASE_HOURS")))
        reading.notes << tr(
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
