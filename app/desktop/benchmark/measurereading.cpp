// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/measurereading.h"

#include "app/words/explain.h"

#include <QCoreApplication>
#include <QLocale>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MeasureReading)
};

QString failureText(const Error &error)
{
    const Explanation words = explainAtWindow(error, MoneyState::Rented);
    QStringList sentences{Words::tr("The benchmark failed."), words.title};
    for (const QString &line : keyLines(error.detail))
        sentences << line;
    sentences << words.next;
    return sentences.join(u' ');
}

QString runningText(const BenchmarkMeasurer &measurer)
{
    if (measurer.isCancelled())
        return Words::tr("The run is being ended. What was answered is kept.");
    return Words::tr("Measuring %1 with %n requests at once. The VM is not idle meanwhile and costs as ever.", nullptr,
                     measurer.wish().concurrency.value(measurer.ended()))
        .arg(measurer.wish().session);
}

} // namespace

QString measureState(const BenchmarkMeasurer &measurer)
{
    if (measurer.isRunning())
        return runningText(measurer);
    if (measurer.failure())
        return failureText(*measurer.failure());
    if (measurer.isCancelled())
        return Words::tr("The benchmark was cancelled. What was answered by then is kept.");
    if (measurer.ended() == 0)
        return {};
    QStringList sentences{Words::tr("The benchmark is done. Its runs are kept.")};
    return (sentences << measurer.warnings()).join(u' ');
}

QString measureProgress(const BenchmarkMeasurer &measurer)
{
    const CommandWords &words = measurer.words();
    if (!measurer.isRunning() || words.requests() == 0)
        return {};
    const benchmark::LoadProgress &progress = words.progress();
    if (progress.isWarmingUp)
        return Words::tr("Warming up: these answers are in no figure.");
    const QLocale locale;
    return Words::tr("%1 of %n requests ended, %2 failed, %3 under way; %4 tokens answered.", nullptr, words.requests())
        .arg(locale.toString(progress.ended), locale.toString(progress.failed), locale.toString(progress.underWay),
             locale.toString(progress.tokens));
}

int measureValue(const BenchmarkMeasurer &measurer)
{
    const CommandWords &words = measurer.words();
    const bool isCounted = words.requests() > 0 && !words.progress().isWarmingUp;
    return 1000 * measurer.ended() + (isCounted ? int(1000LL * words.progress().ended / words.requests()) : 0);
}

} // namespace coder
