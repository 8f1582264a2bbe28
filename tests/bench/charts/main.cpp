// SPDX-License-Identifier: GPL-3.0-or-later
// Eight GPUs in six charts, a new second of values at a time, beside six bare QChartViews that replay the same values:
// processor time a second, which a busy computer does not lengthen. And what a day of samples takes.
#include "app/desktop/chartboard.h"
#include "tests/bench/report.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QGridLayout>
#include <QLineSeries>

#include <malloc.h>
#include <sys/resource.h>

using namespace coder;
using namespace coder::bench;

namespace {

constexpr qint64 begin = 1763812800;
constexpr int gpuCount = 8;
constexpr int rounds = 60;
constexpr double mib = 1024.0 * 1024.0;

double processorMs()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000; };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

// What a server under load says: nothing is still.
struct Samples
{
    GpuHistory gpus;
    MetricsHistory engine;
    qint64 now = begin;

    void second()
    {
        ++now;
        QList<GpuReading> readings;
        for (int index = 0; index < gpuCount; ++index) {
            GpuReading one;
            one.index = index;
            one.uuid = QStringLiteral("GPU-%1").arg(index);
            one.utilization = 50 + 49 * std::sin(double(now * (index + 3)) / 7);
            one.power = 300 + 250 * std::sin(double(now * (index + 5)) / 11);
            one.powerLimit = 700;
            one.temperature = 60;
            one.memoryUsed = 70000;
            one.memoryTotal = 81559;
            one.clock = 1980;
            readings.append(one);
        }
        gpus.add(now, 1, readings);
        EngineMetrics metrics;
        metrics.isEngine = true;
        metrics.generationTokens = double(now - begin) * 900 + 400 * std::sin(double(now) / 5);
        metrics.promptTokens = double(now - begin) * 4000 + 3000 * std::sin(double(now) / 3);
        metrics.running = 20 + 19 * std::sin(double(now) / 9);
        metrics.waiting = 5 + 4 * std::sin(double(now) / 13);
        metrics.kvUse = 0.5 + 0.4 * std::sin(double(now) / 17);
        metrics.firstToken.add(0.5, double(now - begin) * 2);
        metrics.firstToken.add(std::numeric_limits<double>::infinity(), double(now - begin) * 3);
        engine.add(double(now), 1, metrics);
    }

    Window window() const { return chartWindow(900, now, 0); }
};

struct Cost
{
    double tick = 0;  // ms a second, all of it
    double paint = 0; // ms, the slowest drawing of all charts
};

// A second of `draw` after another; what was changed is painted at once.
template<class Draw>
Cost costOf(Samples &samples, Draw draw)
{
    QList<double> ticks;
    Cost cost;
    for (int round = 0; round < rounds; ++round) {
        const double before = processorMs();
        samples.second();
        draw();
        const double changed = processorMs();
        for (int pass = 0; pass < 3; ++pass)
            QCoreApplication::processEvents();
        ticks.append(processorMs() - before);
        if (round > 2) // fonts and such
            cost.paint = std::max(cost.paint, processorMs() - changed);
    }
    cost.tick = median(ticks);
    return cost;
}

// The peer: what the charts show, given to Qt Charts as it is, every second of it.
class BareCharts : public QWidget
{
public:
    BareCharts()
    {
        auto *grid = new QGridLayout(this);
        for (int at = 0; at < 6; ++at) {
            auto *chart = new QChart;
            chart->legend()->hide();
            for (int line = 0; line < linesOf(at); ++line) {
                auto *series = new QLineSeries;
                series->setPen(QPen(Qt::blue, 1));
                chart->addSeries(series);
                m_lines[at].append(series);
            }
            chart->createDefaultAxes();
            grid->addWidget(new QChartView(chart), at / 3, at % 3);
            m_charts.append(chart);
        }
    }

    void show(const Samples &samples)
    {
        const Window window{samples.now - 900, samples.now, 1};
        for (int at = 0; at < 6; ++at)
            for (int line = 0; line < m_lines[at].size(); ++line)
                m_lines[at][line]->replace(points(samples, at, line, window));
        for (QChart *chart : std::as_const(m_charts))
            chart->axes(Qt::Horizontal).first()->setRange(double(window.from), double(window.to));
    }

private:
    static int linesOf(int chart) { return chart == 3 || chart == 4 ? gpuCount : chart == 5 ? 1 : 2; }
    static QList<QPointF> points(const Samples &samples, int chart, int line, const Window &window)
    {
        static constexpr std::array<int, 6> first{0, 2, 4, 0, 0, 6};
        const History &history = chart == 3   ? samples.gpus.of(line, GpuQuantity::Utilization)
                                 : chart == 4 ? samples.gpus.of(line, GpuQuantity::Power)
                                              : samples.engine.of(EngineQuantity(first.at(std::size_t(chart)) + line));
        QList<QPointF> points;
        for (const Span &span : history.read(window))
            if (!span.isGap())
                points.append({double(span.start), double(span.mean)});
        return points;
    }

    std::array<QList<QLineSeries *>, 6> m_lines;
    QList<QChart *> m_charts;
};

void shown(QWidget &window)
{
    window.resize(1100, 600);
    window.show();
    for (int pass = 0; pass < 10; ++pass)
        QCoreApplication::processEvents();
}

double dayOfSamples()
{
    const auto inUse = [] {
        const auto info = mallinfo2();
        return double(info.uordblks) + double(info.hblkhd);
    };
    const double before = inUse();
    auto samples = std::make_unique<Samples>();
    for (int second = 0; second < 24 * 3600; ++second)
        samples->second();
    return (inUse() - before) / mib;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    Samples samples;
    for (int second = 0; second < 3600; ++second)
        samples.second();
    const auto draw = [&](ChartBoard &board) {
        if (!board.isVisible()) // as the page does
            return;
        board.show(chartsOf(samples.gpus, samples.engine, samples.window()), samples.window(), {});
    };
    ChartBoard board;
    shown(board);
    const Cost ours = costOf(samples, [&] { draw(board); });
    board.hide();
    const Cost hidden = costOf(samples, [&] { draw(board); });
    BareCharts bare;
    static_cast<QWidget &>(bare).resize(1100, 600);
    shown(bare);
    const Cost peer = costOf(samples, [&] { bare.show(samples); });

    const QList<Figure> figures{{QStringLiteral("second_shown"), QStringLiteral("ms"), ours.tick, peer.tick, 1, true}};
    const QList<Limit> limits{{QStringLiteral("core_shown"), QStringLiteral("%"), ours.tick / 10, 4},
                              {QStringLiteral("core_hidden"), QStringLiteral("%"), hidden.tick / 10, 0.1},
                              {QStringLiteral("paint"), QStringLiteral("ms"), ours.paint, 16},
                              {QStringLiteral("day_of_samples"), QStringLiteral("MiB"), dayOfSamples(), 30}};
    return report(QStringLiteral("charts"), figures, limits) ? 0 : 1;
}
