// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QSet>

namespace coder {

// While no window runs, a process that holds sessions passes their guards' warnings on to the desktop's notification
// service. Each warning is told once, by whichever process is there first; where there is no such service, nobody is.
class GuardNotices : public QObject
{
    Q_OBJECT
public:
    // The program's cloud is connected and stays.
    explicit GuardNotices(Program &program, QObject *parent = nullptr);

    // What a guard said, at each of its words: a warning that a window leaves untold when it goes is told then.
    void take(const QString &name, const GuardReport &report);

private:
    Program &m_program;
    QSet<QString> m_told; // here, too: a full disk notes nothing
};

// Notes on disk that a standing warning was told to a person. False if some process did so before.
bool noteWarning(Program &program, const QString &session, const GuardReport &report);

// A warning in one sentence with how to keep the VM; empty for a report that warns of nothing.
QString guardWarning(const QString &session, const GuardReport &report, const QDateTime &now);

} // namespace coder
