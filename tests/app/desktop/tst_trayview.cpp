// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"
#include "app/desktop/trayview.h"
#include "core/catalog/planpresets.h"
#include "tests/app/desktop/sessions.h"
#include "tests/support/runner.h"

#include <QImage>
#include <QTest>

using namespace coder;
using namespace coder::test;

Q_DECLARE_METATYPE(coder::TrayShape)
Q_DECLARE_METATYPE(QList<coder::Session>)

namespace {

Session with(Session session, const std::function<void(Session &)> &change)
{
    change(session);
    return session;
}

const TrayEntry *find(const QList<TrayEntry> &entries, const QString &id)
{
    for (const TrayEntry &entry : entries) {
        if (entry.id == id)
            return &entry;
        if (const TrayEntry *found = find(entry.children, id))
            return found;
    }
    return nullptr;
}

QStringList textsOf(const QList<TrayEntry> &entries)
{
    QStringList texts;
    for (const TrayEntry &entry : entries)
        texts << (entry.kind == TrayEntry::Kind::Separator ? u"-"_qs : entry.text);
    return texts;
}

QStringList enabledOf(const Session &session)
{
    QStringList ids;
    const TrayView view = trayView({session}, CloudState::Checked, noon());
    for (const TrayEntry &entry : find(view.entries, session.name)->children)
        if (entry.kind == TrayEntry::Kind::Action && entry.isEnabled)
            ids << entry.id.section(u'/', 1);
    return ids;
}

} // namespace

class TstTrayView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeaderTellsTheMoneyAndNoMoreThanIsKnown_data()
    {
        QTest::addColumn<QList<Session>>("sessions");
        QTest::addColumn<CloudState>("checked");
        QTest::addColumn<QString>("header");
        const Session ready = readySession();
        const Session other = readySession(u"other"_qs);
        const Session unpriced = with(other, [](Session &s) { s.hourly.reset(); });
        using Sessions = QList<Session>;
        QTest::newRow("nothing") << Sessions{} << CloudState::Checked << u"coder - nothing running"_qs;
        QTest::newRow("not asked") << Sessions{} << CloudState::NotYet << u"coder - not checked yet"_qs;
        QTest::newRow("offline") << Sessions{} << CloudState::Offline << u"coder - cannot reach Linode"_qs;
        QTest::newRow("no token") << Sessions{} << CloudState::NoToken << u"coder - no token yet"_qs;
        QTest::newRow("locked") << Sessions{} << CloudState::KeyringLocked
                                << u"coder - keyring locked, unlock it in the window"_qs;
        QTest::newRow("a reference to nothing")
            << Sessions{} << CloudState::TokenUnreadable << u"coder - the token could not be read"_qs;
        QTest::newRow("running and locked")
            << Sessions{ready} << CloudState::KeyringLocked << u"coder - 1 may be running, US$0.52/h"_qs;
        QTest::newRow("refused") << Sessions{} << CloudState::TokenRefused << u"coder - Linode refused the token"_qs;
        QTest::newRow("one") << Sessions{ready} << CloudState::Checked << u"coder - 1 running, US$0.52/h"_qs;
        QTest::newRow("two") << Sessions{ready, other} << CloudState::Checked << u"coder - 2 running, US$1.04/h"_qs;
        QTest::newRow("one price unknown")
            << Sessions{ready, unpriced} << CloudState::Checked << u"coder - 2 running, at least US$0.52/h"_qs;
        QTest::newRow("price unknown") << Sessions{unpriced} << CloudState::Checked
                                       << u"coder - 1 running, price unknown"_qs;
        QTest::newRow("running and offline")
            << Sessions{ready} << CloudState::Offline << u"coder - 1 may be running, US$0.52/h"_qs;
        QTest::newRow("a file that cannot be read")
            << Sessions{with(Session(), [](Session &s) { s.phase = Phase::Unknown; })} << CloudState::Checked
            << u"coder - 1 may be running, price unknown"_qs;
        QTest::newRow("destroyed") << Sessions{inPhase(Phase::Destroyed)} << CloudState::Checked
                                   << u"coder - nothing running"_qs;
        QTest::newRow("of another install")
            << Sessions{inPhase(Phase::NotOurs)} << CloudState::Checked << u"coder - nothing running"_qs;
        QTest::newRow("never asked to be created")
            << Sessions{with(inPhase(Phase::Creating), [](Session &s) { s.instanceId = s.createAttempts = 0; })}
            << CloudState::Checked << u"coder - nothing running"_qs;
    }
    void theHeaderTellsTheMoneyAndNoMoreThanIsKnown()
    {
        QFETCH(QList<Session>, sessions);
        QFETCH(CloudState, checked);
        const TrayView view = trayView(sessions, checked, noon());
        QTEST(view.header, "header");
        QCOMPARE(view.entries.first().text, view.header);
        QVERIFY(!view.entries.first().isEnabled);
        QVERIFY(view.tooltip.startsWith(view.header));
    }

    void theShapeTellsTheWorstOfAllSessions_data()
    {
        QTest::addColumn<QList<Session>>("sessions");
        QTest::addColumn<CloudState>("checked");
        QTest::addColumn<TrayShape>("shape");
        const Session ready = readySession();
        const Session ending = with(readySession(u"ending"_qs), [](Session &s) { s.leaseEnds = noon().addSecs(600); });
        const Session later = with(ready, [](Session &s) { s.leaseEnds = noon().addSecs(601); });
        const Session endless = with(ready, [](Session &s) { s.leaseEnds = {}; });
        const Session broken = inPhase(Phase::Attention, u"broken"_qs);
        using Sessions = QList<Session>;
        QTest::newRow("nothing") << Sessions{} << CloudState::Checked << TrayShape::Hollow;
        QTest::newRow("nothing known") << Sessions{} << CloudState::Offline << TrayShape::Hollow;
        QTest::newRow("ready") << Sessions{ready} << CloudState::Checked << TrayShape::Solid;
        QTest::newRow("offline") << Sessions{ready} << CloudState::Offline << TrayShape::Solid;
        QTest::newRow("creating") << Sessions{inPhase(Phase::Creating)} << CloudState::Checked << TrayShape::Solid;
        QTest::newRow("destroying") << Sessions{inPhase(Phase::Destroying)} << CloudState::Checked << TrayShape::Solid;
        QTest::newRow("destroyed") << Sessions{inPhase(Phase::Destroyed)} << CloudState::Checked << TrayShape::Hollow;
        QTest::newRow("ends soon") << Sessions{ready, ending} << CloudState::Checked << TrayShape::Clock;
        QTest::newRow("ends later") << Sessions{later} << CloudState::Checked << TrayShape::Solid;
        QTest::newRow("end unknown") << Sessions{endless} << CloudState::Checked << TrayShape::Solid;
        QTest::newRow("ended and to be destroyed") << Sessions{with(ending, [](Session &s) { s.destroyWanted = true; })}
                                                   << CloudState::Checked << TrayShape::Solid;
        QTest::newRow("attention before clock")
            << Sessions{ending, broken} << CloudState::Checked << TrayShape::Triangle;
        QTest::newRow("unknown") << Sessions{inPhase(Phase::Unknown)} << CloudState::Checked << TrayShape::Triangle;
        QTest::newRow("keyring locked") << Sessions{ready} << CloudState::KeyringLocked << TrayShape::Triangle;
        QTest::newRow("a reference to nothing") << Sessions{} << CloudState::TokenUnreadable << TrayShape::Triangle;
        QTest::newRow("token refused") << Sessions{} << CloudState::TokenRefused << TrayShape::Triangle;
    }
    void theShapeTellsTheWorstOfAllSessions()
    {
        QFETCH(QList<Session>, sessions);
        QFETCH(CloudState, checked);
        QTEST(trayView(sessions, checked, noon()).shape, "shape");
    }

    void theMenuHoldsWhatTheSpecificationNames()
    {
        const TrayView view = trayView({readySession()}, CloudState::Checked, noon());
        QCOMPARE(textsOf(view.entries),
                 QStringList({u"coder - 1 running, US$0.52/h"_qs, u"-"_qs, u"work · Ready · US$0.52 · ends 15:34"_qs,
                              u"-"_qs, u"&New session"_qs, u"-"_qs, u"&Open window"_qs, u"&Quit…"_qs}));
        QCOMPARE(textsOf(view.entries.at(2).children),
                 QStringList({u"&Launch aider"_qs, u"&Copy endpoint"_qs, u"&Keep for 1 hour, adds at most US$0.52"_qs,
                              u"&Open"_qs, u"-"_qs, u"&Destroy…"_qs}));
        QVERIFY(!find(view.entries, u"destroy all"_qs));
    }

    void aVmThatItsGuardFindsIdleIsToldWithItsOwnEnd()
    {
        GuardReport heard;
        heard.readAt = noon();
        heard.state = u"idle"_qs;
        heard.idleSeconds = 1500;
        heard.dueIn = 1080;
        const auto seen = [&](int after) {
            return trayView({readySession()}, CloudState::Checked, noon().addSecs(after), {{u"work"_qs, heard}});
        };
        QCOMPARE(seen(1).entries.at(2).text, u"work · Ready · US$0.52 · idle 25 min, ends 12:18"_qs);
        QCOMPARE(seen(1).shape, TrayShape::Solid);
        QCOMPARE(seen(61).entries.at(2).text, u"work · Ready · US$0.52 · idle unknown, ends 15:34"_qs);
        heard.warnedOf = u"idle"_qs;
        QCOMPARE(seen(1).shape, TrayShape::Clock);
        QVERIFY2(seen(1).tooltip.endsWith(u"idle 25 min, ends 12:18"_qs), qPrintable(seen(1).tooltip));
        QCOMPARE(seen(61).shape, TrayShape::Solid); // a word that is old warns of nothing
    }

    void twoSessionsCanBeDestroyedTogether()
    {
        const TrayView view =
            trayView({readySession(), inPhase(Phase::Creating, u"b"_qs)}, CloudState::Checked, noon());
        QVERIFY(find(view.entries, u"destroy all"_qs));
        QVERIFY(find(view.entries, u"work/destroy"_qs)->isEnabled);
        QCOMPARE(find(view.entries, u"b/destroy"_qs)->subject, u"b"_qs);
    }

    void whatEndsAlreadyIsNotDestroyedAgain()
    {
        const auto isOffered = [](const Session &one, const Session &other) {
            return find(trayView({one, other}, CloudState::Checked, noon()).entries, u"destroy all"_qs)->isEnabled;
        };
        const Session wanted = with(readySession(), [](Session &s) { s.destroyWanted = true; });
        const Session ending = inPhase(Phase::Destroying, u"b"_qs);
        QVERIFY(isOffered(readySession(), ending));
        QVERIFY(!isOffered(wanted, ending));
    }

    void aNewSessionIsOfferedAsSetUpOrWithAPreset()
    {
        const TrayView view = trayView({}, CloudState::Checked, noon());
        const QList<TrayEntry> choices = find(view.entries, u"new"_qs)->children;
        QCOMPARE(choices.size(), qsizetype(planPresets().size()) + 2);
        QCOMPARE(choices.first().intent, TrayIntent::NewSession);
        QCOMPARE(choices.first().subject, QString());
        const TrayEntry *preset = find(view.entries, u"new/rtx4000-2gpu"_qs);
        QCOMPARE(preset->text, u"2 × RTX 4000 Ada, Qwen2.5-Coder-32B-Instruct-AWQ…"_qs);
        QCOMPARE(preset->intent, TrayIntent::NewFromPreset);
        QCOMPARE(preset->subject, u"rtx4000-2gpu"_qs);
    }

    void onlyWhatCanBeDoneIsOffered()
    {
        QCOMPARE(enabledOf(readySession()),
                 QStringList({u"aider"_qs, u"endpoint"_qs, u"keep"_qs, u"open"_qs, u"destroy"_qs}));
        QCOMPARE(enabledOf(inPhase(Phase::Creating)),
                 QStringList({u"endpoint"_qs, u"keep"_qs, u"open"_qs, u"destroy"_qs}));
        QCOMPARE(enabledOf(inPhase(Phase::Destroying)), QStringList({u"endpoint"_qs, u"open"_qs}));
        Session bare = inPhase(Phase::Attention);
        bare.localPort = 0;
        bare.leaseEnds = {};
        QCOMPARE(enabledOf(bare), QStringList({u"open"_qs, u"destroy"_qs}));
        Session chatting = readySession();
        chatting.webuiPort = 3000;
        QVERIFY(enabledOf(chatting).contains(u"chat"_qs));
    }

    void aNameIsNeverAMnemonic()
    {
        const TrayView view = trayView({readySession(u"a&b"_qs)}, CloudState::Checked, noon());
        QVERIFY(find(view.entries, u"a&b"_qs)->text.startsWith(u"a&&b"_qs));
    }

    void unknownMoneyIsSaidToBeUnknown()
    {
        Session session = readySession();
        session.hourly.reset();
        session.leaseEnds = {};
        const TrayView view = trayView({session}, CloudState::Checked, noon());
        QCOMPARE(find(view.entries, u"work"_qs)->text, u"work · Ready · price unknown · end unknown"_qs);
    }

    void theFourShapesDifferInOutlineOnEitherPanel()
    {
        for (const TrayInk ink : {TrayInk::ForDarkPanel, TrayInk::ForLightPanel}) {
            QList<QImage> seen;
            for (const TrayShape shape : {TrayShape::Hollow, TrayShape::Solid, TrayShape::Clock, TrayShape::Triangle}) {
                const QImage mask =
                    trayIcon(shape, ink).pixmap(22, 22).toImage().convertToFormat(QImage::Format_Alpha8);
                QVERIFY(!mask.isNull());
                for (const QImage &other : seen)
                    QVERIFY(mask != other);
                seen << mask;
            }
        }
    }

    void theInkFollowsThePanelAndTheChoice()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        QPalette light;
        light.setColor(QPalette::Window, Qt::white);
        QCOMPARE(trayInk(u"system"_qs, dark), TrayInk::ForDarkPanel);
        QCOMPARE(trayInk(u"system"_qs, light), TrayInk::ForLightPanel);
        QCOMPARE(trayInk(u"light"_qs, dark), TrayInk::ForLightPanel);
        QCOMPARE(trayInk(u"dark"_qs, light), TrayInk::ForDarkPanel);
        const auto brightness = [](TrayInk ink) {
            return trayIcon(TrayShape::Solid, ink).pixmap(22, 22).toImage().pixelColor(11, 5).lightness();
        };
        QVERIFY(brightness(TrayInk::ForDarkPanel) > 200);
        QVERIFY(brightness(TrayInk::ForLightPanel) < 80);
    }
};
CODER_TEST(TstTrayView);
#include "tst_trayview.moc"
