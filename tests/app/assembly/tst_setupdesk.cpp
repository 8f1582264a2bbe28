// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setupwords.h"
#include "tests/app/setupbed.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using coder::test::await;
using coder::test::SetupBed;

class TstSetupDesk : public QObject
{
    Q_OBJECT

    std::unique_ptr<SetupBed> m_bed;
    std::unique_ptr<SetupDesk> m_desk;

    void type(const char *token)
    {
        m_desk->change([&](SetupDraft &draft) { draft.token = Secret(token); });
        m_desk->testToken();
    }
    // Every answer needed for a good end.
    void answerAll()
    {
        type("good");
        QTRY_VERIFY(!m_desk->isAsking());
        m_desk->choosePreset(u"balanced"_qs);
        m_desk->suggestRegion();
        QTRY_VERIFY(!m_desk->isAsking());
    }

private Q_SLOTS:
    void init()
    {
        m_bed = std::make_unique<SetupBed>();
        m_desk = std::make_unique<SetupDesk>(m_bed->tools());
    }
    void cleanup()
    {
        m_desk.reset();
        m_bed.reset();
    }

    void aLateAnswerToAnOlderTokenIsDropped()
    {
        type("held");
        QTRY_COMPARE(m_bed->asked.size(), 1);
        type("poor");
        QTRY_VERIFY(!m_desk->isAsking());
        const QString why = m_desk->whyNot(SetupPage::Connect);
        QVERIFY2(why.contains(u"events:read_only"), qPrintable(why));
        QCoreApplication::processEvents();
        QCOMPARE(m_desk->whyNot(SetupPage::Connect), why);
    }

    void theTokenLineTellsWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isReady");
        QTest::newRow("good") << QByteArray("good") << u"This token works; the account is tester."_qs << true;
        QTest::newRow("reference") << QByteArray("op://vault/linode/token") << u"This token works"_qs << true;
        QTest::newRow("reference that fails") << QByteArray("op://no") << u"could not be read: op://no"_qs << false;
        QTest::newRow("refused") << QByteArray("bad") << u"Linode refuses this token"_qs << false;
        QTest::newRow("missing rights") << QByteArray("poor") << u"lacks: events:read_only"_qs << false;
        QTest::newRow("none") << QByteArray("") << u"Enter a Linode API token."_qs << false;
    }
    void theTokenLineTellsWhatItIs()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, words);
        QFETCH(bool, isReady);
        type(token.constData());
        QTRY_VERIFY(!m_desk->isAsking());
        const Check line = tokenLine(*m_desk);
        QVERIFY2(line.sentence.contains(words), qPrintable(line.sentence));
        QCOMPARE(m_desk->whyNot(SetupPage::Connect).isEmpty(), isReady);
    }

    void presetsResolveToPlansAndPrices_data()
    {
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("worst");
        QTest::newRow("fast") << u"fast"_qs << u"g2-gpu-rtx4000a1-s"_qs << u"At worst this session costs US$2.08."_qs;
        QTest::newRow("balanced") << u"balanced"_qs << u"g2-gpu-rtx4000a2-s"_qs
                                  << u"At worst this session costs US$4.20."_qs;
        QTest::newRow("largest") << u"largest"_qs << u"g2-gpu-rtx4000a4-s"_qs
                                 << u"At worst this session costs US$11.84."_qs;
    }
    void presetsResolveToPlansAndPrices()
    {
        QFETCH(QString, purpose);
        QFETCH(QString, plan);
        QFETCH(QString, worst);
        answerAll();
        m_desk->choosePreset(purpose);
        QCOMPARE(m_desk->draft().plan, plan);
        QCOMPARE(worstSentence(*m_desk), worst);
        QTRY_VERIFY(!m_desk->isAsking());
        QCOMPARE(m_desk->whyNot(SetupPage::Review), QString());
    }

    void aCapLowersTheWorstCaseAndATooSmallOneIsRefused()
    {
        answerAll();
        m_desk->change([](SetupDraft &draft) { draft.sessionCap = Money::dollars(2.5); });
        QCOMPARE(worstSentence(*m_desk), u"At worst this session costs US$2.10."_qs);
        m_desk->change([](SetupDraft &draft) { draft.sessionCap = Money::dollars(0.5); });
        QVERIFY(m_desk->whyNot(SetupPage::Safety).contains(u"cap"));
    }

    // What runs now must not keep anybody from writing settings; renting is what the cap refuses.
    void aMonthThatIsFullHoldsTheReviewAndNoOtherPage()
    {
        Session running;
        running.id = u"1"_qs;
        running.phase = Phase::Ready;
        running.created = m_bed->clock.now();
        running.hourly = Money::dollars(3);
        m_bed->sessions = {running};
        answerAll();
        m_desk->testToken();
        QTRY_VERIFY(!m_desk->isAsking());
        QCOMPARE(m_desk->whyNot(SetupPage::Review), QString());
        m_desk->change([](SetupDraft &draft) { draft.monthCap = Money::dollars(13); });
        QCOMPARE(m_desk->whyNot(SetupPage::Safety), QString());
        QVERIFY(m_desk->whyNot(SetupPage::Review).contains(u"the cap of the month is US$13.00"_qs));
    }

    void aModelThatCannotBeHadHoldsThePage_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("words");
        QTest::newRow("gated") << u"meta/Gated"_qs << u"is gated"_qs;
        QTest::newRow("missing") << u"no/Body"_qs << u"does not know no/Body"_qs;
        QTest::newRow("too big") << u"big/TooBig"_qs << u"The weights need"_qs;
    }
    void aModelThatCannotBeHadHoldsThePage()
    {
        QFETCH(QString, model);
        QFETCH(QString, words);
        answerAll();
        m_desk->choosePreset(ownPurpose);
        m_desk->change([&](SetupDraft &draft) { draft.model = model; });
        QTRY_VERIFY(!m_desk->isAsking());
        QVERIFY2(m_desk->whyNot(SetupPage::Purpose).contains(words), qPrintable(m_desk->whyNot(SetupPage::Purpose)));
    }

    void theHubTokenOpensAGatedModel()
    {
        answerAll();
        m_bed->hub.acceptedToken = Secret("hf_x");
        m_desk->change([](SetupDraft &draft) {
            draft.model = u"meta/Gated"_qs;
            draft.hubToken = Secret("hf_x");
        });
        QTRY_VERIFY(!m_desk->isAsking());
        QCOMPARE(m_desk->whyNot(SetupPage::Purpose), QString());
    }

    void theNearestRegionInStockIsSuggested()
    {
        answerAll();
        QCOMPARE(m_desk->draft().region, u"fr-par"_qs);
    }

    void finishingWritesTheEnvFileAndTheKeyring()
    {
        m_bed->write(u".env"_qs, "# mine\nREGION=us-ord\nOTHER=1\n");
        m_desk = std::make_unique<SetupDesk>(m_bed->tools());
        answerAll();
        VERIFY_OK(await(m_desk->finish(SecretPlace::Keyring)));
        const QByteArray env = m_bed->read(u".env"_qs);
        QVERIFY2(env.startsWith("# mine\nREGION=us-ord\nOTHER=1\n"), env.constData());
        QVERIFY(env.contains("TYPE=g2-gpu-rtx4000a2-s\n"));
        QVERIFY(!env.contains("good"));
        QCOMPARE(m_bed->secrets.held.value(secretname::linodeToken), Secret("good"));
        QVERIFY(m_bed->read(u".env.secrets"_qs).isEmpty());
    }

    void aTokenInTheKeyringTakesTheFormerOutOfTheFileThatCountsBeforeIt()
    {
        m_bed->write(u".env.secrets"_qs, "# keep\nLINODE_TOKEN=old\nOTHER=1\n");
        answerAll();
        VERIFY_OK(await(m_desk->finish(SecretPlace::Keyring)));
        QCOMPARE(m_bed->read(u".env.secrets"_qs), QByteArray("# keep\nOTHER=1\n"));
    }

    void withAKeyringThatRefusesNothingIsWritten()
    {
        answerAll();
        m_bed->secrets.refusal = Error{ErrorCode::KeyringLocked, {}};
        QCOMPARE(await(m_desk->finish(SecretPlace::Keyring)).error().code, ErrorCode::KeyringLocked);
        QVERIFY(!QFile::exists(m_bed->path(u".env"_qs)));
    }

    void aTokenForAnotherApiStaysInThisRun()
    {
        SetupTools tools = m_bed->tools();
        tools.otherApi = u"http://127.0.0.1:1/v4"_qs;
        m_desk = std::make_unique<SetupDesk>(tools);
        answerAll();
        VERIFY_OK(await(m_desk->finish(SecretPlace::Keyring)));
        QVERIFY(m_bed->secrets.held.isEmpty());
        QCOMPARE(m_bed->ofThisRun.value(secretname::linodeToken), Secret("good"));
    }

    void theReviewHasEightLinesAndNoneIsEmpty()
    {
        answerAll();
        const auto lines = reviewLines(*m_desk);
        QCOMPARE(lines.size(), 8);
        for (const auto &[name, value] : lines)
            QVERIFY2(!name.isEmpty() && !value.isEmpty(), qPrintable(name));
    }
};

CODER_TEST(TstSetupDesk);
#include "tst_setupdesk.moc"
