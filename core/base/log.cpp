// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/files.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <QFileInfo>

namespace coder {
namespace {
std::shared_ptr<spdlog::logger> &current()
{
    static auto logger = std::make_shared<spdlog::logger>("coder", std::make_shared<spdlog::sinks::null_sink_mt>());
    return logger;
}
} // namespace

spdlog::logger &log()
{
    return *current();
}

bool openLog(const QString &path)
{
    if (!makePrivateFolder(QFileInfo(path).path()) || !touchPrivate(path))
        return false;
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), 1 << 20, 5);
        auto logger = std::make_shared<spdlog::logger>("coder", std::move(sink));
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %P %l %v", spdlog::pattern_time_type::utc);
        logger->flush_on(spdlog::level::info);
        current() = std::move(logger);
        return true;
    } catch (const spdlog::spdlog_ex &problem) {
        qWarning("no log file: %s", problem.what());
        return false;
    }
}

} // namespace coder
