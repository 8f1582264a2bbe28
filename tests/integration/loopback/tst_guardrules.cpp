// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/trace.h"
#include "tests/integration/loopback/traces.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cmath>

using namespace coder;
using namespace coder::test;

namespace {

constexpr quint32 lives = 10'000;

std::optional<Decision> destroyOf(const Replay &replay, Decision::Reason reason)
{
    if (replay.decisions.isEmpty() || replay.decisions.last().action != Decision::Action::Destroy
        || replay.decisions.last().reason != reason)
        return std::nullopt;
    return replay.decisions.last();
}

// Where the lease ends in the end, and until when the VM is kept at `t`.
struct Extended
{
    double end;
    double keep = 0;
};
Extended extendedAt(const MadeUpLife &life, double t)
{
    Extended extended{life.limits.end};
    for (const Sample &sample : life.samples)
        if (sample.t <= t && sample.extend) {
            extended.end = std::max(extended.end, sample.t + *sample.extend);
            extended.keep = std::max(extended.keep, sample.t + *sample.extend);
        }
    return extended;
}

qsizetype indexAt(const MadeUpLife &life, double t)
{
    for (qsizetype i = life.samples.size() - 1; i >= 0; --i)
        if (life.samples[i].t == t)
            return i;
    return -1;
}

bool destroysWorkBeforeTheLeasesEnd(const MadeUpLife &life, const Replay &replay)
{
    if (replay.decisions.isEmpty() || replay.decisions.last().action != Decision::Action::Destroy)
        return false;
    const double t = replay.decisions.last().t;
    const Extended extended = extendedAt(life, t);
    const qsizetype at = indexAt(life, t);
    return t < extended.end && (life.isWorking[at] || life.samples[at].hold || t < extended.keep);
}

bool livesTooLong(const MadeUpLife &life, const Replay &replay)
{
    const double last = life.samples.last().t;
    const bool isDestroyed = !replay.decisions.isEmpty() && replay.decisions.last().action == Decision::Action::Destroy;
    return !isDestroyed && last >= extendedAt(life, last).end + 600;
}

// Idle is what is seen to be idle from the warning to the hour's end: then what was announced has to come.
bool announcesWhatCannotCome(const MadeUpLife &life, const Replay &replay)
{
    for (const Decision &decision : replay.decisions) {
        if (decision.action != Decision::Action::Warn || decision.reason != Decision::Reason::Idle)
            continue;
        const double earliest = decision.t + clampedWarning(life.limits);
        const double inHour = std::fmod(earliest, 3600);
        if (life.limits.isHourAware && (inHour < 3240 || inHour > 3540))
            return true;
    }
    return false;
}

double startedHours(double t)
{
    return std::floor((t + 60) / 3600) + 1; // a deletion takes its time: at most a minute until it is proved
}

// In a life in which nothing happens between the one destroy and the other, waiting for the paid hour's end costs no
// more.
bool paysForWaiting(const MadeUpLife &life, const Replay &hourAware)
{
    if (life.hasGap || life.isMoved || !life.limits.isHourAware)
        return false;
    IdleLimits limits = life.limits;
    limits.isHourAware = false;
    const auto now = destroyOf(replay(limits, life.samples), Decision::Reason::Idle);
    const auto waited = destroyOf(hourAware, Decision::Reason::Idle);
    if (!now || !waited)
        return false;
    for (qsizetype i = indexAt(life, now->t); life.samples[i].t < waited->t; ++i)
        if (life.isWorking[i])
            return false;
    return startedHours(waited->t) > startedHours(now->t);
}

} // namespace

// Ten thousand made-up lives of VMs: what the rules promise, and that the guard's script decides the same.
class TstGuardRules : public QObject
{
    Q_OBJECT

    int m_idle = 0;
    int m_lease = 0;

    void count(const Replay &replay)
    {
        m_idle += destroyOf(replay, Decision::Reason::Idle) ? 1 : 0;
        m_lease += destroyOf(replay, Decision::Reason::Lease) ? 1 : 0;
    }

private Q_SLOTS:
    void workIsNotDestroyedAndNothingLivesOn()
    {
        for (quint32 number = 0; number < lives; ++number) {
            const MadeUpLife life = madeUpLife(number);
            const Replay decided = replay(life.limits, life.samples);
            count(decided);
            const QByteArray which = "life " + QByteArray::number(number);
            QVERIFY2(!destroysWorkBeforeTheLeasesEnd(life, decided), which.constData());
            QVERIFY2(!livesTooLong(life, decided), which.constData());
            QVERIFY2(!announcesWhatCannotCome(life, decided), which.constData());
            QVERIFY2(!paysForWaiting(life, decided), which.constData());
        }
        // Made-up lives in which nothing is decided would prove nothing.
        QVERIFY2(m_idle > int(lives) / 10, qPrintable(QString::number(m_idle)));
        QVERIFY2(m_lease > int(lives) / 10, qPrintable(QString::number(m_lease)));
        qInfo("%d idle destroys, %d lease destroys in %u lives", m_idle, m_lease, lives);
    }

    void theGuardsScriptDecidesTheSame()
    {
        QProcess script;
        script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        script.start(u"/usr/bin/python3"_qs,
                     {u"-B"_qs, QStringLiteral(CODER_SOURCE_DIR "/tests/integration/loopback/guard_replay.py")});
        QVERIFY2(script.waitForStarted(), "python3 is part of the packages this project is built with");
        for (quint32 number = 0; number < lives; ++number) {
            const MadeUpLife life = madeUpLife(number);
            script.write(toJson(life));
            QVERIFY(script.canReadLine() || script.waitForReadyRead(60'000));
            while (!script.canReadLine())
                QVERIFY(script.waitForReadyRead(60'000));
            const auto said = QJsonDocument::fromJson(script.readLine()).toJson(QJsonDocument::Compact);
            const QByteArray ours =
                QJsonDocument(toJson(replay(life.limits, life.samples))).toJson(QJsonDocument::Compact);
            const QByteArray which = "life " + QByteArray::number(number) + '\n' + said + '\n' + ours;
            QVERIFY2(said == ours, which.constData());
        }
        script.closeWriteChannel();
        QVERIFY(script.waitForFinished());
        QCOMPARE(script.exitCode(), 0);
    }
};

CODER_TEST(TstGuardRules);
#include "tst_guardrules.moc"
