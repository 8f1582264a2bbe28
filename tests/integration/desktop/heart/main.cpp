// SPDX-License-Identifier: GPL-3.0-or-later
// usage: desktop_heart session|table [ms between beats]: the whole coder-desktop, with a heart that tells how long its
// event loop lets one wait, and a person who uses it. Prints one line of JSON; ends with 0 if the story came to its
// end. A second heart, of a thread that does nothing else, tells what the computer itself lets one wait.
#include "app/desktop/desktop.h"
#include "tests/integration/desktop/heart/heart.h"
#include "tests/integration/desktop/heart/script.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <cstdio>
#include <cstdlib>

using namespace coder::test;

namespace {

QJsonObject json(const Waits &waits)
{
    return {{u"beats"_qs, waits.beats},
            {u"p99_ms"_qs, waits.p99},
            {u"longest_ms"_qs, waits.longest},
            {u"over_50_ms"_qs, waits.over50},
            {u"longest_during"_qs, waits.longestDuring}};
}

// Sends beats until it goes.
class Pacemaker : public QThread
{
public:
    Pacemaker(QList<Heart *> hearts, unsigned long intervalMs)
        : m_hearts(std::move(hearts))
        , m_intervalMs(intervalMs)
    {}
    ~Pacemaker() override
    {
        requestInterruption();
        wait();
    }

protected:
    void run() override
    {
        while (!isInterruptionRequested()) {
            for (Heart *heart : m_hearts)
                heart->send();
            msleep(m_intervalMs);
        }
    }

private:
    QList<Heart *> m_hearts;
    unsigned long m_intervalMs;
};

// A heart on a thread of its own.
struct Quiet
{
    Quiet()
    {
        heart.moveToThread(&thread);
        thread.start();
    }
    ~Quiet()
    {
        thread.quit();
        thread.wait();
    }
    Heart heart;
    QThread thread;
};

int tell(const QString &missed, const Heart &window, Quiet &quiet)
{
    quiet.thread.quit();
    quiet.thread.wait();
    QJsonObject line{{u"window"_qs, json(window.waits())}, {u"computer"_qs, json(quiet.heart.waits())}};
    if (!missed.isEmpty())
        line.insert(u"missed"_qs, missed);
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return missed.isEmpty() ? 0 : 3;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray story = argc > 1 ? argv[1] : "";
    const int intervalMs = argc > 2 ? std::atoi(argv[2]) : 4;
    Heart window;
    Quiet quiet;
    Script script;
    const auto begin = [&] {
        script.run(
            story == "table" ? tableStory() : sessionStory(), [&](const QString &step) { window.during(step); },
            [&](const QString &missed) { QCoreApplication::exit(tell(missed, window, quiet)); });
    };
    QMetaObject::invokeMethod(&script, begin, Qt::QueuedConnection); // with the event loop's first turn
    const auto pace = std::make_unique<Pacemaker>(QList<Heart *>{&window, &quiet.heart}, unsigned(intervalMs));
    pace->start();
    int none = 1;
    return coder::runDesktop(none, argv);
}
