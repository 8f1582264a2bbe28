// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/state/bill.h"
#include "app/words/format.h"
#include "core/session/monthcost.h"
#include "core/session/receipts.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

// A provider that also keeps the demo cloud's own bill: from its create to its delete, as its API does.
class BilledCloud final : public FakeCloud
{
public:
    explicit BilledCloud(Clock &clock)
        : FakeCloud(clock)
        , m_clock(clock)
    {}

    Future<Instance> createInstance(const InstanceSpec &spec) override
    {
        const QList<Instance> before = machines();
        auto made = FakeCloud::createInstance(spec);
        if (machines().size() > before.size())
            state.bill.insert(machines().last().id, {planList.first().hourly->dollars(), m_clock.now(), {}});
        return made;
    }
    Future<Unit> deleteInstance(qint64 id) override
    {
        const qsizetype before = machines().size();
        auto asked = FakeCloud::deleteInstance(id);
        if (machines().size() < before)
            end(id);
        return asked;
    }
    // As the guard on the VM, or a person in the Cloud Manager.
    void deleteBehindEverybodysBack(qint64 id)
    {
        vanish(id);
        end(id);
        eventList.prepend({id, u"linode_delete"_qs, u"finished"_qs, {}, {}, m_clock.now(), u"linode"_qs, id});
    }

    demo::State state;

private:
    void end(qint64 id) { state.bill[id].deleted = m_clock.now(); }

    Clock &m_clock;
};

// Sessions of a month on one clock, each with an end of another kind.
class Month
{
public:
    Month()
        : m_store(m_bed.dir.filePath(u"sessions"_qs))
    {
        RecipeTools tools = m_bed.tools();
        tools.services.cloud = &cloud;
        m_manager = std::make_unique<SessionManager>(m_store, tools);
    }

    void live(int number)
    {
        QRandomGenerator dice{quint32(number)};
        m_name = u"s%1"_qs.arg(number);
        SessionWish wish = SessionBed::wish(m_name);
        wish.leaseSeconds = 3600 * int(1 + dice.bounded(4));
        QVERIFY(m_manager->up(wish));
        until(Phase::Ready);
        pass(int(dice.bounded(4 * 3600)));
        if (const auto longer = number % 5 == 1 ? m_manager->extend(m_name, 1h) : Result<Unit>(Unit{}); !longer)
            QVERIFY(phase() == Phase::Destroyed || longer.error().code == ErrorCode::LeaseEnded);
        end(number);
        until(Phase::Destroyed);
        pass(int(dice.bounded(4 * 3600)));
    }

    SessionStore &store() { return m_store; }
    QDateTime now() const { return m_bed.clock.now(); }

private:
    void end(int number)
    {
        if (phase() == Phase::Destroyed)
            return; // its lease was over
        const qint64 vm = m_store.read(m_name)->instanceId;
        switch (number % 4) {
        case 0: // asked for
            break;
        case 1: // deleted by somebody else, noticed hours later
            cloud.deleteBehindEverybodysBack(vm);
            m_manager->release(m_name);
            m_bed.clock.advance(5h);
            break;
        case 2: // the provider refuses for a while
            for (int i = 0; i < 200; ++i)
                cloud.failNext(u"deleteInstance"_qs, {ErrorCode::ProviderBroken, {}});
            break;
        default: // its lease ends
            pass(6 * 3600);
            return;
        }
        QVERIFY(m_manager->destroy(m_name));
    }
    Phase phase() const { return m_store.read(m_name)->phase; }
    void until(Phase wanted)
    {
        for (int i = 0; i < 3000 && phase() != wanted; ++i)
            step(1s);
        QCOMPARE(phase(), wanted);
    }
    void pass(int seconds)
    {
        for (int i = 0; i < seconds / 60; ++i)
            step(60s);
    }
    void step(std::chrono::seconds by)
    {
        QCoreApplication::processEvents();
        m_bed.clock.advance(by);
        QCoreApplication::processEvents();
    }

    SessionBed m_bed;
    SessionStore m_store;
    std::unique_ptr<SessionManager> m_manager;
    QString m_name;

public:
    BilledCloud cloud{m_bed.clock};
};

} // namespace

// What is told of money, held against who sends the bill.
class TstBilling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twentySessionsOfAMonthCostWhatTheDemoCloudBills()
    {
        Month month;
        for (int number = 0; number < 20; ++number)
            month.live(number);
        QCOMPARE(month.cloud.state.bill.size(), 20);
        const QList<Receipt> receipts = ReceiptBook::of(month.store()).all();
        QCOMPARE(receipts.size(), 20);
        const Money billed = demo::uninvoiced(month.cloud.state, month.now());
        QVERIFY(billed > Money::dollars(0.52 * 20)); // one hour each would prove little
        const MonthCost ours = monthCost(month.store().all(), receipts, month.now());
        QCOMPARE(moneyText(ours.billed), moneyText(billed));
        QVERIFY(ours.billed == billed);
        for (const Receipt &receipt : receipts)
            QCOMPARE(int(sumOf(receipt).bill.startedHours),
                     demo::startedHours(month.cloud.state.bill.value(receipt.instanceId), month.now()));
        QVERIFY(compared(ours, billed).others == Money());
    }
};
CODER_TEST(TstBilling);
#include "tst_billing.moc"
