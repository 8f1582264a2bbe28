// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setuppages.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QStringList gpu{u"GPU Linodes"_qs, u"Metadata"_qs};

// A setup with which nothing is wrong.
SetupFacts goodFacts()
{
    SetupFacts facts;
    facts.reading.config.put(u"REGION"_qs, u"us-ord"_qs);
    facts.reading.config.put(u"TYPE"_qs, u"p1"_qs);
    facts.reading.config.put(u"MODEL_ID"_qs, u"a/b"_qs);
    facts.token = FoundToken{Secret("t"), TokenSource::Keychain, u"LINODE_TOKEN"_qs};
    facts.account = Account{u"e"_qs, u"me"_qs, neededScopes(false), false, {}};
    facts.accountSettings = AccountSettings();
    facts.regions = QList<Region>{{u"us-ord"_qs, u"Chicago"_qs, u"us"_qs, u"ok"_qs, gpu}};
    Plan plan;
    plan.id = u"p1"_qs;
    plan.hourly = Money::dollars(1.05);
    facts.plans = QList<Plan>{plan};
    facts.availability = QList<Availability>();
    facts.card = CardFacts{u"Card"_qs, 1, 20, true};
    facts.model = HubModel{u"a/b"_qs, false, {}, {}};
    facts.hourlyWords = u"US$1.05/h"_qs;
    facts.worstWords = u"US$4.20"_qs;
    return facts;
}

SetupDraft goodDraft()
{
    SetupDraft draft;
    draft.purpose = ownPurpose;
    draft.model = u"a/b"_qs;
    draft.plan = u"p1"_qs;
    draft.region = u"us-ord"_qs;
    return draft;
}

using Spoil = std::function<void(SetupDraft &, SetupFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TstSetupPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutFaultEveryPageIsReady()
    {
        for (const SetupPage page :
             {SetupPage::Connect, SetupPage::Purpose, SetupPage::Place, SetupPage::Safety, SetupPage::Review})
            QCOMPARE(whyNotReady(page, goodDraft(), goodFacts()), QString());
    }

    void eachFaultHoldsItsPageAndSaysWhy_data()
    {
        QTest::addColumn<SetupPage>("page");
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, SetupPage page, const Spoil &spoil, const QString &words) {
            QTest::newRow(name) << page << spoil << words;
        };
        row("nothing asked", SetupPage::Connect, [](auto &, auto &facts) { facts.token = {}; }, u"Enter a token"_qs);
        row(
            "no token", SetupPage::Connect,
            [](auto &, auto &facts) { facts.token = fail(ErrorCode::SecretMissing, u"x"_qs); },
            u"Enter a Linode API token."_qs);
        row(
            "locked keyring", SetupPage::Connect,
            [](auto &, auto &facts) { facts.token = fail(ErrorCode::KeyringLocked); }, u"keyring is locked"_qs);
        row("being tested", SetupPage::Connect, [](auto &, auto &facts) { facts.account = {}; }, u"being tested"_qs);
        row(
            "refused", SetupPage::Connect, [](auto &, auto &facts) { facts.account = fail(ErrorCode::TokenInvalid); },
            u"refused the token"_qs);
        row(
            "offline", SetupPage::Connect,
            [](auto &, auto &facts) { facts.account = fail(ErrorCode::NetworkUnreachable); }, u"could not be tried"_qs);
        row(
            "scope missing", SetupPage::Connect,
            [](auto &, auto &facts) { (*facts.account)->scopes = QStringList{u"linodes:read_write"_qs}; },
            u"lacks: firewall:read_write, images:read_only, events:read_only"_qs);
        row("no purpose", SetupPage::Purpose, [](auto &draft, auto &) { draft.purpose.clear(); }, u"Choose what"_qs);
        row("no model", SetupPage::Purpose, [](auto &draft, auto &) { draft.model.clear(); }, u"Choose a model."_qs);
        row("no plan", SetupPage::Purpose, [](auto &draft, auto &) { draft.plan.clear(); }, u"Choose a plan."_qs);
        row(
            "gated model", SetupPage::Purpose, [](auto &, auto &facts) { facts.model = fail(ErrorCode::ModelGated); },
            u"is gated"_qs);
        row(
            "does not fit", SetupPage::Purpose, [](auto &, auto &facts) { facts.fit = FitFacts{30, 18}; },
            u"The weights need"_qs);
        row(
            "unknown plan", SetupPage::Purpose, [](auto &, auto &facts) { facts.plans = QList<Plan>(); },
            u"offers no GPU plan"_qs);
        row("no region", SetupPage::Place, [](auto &draft, auto &) { draft.region.clear(); }, u"Choose a region."_qs);
        row(
            "region without GPUs", SetupPage::Place,
            [](auto &, auto &facts) { (**facts.regions)[0].capabilities.clear(); }, u"has no GPU plans"_qs);
        row(
            "cap too small", SetupPage::Safety,
            [](auto &, auto &facts) { facts.capError = Error{ErrorCode::InvalidInput, u"x"_qs}; }, u"cap"_qs);
        row(
            "no such firewall", SetupPage::Safety,
            [](auto &, auto &facts) {
                facts.reading.config.put(u"FIREWALL_ID"_qs, u"7"_qs);
                facts.firewall = fail(ErrorCode::NotFound);
            },
            u"Firewall 7 does not exist"_qs);
        row(
            "hub unreachable", SetupPage::Review,
            [](auto &, auto &facts) { facts.model = fail(ErrorCode::HubUnreachable); }, u"could not be looked up"_qs);
    }
    void eachFaultHoldsItsPageAndSaysWhy()
    {
        QFETCH(SetupPage, page);
        QFETCH(Spoil, spoil);
        QFETCH(QString, words);
        SetupDraft draft = goodDraft();
        SetupFacts facts = goodFacts();
        spoil(draft, facts);
        const QString why = whyNotReady(page, draft, facts);
        QVERIFY2(why.contains(words), qPrintable(why));
    }

    void hintsHoldNobodyUp()
    {
        SetupFacts facts = goodFacts();
        facts.availability = QList<Availability>{{u"us-ord"_qs, u"p1"_qs, false}};
        facts.model = fail(ErrorCode::HubUnreachable);
        QCOMPARE(whyNotReady(SetupPage::Place, goodDraft(), facts), QString());
        QCOMPARE(whyNotReady(SetupPage::Purpose, goodDraft(), facts), QString());
    }

    void regionsAreSortedByStockThenDistanceThenName()
    {
        SetupFacts facts = goodFacts();
        const auto region = [](const QString &id, const QString &label, const QStringList &can) {
            return Region{id, label, u"x"_qs, u"ok"_qs, can};
        };
        facts.regions = QList<Region>{region(u"a"_qs, u"Zurich"_qs, gpu), region(u"b"_qs, u"Bern"_qs, gpu),
                                      region(u"c"_qs, u"Near"_qs, gpu),   region(u"d"_qs, u"Gone"_qs, gpu),
                                      region(u"e"_qs, u"No GPU"_qs, {}),  region(u"f"_qs, u"Old"_qs, {gpu.first()})};
        facts.availability = QList<Availability>{{u"d"_qs, u"p1"_qs, false}, {u"a"_qs, u"p1"_qs, true}};
        const auto choices = regionChoices(facts, u"p1"_qs, {{u"c"_qs, 12}, {u"d"_qs, 1}});
        QStringList labels;
        for (const RegionChoice &choice : choices)
            labels << choice.label;
        QCOMPARE(labels, QStringList({u"Near"_qs, u"Bern"_qs, u"Zurich"_qs, u"Gone"_qs}));
        QCOMPARE(choices.first().latencyMs, std::optional<qint64>(12));
        QVERIFY(!choices.at(1).latencyMs);
        QVERIFY(choices.last().isSoldOut);
        QCOMPARE(choices.first().hourly, std::optional(Money::dollars(1.05)));
    }
};

CODER_TEST(TstSetupPages);
#include "tst_setuppages.moc"
