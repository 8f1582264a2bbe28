// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QHash>

namespace coder {

// While no window runs, a process that holds sessions passes their guards' warnings on to the desktop's notification
// service. Each warning is told once; where there is no such service, nobody is told.
class GuardNotices : public QObject
{
    Q_OBJECT
public:
    // The program's cloud is connected and stays.
    explicit GuardNotices(Program &program, QObject *parent = nullptr);

private:
    void hear(const QString &name);

    Program &m_program;
    QHash<QString, QString> m_told; // by session, the warning that stands
};

// A warning in one sentence with how to keep the VM; empty for a report that warns of nothing.
QString guardWarning(const QString &session, const GuardReport &report, const QDateTime &now);

} // namespace coder
