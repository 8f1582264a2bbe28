// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setupfacts.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecloud.h"
#include "tests/fakes/fakehub.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QByteArray smallest = "REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=me/model-7b\n";

struct Bed
{
    FakeClock clock;
    FakeCloud cloud{clock};
    FakeHub hub;
    SetupFacts facts;
    QList<Session> sessions;

    explicit Bed(const QByteArray &more = {})
    {
        facts.reading = readConfig(*EnvFile::parse(smallest + more, u".env"_qs), {});
        hub.add(u"me/model-7b"_qs, qint64(15) << 30).config = {{u"num_attention_heads"_qs, 28},
                                                               {u"max_position_embeddings"_qs, 32768}};
    }
    void ask(const std::optional<Secret> &token = {})
    {
        askCloud(facts, cloud);
        askHub(facts, hub, token);
        deriveFacts(facts, sessions, clock.now());
    }
};

} // namespace

class TstSetupFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyServiceIsAskedOnceAndNothingIsChanged()
    {
        Bed bed;
        bed.ask();
        QCOMPARE(bed.cloud.plot(), u"account accountSettings regions plans availability"_qs);
        QCOMPARE(bed.hub.plot(), u"model"_qs);
        QVERIFY(bed.cloud.machines().isEmpty() && bed.cloud.firewallList().isEmpty());
    }

    void theFirewallIsAskedForOnlyIfOneIsNamed()
    {
        Bed bed("FIREWALL_ID=99\n");
        bed.ask();
        QVERIFY(bed.cloud.plot().contains(u"firewall"_qs));
        QVERIFY(bed.facts.firewall && !*bed.facts.firewall);
    }

    void cardFitAndPriceFollowFromTheAnswers()
    {
        Bed bed;
        bed.ask();
        QCOMPARE(bed.facts.card->name, u"RTX 4000 Ada"_qs);
        QCOMPARE(bed.facts.legalTensorParallel, QList<int>{1});
        QCOMPARE(bed.facts.longestContext, 32768);
        QCOMPARE(bed.facts.fit->neededGib, 15.0);
        QCOMPARE(bed.facts.fit->usableGib, 18.0);
        QCOMPARE(bed.facts.hourlyWords, u"US$0.52/h"_qs);
        QCOMPARE(bed.facts.worstWords, u"US$2.08"_qs);
        QCOMPARE(bed.facts.leaseWords, u"4 h"_qs);
    }

    void whatTheCacheHoldsIsHeldAgainstTheContext()
    {
        Bed bed("VLLM_GPU_MEMORY_UTILIZATION=0.9\n");
        bed.hub.add(u"me/model-7b"_qs, qint64(14) << 30).config = {
            {u"num_attention_heads"_qs, 28},         {u"num_key_value_heads"_qs, 4},     {u"hidden_size"_qs, 3584},
            {u"num_hidden_layers"_qs, 28},           {u"intermediate_size"_qs, 18944},   {u"vocab_size"_qs, 152064},
            {u"max_position_embeddings"_qs, 131072}, {u"torch_dtype"_qs, u"bfloat16"_qs}};
        bed.ask();
        QVERIFY(bed.facts.fit->usableGib < 18.0); // less what CUDA, graphs and the profiling run take
        QVERIFY(bed.facts.fit->maxContext && *bed.facts.fit->maxContext < 131072);
        QVERIFY(*bed.facts.fit->maxContext > 16384);
        Bed half("VLLM_KV_CACHE_DTYPE=fp8\n");
        half.hub.add(u"me/model-7b"_qs, qint64(14) << 30).config = bed.facts.model->value().config;
        half.ask();
        const double twice = double(*half.facts.fit->maxContext) / double(*bed.facts.fit->maxContext);
        QVERIFY(twice > 1.99 && twice < 2.01);
    }

    void aCapShortensTheLeaseThatIsPriced()
    {
        Bed bed("SESSION_CAP_USD=1.10\n");
        bed.ask();
        QCOMPARE(bed.facts.worstWords, u"US$1.04"_qs);
        QCOMPARE(bed.facts.leaseWords, u"2 h"_qs);
        Bed poor("SESSION_CAP_USD=0.50\n");
        poor.ask();
        QVERIFY(poor.facts.capError.has_value());
    }

    void anUnknownPriceIsToldAsUnknown()
    {
        Bed bed;
        bed.cloud.planList[0].hourly.reset();
        bed.ask();
        QVERIFY(bed.facts.hourlyWords.isEmpty() && !bed.facts.capError);
        Bed capped("SESSION_CAP_USD=5\n");
        capped.cloud.planList[0].hourly.reset();
        capped.ask();
        QVERIFY(capped.facts.capError->code == ErrorCode::PriceUnknown);
    }

    void theMonthIsHeldAgainstItsCap()
    {
        Bed bed("MONTH_CAP_USD=3\n");
        bed.ask();
        QCOMPARE(bed.facts.monthWords,
                 QStringLiteral("%1: US$0.00 billed, at most US$0.00 more for what runs, at most US$2.08 for this "
                                "session. Together that is US$2.08, and the cap of the month is US$3.00.")
                     .arg(QLocale().toString(bed.clock.now().date(), u"MMMM yyyy"_qs)));
        QVERIFY(!bed.facts.isOverMonthCap);
        Session running;
        running.id = u"1"_qs;
        running.phase = Phase::Ready;
        running.created = bed.clock.now();
        running.hourly = Money::dollars(0.52);
        running.wish.leaseSeconds = 2 * 3600;
        bed.sessions = {running};
        bed.ask();
        QVERIFY(bed.facts.isOverMonthCap);
        QVERIFY(bed.facts.monthWords.contains(u"US$0.52 billed, at most US$0.52 more"_qs));
        QCOMPARE(checkSetup(bed.facts).last().id, u"month"_qs);
        QCOMPARE(checkSetup(bed.facts).last().state, CheckState::Fail);
    }

    void theMonthsCapCannotBeKeptWithoutAPrice()
    {
        Bed bed("MONTH_CAP_USD=3\n");
        bed.cloud.planList[0].hourly.reset();
        bed.ask();
        QVERIFY(bed.facts.isMonthCapBlind && bed.facts.monthWords.isEmpty());
        QCOMPARE(checkSetup(bed.facts).last().state, CheckState::Fail);
        Bed uncapped;
        uncapped.ask();
        QVERIFY(!uncapped.facts.isMonthCapBlind && checkSetup(uncapped.facts).last().id == u"price"_qs);
    }

    void theRegionsPriceCounts()
    {
        Bed bed;
        bed.cloud.planList[0].regionHourly.insert(u"us-ord"_qs, Money::dollars(0.62));
        bed.ask();
        QCOMPARE(bed.facts.hourlyWords, u"US$0.62/h"_qs);
    }

    void whatCannotBeAskedStaysAnErrorOfItsOwn()
    {
        Bed bed;
        bed.cloud.failNext(u"regions"_qs, {ErrorCode::ProviderBroken, {}});
        bed.hub.failNext(u"model"_qs, {ErrorCode::HubUnreachable, {}});
        bed.ask();
        QVERIFY((*bed.facts.regions).error().code == ErrorCode::ProviderBroken);
        QVERIFY(bed.facts.plans->has_value());
        QVERIFY((*bed.facts.model).error().code == ErrorCode::HubUnreachable);
        QVERIFY(!bed.facts.fit);
    }

    void aGatedModelIsAskedForWithTheToken()
    {
        Bed bed;
        bed.hub.modelsById[u"me/model-7b"_qs].gated = true;
        bed.hub.acceptedToken = Secret("hf");
        bed.ask();
        QVERIFY((*bed.facts.model).error().code == ErrorCode::ModelGated);
        Bed open;
        open.hub.modelsById[u"me/model-7b"_qs].gated = true;
        open.hub.acceptedToken = Secret("hf");
        open.ask(Secret("hf"));
        QVERIFY(open.facts.model->has_value());
    }
};
CODER_TEST(TstSetupFacts);
#include "tst_setupfacts.moc"
