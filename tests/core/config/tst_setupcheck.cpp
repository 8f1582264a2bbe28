// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupcheck.h"
#include "tests/support/runner.h"

#include <QSet>
#include <QTest>

using namespace coder;

namespace {

const QByteArray smallest = "REGION=fr-par\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-32B-Instruct-AWQ\n";

// A setup in which all is well; each test spoils one thing.
SetupFacts good(const QByteArray &more = {})
{
    SetupFacts facts;
    facts.reading = readConfig(*EnvFile::parse(smallest + more, QStringLiteral(".env")), {});
    facts.token = FoundToken{Secret("t0ken"), TokenSource::SecretsFile, u"LINODE_TOKEN"_qs};
    Account account;
    account.username = u"me"_qs;
    account.scopes = neededScopes(false) + QStringList{u"account:read_write"_qs};
    facts.account = account;
    facts.accountSettings = AccountSettings{};
    facts.regions = QList<Region>{{u"fr-par"_qs, u"Paris, FR"_qs, u"fr"_qs, u"ok"_qs, {u"GPU Linodes"_qs}}};
    Plan plan;
    plan.id = u"g2-gpu-rtx4000a2-s"_qs;
    plan.gpus = 2;
    facts.plans = QList<Plan>{plan};
    facts.availability = QList<Availability>{};
    facts.card = CardFacts{u"RTX 4000 Ada"_qs, 2, 20, true};
    facts.model = HubModel{u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs, false, {}, std::nullopt};
    facts.legalTensorParallel = {1, 2};
    facts.longestContext = 32768;
    facts.fit = FitFacts{9.5, 18};
    facts.hourlyWords = u"US$1.05/h"_qs;
    facts.worstWords = u"US$4.20"_qs;
    facts.leaseWords = u"4 h"_qs;
    return facts;
}

// "fail token" for each check that is not ok, in order.
QStringList complaints(const SetupFacts &facts)
{
    QStringList list;
    for (const Check &check : checkSetup(facts))
        if (check.state != CheckState::Ok)
            list << checkStateId(check.state) + u' ' + check.id;
    return list;
}

Check named(const SetupFacts &facts, const QString &id)
{
    for (const Check &check : checkSetup(facts))
        if (check.id == id)
            return check;
    return {u"absent"_qs, CheckState::Unknown, {}, {}};
}

using Spoil = std::function<void(SetupFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TstSetupCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodSetupIsToldInFullAndMayBeLaunched()
    {
        const QList<Check> checks = checkSetup(good());
        QCOMPARE(complaints(good()), QStringList());
        QVERIFY(isLaunchable(checks));
        QStringList ids;
        for (const Check &check : checks) {
            ids << check.id;
            QVERIFY2(check.sentence.endsWith(u'.') && check.mend.isEmpty(), qPrintable(check.id));
        }
        QCOMPARE(ids.join(u' '), u"settings token scopes guard account firewall ssh_key region plan stock model "
                                 "tensor_parallel fit price"_qs);
    }

    void theSourceOfTheTokenAndTheWorstCaseAreNamed()
    {
        QCOMPARE(named(good(), u"token"_qs).sentence,
                 u"The token from .env.secrets (LINODE_TOKEN) works; the account is me."_qs);
        QCOMPARE(named(good(), u"price"_qs).sentence,
                 u"The price is US$1.05/h, and at worst US$4.20 for the lease of 4 h."_qs);
        QCOMPARE(named(good(), u"plan"_qs).sentence, u"g2-gpu-rtx4000a2-s has 2 × RTX 4000 Ada, 20 GiB each."_qs);
        QSet<QString> places;
        for (const TokenSource source :
             {TokenSource::Environment, TokenSource::SecretsFile, TokenSource::Keychain, TokenSource::LinodeCli}) {
            SetupFacts facts = good();
            (*facts.token)->source = source;
            places << named(facts, u"token"_qs).sentence;
        }
        QCOMPARE(places.size(), 4);
    }

    void eachSpoiledThingIsNamedAlone_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("complaint");
        QTest::addColumn<QString>("words"); // somewhere in sentence or mend
        const auto row = [](const char *name, const Spoil &spoil, const char *complaint, const char *words) {
            QTest::newRow(name) << spoil << QString::fromLatin1(complaint) << QString::fromUtf8(words);
        };
        const Error lost{ErrorCode::NetworkUnreachable, u"no route"_qs};
        row("token refused", [](SetupFacts &f) { f.account = fail(ErrorCode::TokenInvalid); }, "fail token", "revoked");
        row("token untried", [=](SetupFacts &f) { f.account = fail(lost); }, "unknown token", "no route");
        row("keyring locked", [](SetupFacts &f) { (*f.token)->keyringLocked = true; }, "warn keyring", "Unlock");
        row("secrets open", [](SetupFacts &f) { f.isSecretsFileOpen = true; }, "warn secrets_file", "chmod 600");
        row("another API", [](SetupFacts &f) { f.apiUrl = u"http://127.0.0.1:1"_qs; }, "warn endpoint", "127.0.0.1:1");
        row(
            "scope missing", [](SetupFacts &f) { (*f.account)->scopes.removeFirst(); }, "fail scopes",
            "lacks: linodes:read_write.");
        row(
            "only read", [](SetupFacts &f) { (*f.account)->scopes[0] = u"linodes:read_only"_qs; }, "fail scopes",
            "lacks: linodes:read_write.");
        row(
            "scope too many", [](SetupFacts &f) { (*f.account)->scopes << u"domains:read_write"_qs; },
            "warn scopes_excess", "more than is needed: domains:read_write.");
        row(
            "may mint no token", [](SetupFacts &f) { (*f.account)->scopes.removeLast(); }, "warn guard",
            "LINODE_GUARD_TOKEN");
        row("all scopes", [](SetupFacts &f) { (*f.account)->scopes = QStringList(u"*"_qs); }, "warn scopes", "safer");
        row("scopes not told", [](SetupFacts &f) { (*f.account)->scopes.clear(); }, "warn scopes", "did not tell");
        row("restricted", [](SetupFacts &f) { (*f.account)->restricted = true; }, "warn restricted", "grants");
        row("backups", [](SetupFacts &f) { (*f.accountSettings)->backupsEnabled = true; }, "warn account", "backups");
        row("managed", [](SetupFacts &f) { (*f.accountSettings)->managed = true; }, "warn account_managed", "Managed");
        row(
            "account unread", [](SetupFacts &f) { f.accountSettings = fail(ErrorCode::ScopeMissing); }, "warn account",
            "account:read_only");
        row("region unknown", [](SetupFacts &f) { (*f.regions)->clear(); }, "fail region", "no region fr-par");
        row(
            "region without GPUs", [](SetupFacts &f) { (**f.regions)[0].capabilities.clear(); }, "fail region",
            "has no GPU plans");
        row("outage", [](SetupFacts &f) { (**f.regions)[0].status = u"outage"_qs; }, "warn region", "disturbance");
        row("regions unread", [=](SetupFacts &f) { f.regions = fail(lost); }, "unknown region", "no route");
        row("plan unknown", [](SetupFacts &f) { (*f.plans)->clear(); }, "fail plan", "list-types");
        row(
            "sold out",
            [](SetupFacts &f) {
                f.availability = QList<Availability>{{u"fr-par"_qs, u"g2-gpu-rtx4000a2-s"_qs, false},
                                                     {u"us-ord"_qs, u"g2-gpu-rtx4000a2-s"_qs, true},
                                                     {u"us-sea"_qs, u"g2-gpu-rtx4000a1-s"_qs, true}};
            },
            "warn stock", "or one of: us-ord.");
        row(
            "stock unread", [=](SetupFacts &f) { f.availability = fail(lost); }, "warn stock",
            "when the VM is created");
        row(
            "model unknown", [](SetupFacts &f) { f.model = fail(ErrorCode::ModelMissing); }, "fail model",
            "owner/name");
        row("model gated", [](SetupFacts &f) { f.model = fail(ErrorCode::ModelGated); }, "fail model", "licence");
        row("hub away", [=](SetupFacts &f) { f.model = fail(lost); }, "unknown model", "no route");
        row(
            "heads do not divide", [](SetupFacts &f) { f.legalTensorParallel = {1}; }, "fail tensor_parallel",
            "over 2 GPU(s). It can over: 1.");
        row(
            "the cache is too small for the set context",
            [](SetupFacts &f) {
                f.reading = good("VLLM_MAX_MODEL_LEN=32768\n").reading;
                f.fit = FitFacts{9.5, 18, 20000};
            },
            "fail context_fit", "about 20,000 tokens do");
        row(
            "the cache is too small for the model's own context",
            [](SetupFacts &f) { f.fit = FitFacts{9.5, 18, 20000}; }, "warn context_fit", "32,768 tokens does not fit");
        row("heads unknown", [](SetupFacts &f) { f.legalTensorParallel.clear(); }, "warn tensor_parallel", "not known");
        row("too large", [](SetupFacts &f) { f.fit = FitFacts{18, 18}; }, "fail fit", "18.0 GiB");
        row("price unknown", [](SetupFacts &f) { f.hourlyWords.clear(); }, "warn price", "unknown");
        row(
            "cap too small", [](SetupFacts &f) { f.capError = Error{ErrorCode::InvalidInput, u"too small"_qs}; },
            "fail price", "first hour");
    }
    void eachSpoiledThingIsNamedAlone()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, complaint);
        QFETCH(QString, words);
        SetupFacts facts = good();
        spoil(facts);
        // What hangs on a token that does not work is left out rather than repeated.
        QCOMPARE(complaints(facts), QStringList(complaint));
        const Check check = named(facts, complaint.section(u' ', 1));
        QVERIFY2(QString(check.sentence + u' ' + check.mend).contains(words),
                 qPrintable(check.sentence + u' ' + check.mend));
        QCOMPARE(isLaunchable(checkSetup(facts)), complaint.startsWith(u"warn"_qs));
    }

    void settingsAreComparedWithWhatThePlanHas_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("as many as the plan") << QByteArray("VLLM_TENSOR_PARALLEL_SIZE=2\n") << QString();
        QTest::newRow("fewer") << QByteArray("VLLM_TENSOR_PARALLEL_SIZE=1\n") << u"warn tensor_parallel"_qs;
        QTest::newRow("more") << QByteArray("VLLM_TENSOR_PARALLEL_SIZE=4\n") << u"fail tensor_parallel"_qs;
        QTest::newRow("context as made") << QByteArray("VLLM_MAX_MODEL_LEN=32768\n") << QString();
        QTest::newRow("context longer") << QByteArray("VLLM_MAX_MODEL_LEN=32769\n") << u"fail context"_qs;
        QTest::newRow("bfloat16") << QByteArray("VLLM_DTYPE=bfloat16\n") << QString();
        QTest::newRow("wrong setting") << QByteArray("LEASE_HOURS=x\n") << u"fail settings.LEASE_HOURS"_qs;
        QTest::newRow("note") << QByteArray("WATCHDOG_ENABLED=no\n") << u"warn settings.note"_qs;
    }
    void settingsAreComparedWithWhatThePlanHas()
    {
        QFETCH(QByteArray, setting);
        QFETCH(QString, complaint);
        QCOMPARE(complaints(good(setting)), complaint.isEmpty() ? QStringList() : QStringList(complaint));
    }

    void anOldCardCannotDoBfloat16()
    {
        SetupFacts facts = good("VLLM_DTYPE=bfloat16\n");
        facts.card = CardFacts{u"Quadro RTX 6000"_qs, 2, 24, false};
        QCOMPARE(complaints(facts), QStringList(u"fail dtype"_qs));
    }

    void aCardOfUnknownMemoryIsNotGuessed()
    {
        SetupFacts facts = good();
        facts.card.reset();
        facts.fit.reset();
        QCOMPARE(complaints(facts), QStringList(u"warn plan"_qs));
    }

    void anOwnFirewallIsLookedUpAndNeedsLessRights_data()
    {
        QTest::addColumn<Spoil>("answer");
        QTest::addColumn<QString>("complaint");
        const auto isThere = [](const QString &status) {
            return Spoil([status](SetupFacts &facts) {
                Firewall found;
                found.status = status;
                facts.firewall = found;
            });
        };
        const auto says = [](ErrorCode code) {
            return Spoil([code](SetupFacts &facts) { facts.firewall = fail(code); });
        };
        QTest::newRow("there") << isThere(u"enabled"_qs) << QString();
        QTest::newRow("disabled") << isThere(u"disabled"_qs) << u"warn firewall"_qs;
        QTest::newRow("gone") << says(ErrorCode::NotFound) << u"fail firewall"_qs;
        QTest::newRow("unread") << says(ErrorCode::Timeout) << u"unknown firewall"_qs;
    }
    void anOwnFirewallIsLookedUpAndNeedsLessRights()
    {
        QFETCH(Spoil, answer);
        QFETCH(QString, complaint);
        SetupFacts facts = good("FIREWALL_ID=42\n");
        (*facts.account)->scopes = neededScopes(true) + QStringList(u"account:read_write"_qs);
        answer(facts);
        QCOMPARE(complaints(facts), complaint.isEmpty() ? QStringList() : QStringList(complaint));
    }

    void withoutATokenTheRestIsStillChecked()
    {
        SetupFacts facts = good();
        facts.token = fail(ErrorCode::SecretMissing, u"LINODE_TOKEN is not in the environment"_qs);
        facts.account.reset();
        facts.accountSettings.reset();
        QCOMPARE(complaints(facts), QStringList(u"fail token"_qs));
        QVERIFY(named(facts, u"token"_qs).mend.contains(u"linodes:read_write, firewall:read_write"_qs));
        for (const ErrorCode code : {ErrorCode::KeyringLocked, ErrorCode::SecretReferenceFailed}) {
            facts.token = fail(code, u"why"_qs);
            QCOMPARE(complaints(facts), QStringList(u"fail token"_qs));
        }
    }

    void noSecretIsInAnySentence()
    {
        for (const Check &check : checkSetup(good()))
            QVERIFY(!QString(check.sentence + check.mend).contains(u"t0ken"_qs));
    }
};
CODER_TEST(TstSetupCheck);
#include "tst_setupcheck.moc"
