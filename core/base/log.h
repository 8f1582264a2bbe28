// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <spdlog/spdlog.h>

namespace coder {

// The program's log. Until openLog() it goes nowhere. What is logged is allow-listed at the call: method, path, status,
// duration, ids; never bodies, headers or anything of type Secret (which does not compile).
spdlog::logger &log();

// What a line of the log belongs to: one id for all that a flow asks of the provider and of its VM; outside of a flow
// the process's own. Of the main thread.
QString currentFlowId();
QString newFlowId(); // 8 hex digits

// What is asked while it lives belongs to that flow.
class FlowScope
{
public:
    explicit FlowScope(QString id);
    ~FlowScope();
    FlowScope(const FlowScope &) = delete;
    FlowScope &operator=(const FlowScope &) = delete;

private:
    QString m_before;
};

// Sends the log to a rotating file (1 MiB, five kept), born 0600 in a folder born 0700. False if it cannot be opened:
// the program goes on without one.
bool openLog(const QString &path);

} // namespace coder

template<>
struct fmt::formatter<QString> : fmt::formatter<std::string>
{
    template<class Context>
    auto format(const QString &text, Context &context) const
    {
        return fmt::formatter<std::string>::format(text.toStdString(), context);
    }
};
