// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/files.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <QFileInfo>
#include <QRandomGenerator>

#include <utility>

namespace coder {
namespace {
std::shared_ptr<spdlog::logger> &current()
{
    static auto logger = std::make_shared<spdlog::logger>("coder", std::make_shared<spdlog::sinks::null_sink_mt>());
    return logger;
}

// Born private also when it is rotated: spdlog would leave that to the umask.
spdlog::file_event_handlers privateFiles()
{
    spdlog::file_event_handlers handlers;
    handlers.before_open = [](const spdlog::filename_t &name) { touchPrivate(QString::fromStdString(name)); };
    return handlers;
}

QString &flowId()
{
    static QString id = newFlowId();
    return id;
}
} // namespace

QString newFlowId()
{
    return QString::number(QRandomGenerator::global()->generate(), 16).rightJustified(8, QLatin1Char('0'));
}

QString currentFlowId()
{
    return flowId();
}

FlowScope::FlowScope(QString id)
    : m_before(std::exchange(flowId(), std::move(id)))
{}

FlowScope::~FlowScope()
{
    flowId() = m_before;
}

spdlog::logger &log()
{
    return *current();
}

bool openLog(const QString &path)
{
    if (!makePrivateFolder(QFileInfo(path).path()) || !touchPrivate(path))
        return false;
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), 1 << 20, 5, false,
                                                                           privateFiles());
        auto logger = std::make_shared<spdlog::logger>("coder", std::move(sink));
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %P %l %v", spdlog::pattern_time_type::utc);
        logger->flush_on(spdlog::level::info);
        logger->set_error_handler([](const std::string &) {}); // a full disk is told by what needs it, not by the log
        current() = std::move(logger);
        return true;
    } catch (const spdlog::spdlog_ex &problem) {
        qWarning("no log file: %s", problem.what());
        return false;
    }
}

} // namespace coder
