// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/explain.h"
#include "tests/support/runner.h"

#include <QSet>
#include <QTest>

using namespace coder;

namespace {
constexpr int codes = int(ErrorCode::LeaseEnded) + 1;

bool isSentence(const QString &text)
{
    return text.endsWith(u'.') && text.front().isUpper() && !text.contains(u'!') && !text.contains(u"  "_qs);
}
} // namespace

class TstExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyErrorSaysWhatHappenedWhatItCostsAndWhatToDo()
    {
        QSet<QString> titles;
        for (int i = 0; i < codes; ++i) {
            const Explanation words = explain({ErrorCode(i), u"secret detail"_qs}, MoneyState::NothingRented);
            const QString id = errorId(ErrorCode(i));
            QVERIFY2(isSentence(words.title), qPrintable(id));
            QVERIFY2(isSentence(words.next), qPrintable(id));
            QCOMPARE(words.money, u"Nothing was rented."_qs);
            QVERIFY2(!QString(words.title + words.next).contains(u"secret detail"_qs), qPrintable(id));
            titles << words.title;
        }
        QCOMPARE(titles.size(), codes);
    }

    void nobodyAtTheWindowIsSentToACommandLine()
    {
        for (int i = 0; i < codes; ++i) {
            const Explanation words = explainAtWindow({ErrorCode(i), {}}, MoneyState::NothingRented);
            QVERIFY2(isSentence(words.next), qPrintable(words.next));
            QVERIFY2(!words.next.contains(u"\"coder "_qs), qPrintable(words.next));
            QCOMPARE(words.title, explain({ErrorCode(i), {}}, MoneyState::NothingRented).title);
        }
    }

    void everyMoneyStateHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= int(MoneyState::Destroyed); ++i) {
            QVERIFY(isSentence(moneySentence(MoneyState(i))));
            sentences << moneySentence(MoneyState(i));
        }
        QCOMPARE(sentences.size(), int(MoneyState::Destroyed) + 1);
    }

    void whatASessionCostsIsToldFromItsFile()
    {
        Session session;
        QVERIFY(moneyStateOf(session) == MoneyState::NothingRented);
        session.createAttempts = 1;
        QVERIFY(moneyStateOf(session) == MoneyState::MayBeRented);
        session.instanceId = 7;
        QVERIFY(moneyStateOf(session) == MoneyState::Rented);
        session.destroyWanted = true;
        QVERIFY(moneyStateOf(session) == MoneyState::StillRented);
        session.phase = Phase::Destroyed;
        QVERIFY(moneyStateOf(session) == MoneyState::Destroyed);
        session.instanceId = 0;
        QVERIFY(moneyStateOf(session) == MoneyState::NothingRented);
    }
};
CODER_TEST(TstExplain);
#include "tst_explain.moc"
