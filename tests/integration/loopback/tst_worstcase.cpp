// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/bill.h"
#include "core/watchdog/trace.h"
#include "tests/integration/loopback/traces.h"
#include "tests/support/runner.h"

#include <QTest>

#include <cmath>

using namespace coder;
using namespace coder::test;

namespace {

constexpr quint32 lives = 10'000;
constexpr double deletion = 240; // from the decision to the provider's proof

// Only what the person asked for, or a guard that could not look, may cost more than was said.
bool isExcused(const MadeUpLife &life)
{
    for (qsizetype i = 0; i < life.samples.size(); ++i)
        if (life.samples[i].extend || (i > 0 && life.samples[i].t - life.samples[i - 1].t > 60))
            return true;
    return life.samples.last().t < life.limits.end + 600; // the gap is its end
}

} // namespace

// The figure on the button, held against ten thousand made-up lives.
class TstWorstCase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorstCaseAtTheCreationIsNeverExceeded()
    {
        const QDateTime created = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        const Money hourly = Money::dollars(0.52);
        int held = 0;
        int reached = 0;
        for (quint32 number = 0; number < lives; ++number) {
            const MadeUpLife life = madeUpLife(number);
            if (isExcused(life))
                continue;
            const int lease = int(life.limits.end) + int(leaseReserveSeconds);
            QCOMPARE(leaseEnd(created, lease), created.addSecs(qint64(life.limits.end)));
            const Replay decided = replay(life.limits, life.samples);
            const QByteArray which = "life " + QByteArray::number(number);
            QVERIFY2(!decided.decisions.isEmpty(), which.constData());
            QVERIFY2(decided.decisions.last().action == Decision::Action::Destroy, which.constData());
            const double gone = decided.decisions.last().t + deletion;
            const Bill bill = billAt(created, created.addMSecs(qint64(std::ceil(gone * 1000))), hourly);
            QVERIFY2(*bill.billed <= *worstCase(hourly, lease), which.constData());
            ++held;
            reached += *bill.billed == *worstCase(hourly, lease) ? 1 : 0;
        }
        // Lives that all end early, or are all excused, would prove nothing.
        QVERIFY2(held > int(lives) / 10, qPrintable(QString::number(held)));
        QVERIFY2(reached > held / 10, qPrintable(QString::number(reached)));
        qInfo("%d lives held, %d of them cost the worst case itself", held, reached);
    }
};

CODER_TEST(TstWorstCase);
#include "tst_worstcase.moc"
