// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakescript.h"

namespace coder {

void FakeScript::failNext(const QString &call, const Error &error, int times)
{
    for (int i = 0; i < times; ++i)
        m_failures[call].append(error);
}

void FakeScript::loseAnswerOf(const QString &call, Error error)
{
    m_lost[call].append(std::move(error));
}

void FakeScript::hold(const QString &call)
{
    m_held.insert(call, {});
}

void FakeScript::release(const QString &call)
{
    const auto waiting = m_held.take(call);
    for (const auto &answer : waiting)
        later(call, answer);
}

QString FakeScript::plot() const
{
    QStringList calls;
    for (const QString &entry : m_story)
        calls.append(entry.section(QLatin1Char(' '), 0, 0));
    return calls.join(QLatin1Char(' '));
}

int FakeScript::count(const QString &call) const
{
    return int(plot().split(QLatin1Char(' ')).count(call));
}

void FakeScript::note(const QString &call, const QString &about)
{
    m_story.append(about.isEmpty() ? call : QString(call + QLatin1Char(' ') + about));
}

void FakeScript::later(const QString &call, std::function<void()> answer)
{
    if (const auto held = m_held.find(call); held != m_held.end())
        held->append(std::move(answer));
    else
        QMetaObject::invokeMethod(&m_loop, std::move(answer), Qt::QueuedConnection);
}

} // namespace coder
