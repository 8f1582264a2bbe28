// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/config/envfile.h"

#include <QMap>
#include <QProcessEnvironment>
#include <optional>

namespace coder {

// One setting that cannot be used as it stands.
struct ConfigProblem
{
    QString setting;
    QString sentence; // what is wrong and where: "TYPE is missing."
    QString mend;     // what to do: "Add a line TYPE=… to .env; …"
    bool isMissing = false;

    bool operator==(const ConfigProblem &) const = default;
};

// The settings of a project folder, checked and normalised. No secrets in here.
class Config
{
public:
    // The value given, else the table's fallback, else empty.
    QString text(const QString &name) const;
    int number(const QString &name) const; // 0 where neither is given
    qint64 bigNumber(const QString &name) const;
    bool isOn(const QString &name) const;
    std::optional<Money> money(const QString &name) const;

    bool isGiven(const QString &name) const { return m_given.contains(name); }
    // What was given, by name, in normal spelling; fallbacks are not in here.
    const QMap<QString, QString> &given() const { return m_given; }
    // ".env:12" or "the environment"; empty if not given.
    QString origin(const QString &name) const { return m_origins.value(name); }

    // For readConfig() and tests: takes the value as it is.
    void put(const QString &name, const QString &value, const QString &origin = {});

private:
    QMap<QString, QString> m_given;
    QMap<QString, QString> m_origins;
};

// All that was found, wrong or not: a configuration with problems may still be shown.
struct ConfigReading
{
    Config config;
    QList<ConfigProblem> problems; // in the order of the table
    QStringList notes;             // worth knowing, no error: names given twice, secrets in the wrong file, …
};

// Reads every known setting from the environment, else from `.env`. An empty value is as good as none. Unknown names
// are left alone. A switch, number or choice is kept in one spelling, so that two configurations can be compared.
ConfigReading readConfig(const EnvFile &file, const QProcessEnvironment &environment);

// The configuration, or all problems in one error: ConfigMissing if only required settings are missing, else
// ConfigInvalid; the detail has a line for each, sentence and mend.
Result<Config> usable(const ConfigReading &reading);

} // namespace coder
