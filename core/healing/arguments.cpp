// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/arguments.h"

namespace coder::healing {

VllmArguments::VllmArguments(QStringList words, QMap<QString, QString> environment)
    : m_words(std::move(words))
    , m_environment(std::move(environment))
{}

int VllmArguments::positionOf(const QString &name) const
{
    for (int i = 0; i < m_words.size(); ++i)
        if (m_words.at(i) == name || m_words.at(i).startsWith(name + u'='))
            return i;
    return -1;
}

bool VllmArguments::hasValueBehind(int position) const
{
    return !m_words.at(position).contains(u'=') && position + 1 < m_words.size()
           && !m_words.at(position + 1).startsWith(u"--");
}

QString VllmArguments::value(const QString &name) const
{
    const int position = positionOf(name);
    if (position < 0)
        return {};
    if (m_words.at(position).contains(u'='))
        return m_words.at(position).section(u'=', 1);
    return hasValueBehind(position) ? m_words.at(position + 1) : QString();
}

int VllmArguments::number(const QString &name, int otherwise) const
{
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    return isNumber ? number : otherwise;
}

double VllmArguments::fraction(const QString &name, double otherwise) const
{
    bool isNumber = false;
    const double number = value(name).toDouble(&isNumber);
    return isNumber ? number : otherwise;
}

VllmArguments VllmArguments::with(const QString &name, const QString &value) const
{
    VllmArguments changed = *this;
    const int position = positionOf(name);
    if (position < 0) {
        changed.m_words << name;
        if (!value.isEmpty())
            changed.m_words << value;
    } else if (hasValueBehind(position)) {
        changed.m_words[position + 1] = value;
    } else if (!value.isEmpty()) {
        changed.m_words[position] = name + u'=' + value;
    }
    return changed;
}

VllmArguments VllmArguments::without(const QString &name) const
{
    VllmArguments changed = *this;
    const int position = positionOf(name);
    if (position < 0)
        return changed;
    if (hasValueBehind(position))
        changed.m_words.removeAt(position + 1);
    changed.m_words.removeAt(position);
    return changed;
}

VllmArguments VllmArguments::withEnvironment(const QString &name, const QString &value) const
{
    VllmArguments changed = *this;
    changed.m_environment[name] = value;
    return changed;
}

} // namespace coder::healing
