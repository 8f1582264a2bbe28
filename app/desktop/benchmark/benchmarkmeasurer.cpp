// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkmeasurer.h"

#include <utility>

namespace coder {
namespace {

// How `coder benchmark` ends where there are figures.
constexpr int doneCode = 0;
constexpr int partlyFailedCode = 1;

QStringList argumentsOf(const BenchmarkWish &wish, int concurrency)
{
    QStringList arguments{u"--no-input"_qs,
                          u"--quiet"_qs,
                          u"--json"_qs,
                          u"benchmark"_qs,
                          wish.session,
                          u"--keep"_qs,
                          u"--progress"_qs,
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
    connect(&m_process, &QProcess::readyReadStandardError, this, &BenchmarkMeasurer::listen);
    connect(&m_process, &QProcess::finished, this, &BenchmarkMeasurer::take);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            stop({ErrorCode::ProgramMissing, u"coder"_qs});
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
    m_warnings.clear();
    m_failure.reset();
    next();
}

void BenchmarkMeasurer::next()
{
    m_words = {};
    if (m_ended < m_wish.concurrency.size() && !m_isCancelled)
        m_process.start(m_command.executable, m_command.arguments + argumentsOf(m_wish, m_wish.concurrency[m_ended]));
    Q_EMIT changed();
}

void BenchmarkMeasurer::listen()
{
    m_words.take(m_process.readAllStandardError());
    Q_EMIT changed();
}

// It was killed, or ended without a word: what it said last is all there is.
Error BenchmarkMeasurer::causeOfEnd() const
{
    return m_words.error().value_or(Error{ErrorCode::Internal, m_words.warnings().value(0)});
}

void BenchmarkMeasurer::take(int code)
{
    m_words.take(m_process.readAllStandardError() + '\n');
    const bool isMeasured = m_process.exitStatus() == QProcess::NormalExit && !m_words.error()
                            && (code == doneCode || code == partlyFailedCode);
    if (!isMeasured && !m_isCancelled)
        return stop(causeOfEnd());
    m_warnings << m_words.warnings();
    ++m_ended;
    next();
}

void BenchmarkMeasurer::stop(const Error &why)
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
