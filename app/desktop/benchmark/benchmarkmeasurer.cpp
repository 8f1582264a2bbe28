// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkmeasurer.h"

#include <utility>

namespace coder {
namespace {

QStringList argumentsOf(const BenchmarkWish &wish, int concurrency)
{
    QStringList arguments{u"--no-input"_qs,
                          u"--quiet"_qs,
                          u"benchmark"_qs,
                          wish.session,
                          u"--keep"_qs,
                          u"--workload"_qs,
                          wish.workload,
                          u"--concurrency"_qs,
                          QString::number(concurrency),
                          u"--output-tokens"_qs,
                          QString::number(wish.outputTokens)};
    if (wish.requests > 0)
        arguments << u"--requests"_qs << QString::number(wish.requests);
    if (wish.requestRate > 0)
        arguments << u"--request-rate"_qs << QString::number(wish.requestRate);
    return arguments;
}

} // namespace

BenchmarkMeasurer::BenchmarkMeasurer(CoderCommand command, QObject *parent)
    : QObject(parent)
    , m_command(std::move(command))
{
    m_process.setProcessEnvironment(m_command.environment);
    m_process.setWorkingDirectory(m_command.folder);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, &BenchmarkMeasurer::take);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_process.errorString());
    });
}

BenchmarkMeasurer::~BenchmarkMeasurer()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
}

void BenchmarkMeasurer::start(const BenchmarkWish &wish)
{
    if (isRunning())
        return;
    m_wish = wish;
    m_ended = 0;
    m_isCancelled = false;
    m_failure.clear();
    next();
}

void BenchmarkMeasurer::next()
{
    if (m_ended < m_wish.concurrency.size() && !m_isCancelled)
        m_process.start(m_command.executable, m_command.arguments + argumentsOf(m_wish, m_wish.concurrency[m_ended]));
    Q_EMIT changed();
}

void BenchmarkMeasurer::take(int code)
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    const bool isWell = code == 0 && m_process.exitStatus() == QProcess::NormalExit;
    if (!isWell && !m_isCancelled)
        return fail(said.isEmpty() ? m_process.errorString() : said);
    ++m_ended;
    next();
}

void BenchmarkMeasurer::fail(const QString &why)
{
    m_failure = why;
    Q_EMIT changed();
}

void BenchmarkMeasurer::cancel()
{
    if (!isRunning())
        return;
    m_isCancelled = true;
    m_process.terminate();
    Q_EMIT changed();
}

} // namespace coder
