// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMap>
#include <QStringList>

namespace coder::healing {

// The words behind `vllm serve` with the environment, as they are in the compose file: read and changed one at a time,
// everything else stays where it was. Both `--name value` and `--name=value` are understood.
class VllmArguments
{
public:
    VllmArguments() = default;
    explicit VllmArguments(QStringList words, QMap<QString, QString> environment = {});

    QStringList words() const { return m_words; }
    QMap<QString, QString> environment() const { return m_environment; }

    bool has(const QString &name) const { return positionOf(name) >= 0; }
    // Empty where it is absent or a flag.
    QString value(const QString &name) const;
    int number(const QString &name, int otherwise) const;
    double fraction(const QString &name, double otherwise) const;

    // An empty value is a flag.
    VllmArguments with(const QString &name, const QString &value) const;
    VllmArguments without(const QString &name) const;
    bool operator==(const VllmArguments &) const = default;
    VllmArguments withEnvironment(const QString &name, const QString &value) const;

private:
    int positionOf(const QString &name) const;
    bool hasValueBehind(int position) const;

    QStringList m_words;
    QMap<QString, QString> m_environment;
};

} // namespace coder::healing
