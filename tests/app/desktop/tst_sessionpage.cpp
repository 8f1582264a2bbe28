// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartstab.h"
#include "app/desktop/ladder.h"
#include "app/desktop/logtail.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/overviewtab.h"
#include "app/desktop/sessionpage.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/sessionsettings.h"
#include "app/words/guardtext.h"
#include "core/session/stages.h"
#include "tests/app/desktop/widgets.h"
#include "tests/app/desktop/windowbed.h"
#include "tests/support/runner.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace coder;
using namespace coder::test;

namespace {

// Takes what would go to the browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

Session ready()
{
    Session session = WindowBed::session(QStringLiteral("one"), Phase::Ready);
    session.ip = QStringLiteral("192.0.2.7");
    session.gpus = 2;
    session.maxModelLen = 32768;
    session.wish.guest.insert(QStringLiteral("VLLM_IMAGE"), QStringLiteral("vllm/vllm-openai:v0.12.0"));
    return session;
}

Session creating()
{
    Session session = WindowBed::session(QStringLiteral("one"), Phase::Creating);
    session.stages = initialStages();
    enterStep(session, QStringLiteral("create"), QDateTime::currentDateTimeUtc());
    return session;
}

} // namespace

class TstSessionPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBed> m_bed;
    std::unique_ptr<Controller> m_controller;
    std::unique_ptr<MainWindow> m_window;

    void open(const Session &session, SessionPage::Tab tab = SessionPage::Tab::Overview)
    {
        m_bed->save(session);
        m_controller = std::make_unique<Controller>(*m_bed->program);
        m_window = std::make_unique<MainWindow>(*m_controller, WindowDoors());
        m_window->show();
        m_window->openSession(session.name);
        m_window->findChild<SessionPage *>()->showTab(tab);
    }
    template<class T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    QString fact(const QString &title) const
    {
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            if (label->isVisible() && label->accessibleName() == title) // not the heading beside it
                return label->text();
        return QStringLiteral("no such fact");
    }

private Q_SLOTS:
    void init() { m_bed = std::make_unique<WindowBed>(); }
    void cleanup()
    {
        m_window.reset();
        m_controller.reset();
        m_bed.reset();
    }

    void whatALongerLeaseMayAddIsSaidOrSaidToBeUnknown()
    {
        Session session = WindowBed::session(QStringLiteral("one"), Phase::Ready);
        QCOMPARE(extensionCost(session, 3600), Money::dollars(0.52));
        const QDateTime now = session.created.addSecs(4320);
        const QString text = extensionText(session, 2 * 3600, now);
        QVERIFY2(text.contains(u"adds US$1.04"_qs) && text.contains(u"US$3.12 in all"_qs), qPrintable(text));
        session.hourly.reset();
        QVERIFY(!extensionCost(session, 3600));
        QVERIFY(!extensionText(session, 3600, now).contains(u"US$"_qs));
    }

    void aSessionThatIsOverHasNoEndpoint_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("coming") << Phase::Loading << u"none yet"_qs;
        QTest::newRow("ready") << Phase::Ready << u"http://127.0.0.1:8000/v1"_qs;
        QTest::newRow("destroying") << Phase::Destroying << u"none: the session is being destroyed"_qs;
        QTest::newRow("destroyed") << Phase::Destroyed << u"none: the session is over"_qs;
    }
    void aSessionThatIsOverHasNoEndpoint()
    {
        QFETCH(Phase, phase);
        open(WindowBed::session(u"one"_qs, phase));
        QTEST(fact(u"Endpoint"_qs), "endpoint");
    }

    void whatASessionOfUnknownBeginningHasCostIsUnknown()
    {
        Session session = WindowBed::session(u"one"_qs, Phase::Unknown);
        const QDateTime now = session.created.addSecs(60);
        QCOMPARE(billedText(session, now), u"US$0.52"_qs);
        session.created = {};
        QCOMPARE(billedText(session, now), u"unknown"_qs); // its creation was never answered
        session = {};
        session.phase = Phase::Unknown;
        session.error = Error{ErrorCode::FileUnreadable, {}};
        QCOMPARE(billedText(session, now), u"unknown"_qs);
    }

    void aVmThatWasFoundAndKeptIsNotSaidToHaveStopped()
    {
        Session session = WindowBed::session(u"one"_qs, Phase::Attention);
        const QDateTime now = session.created.addSecs(60);
        QCOMPARE(stateSentence(session, now),
                 u"Needs attention: it was found running and kept. Nothing is connected to it."_qs);
        session.error = Error{ErrorCode::BootstrapFailed, {}};
        QCOMPARE(stateSentence(session, now), u"Needs attention: it stopped before it was ready."_qs);
    }

    void aLostConnectionClaimsNothingAboutTheVm()
    {
        const QDateTime noon = fromIso(u"2026-03-04T12:00:00Z"_qs);
        QCOMPARE(
            brokenSentence(noon, noon.addSecs(60)),
            u"The connection is lost since 12:00 and is being rebuilt. As long as the VM exists, it is billed."_qs);
    }

    // The journal's words on the charts' ruler, whose points name them, and in what is saved.
    void whatTheJournalKeepsIsToldAmongTheChartsValues_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("idle") << u"guard-warned"_qs << u"idle"_qs << QByteArray("Idle: the VM ends soon");
        QTest::newRow("lease") << u"guard-warned"_qs << u"lease"_qs << QByteArray("Latest end is near");
        QTest::newRow("idle for too long") << u"guard-due"_qs << u"idle"_qs << QByteArray("Idle for too long");
        QTest::newRow("lost") << u"connection-lost"_qs << QString() << QByteArray("Connection lost");
        QTest::newRow("back") << u"connection-back"_qs << QString() << QByteArray("Connected again");
        QTest::newRow("switched") << u"switch_undone"_qs << QString() << QByteArray("Former model taken back");
        QTest::newRow("newer") << u"what-a-newer-one-wrote"_qs << QString() << QByteArray("what-a-newer-one-wrote");
    }
    void whatTheJournalKeepsIsToldAmongTheChartsValues()
    {
        QFETCH(QString, event);
        QFETCH(QString, detail);
        const QDateTime past = m_bed->program->clock().now().addSecs(-60);
        m_bed->save(WindowBed::session(u"work"_qs, Phase::Ready)); // the journal lies in its folder
        QVERIFY(m_bed->program->store().appendEvent(u"work"_qs, past, event, detail));
        open(WindowBed::session(u"work"_qs, Phase::Ready), SessionPage::Tab::Charts);
        const QByteArray saved = m_window->findChild<ChartsTab *>()->csv();
        QFETCH(QByteArray, words);
        QVERIFY2(saved.contains(words), saved.right(300).constData());
    }

    void extendingIsAskedWithItsPriceAndMovesTheEnd()
    {
        open(ready(), SessionPage::Tab::Settings);
        m_controller->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::Offline, 20000);
        auto *hours = find<QSpinBox>(u"Hours to add"_qs);
        QVERIFY(hours);
        hours->setFocus();
        QTest::keyClick(hours, Qt::Key_Up);
        QTest::mouseClick(find<QPushButton>(u"Extend the latest end"_qs), Qt::LeftButton);
        auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->text(), u"Extend one by 2 h?"_qs);
        QCOMPARE(m_controller->session(u"one"_qs)->wish.leaseSeconds, 4 * 3600);
        QVERIFY(pressOf(*question, u"&Extend for at most US$1.04"_qs));
        QTRY_COMPARE(m_controller->session(u"one"_qs)->wish.leaseSeconds, 6 * 3600);
    }

    void anExtensionThatIsCancelledChangesNothing()
    {
        open(ready(), SessionPage::Tab::Settings);
        QTest::mouseClick(find<QPushButton>(u"Extend the latest end"_qs), Qt::LeftButton);
        auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        QVERIFY(!m_bed->program->store().isWanted(u"one"_qs, Intent::Extend));
    }

    void theIdleLimitIsSetByKeyboardAndToldToBeUnconfirmed()
    {
        open(ready(), SessionPage::Tab::Settings);
        m_controller->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_controller->checkState(), CloudState::Offline, 20000);
        auto *set = find<QPushButton>(u"Set idle limit"_qs);
        auto *minutes = find<QSpinBox>(u"Idle limit in minutes"_qs);
        auto *slider = find<QSlider>(u"Idle limit in minutes, slider"_qs);
        QVERIFY(set && minutes && slider && !set->isEnabled());
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(minutes->value(), 35);
        QVERIFY(set->isEnabled());
        m_controller->sessionChanged(ready(), m_controller->session(u"one"_qs)); // what is being chosen stays
        QCOMPARE(minutes->value(), 35);
        QTest::keyClick(set, Qt::Key_Space);
        QTRY_COMPARE(m_controller->session(u"one"_qs)->wish.idleLimitSeconds, 35 * 60);
        QTRY_COMPARE(fact(u"Idle limit"_qs),
                     u"35 min, then the hour that is paid is used up. Not confirmed by the VM yet."_qs);
        QVERIFY(!set->isEnabled());
    }

    void whatTheVmGoesByIsSaid_data()
    {
        QTest::addColumn<int>("heardAgo"); // seconds; -1 = never
        QTest::addColumn<int>("goesBy");   // minutes
        QTest::addColumn<QString>("said");
        QTest::newRow("the same") << 5 << 30 << u"Set: the VM has confirmed it."_qs;
        QTest::newRow("another") << 5 << 45
                                 << u"The VM still goes by another one: 45 min, then the hour that is paid is used "
                                    "up."_qs;
        QTest::newRow("none") << 5 << 0
                              << u"The VM still goes by another one: Off: only the latest end destroys the VM."_qs;
        QTest::newRow("silent") << 70 << 30 << u"Not confirmed by the VM yet."_qs;
        QTest::newRow("never heard") << -1 << 30 << u"Not confirmed by the VM yet."_qs;
    }
    void whatTheVmGoesByIsSaid()
    {
        QFETCH(int, heardAgo);
        QFETCH(int, goesBy);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        GuardReport report;
        report.readAt = now.addSecs(-heardAgo);
        report.limits = IdleLimits{goesBy * 60.0, 300, 13440, true};
        const auto guard = heardAgo < 0 ? std::optional<GuardReport>() : report;
        QTEST(standingText({1800, true}, guard, now), "said");
    }

    void theSettingsNameTheModelsLimits()
    {
        open(ready(), SessionPage::Tab::Settings);
        QCOMPARE(fact(u"Context"_qs), u"32,768 tokens"_qs);
        QVERIFY(fact(u"GPUs"_qs).startsWith(u"2, the model is spread over 2"_qs));
        QCOMPARE(fact(u"Engine"_qs), u"vllm/vllm-openai:v0.12.0"_qs);
        QVERIFY(fact(u"Idle limit"_qs).startsWith(u"30 min, then"_qs));
        QVERIFY(fact(u"Most it may cost"_qs).startsWith(u"none"_qs));
    }

    void anEndedSessionCannotBeExtended()
    {
        open(WindowBed::session(u"one"_qs, Phase::Destroyed), SessionPage::Tab::Settings);
        QVERIFY(!find<QPushButton>(u"Extend the latest end"_qs)->isEnabled());
        QVERIFY(!find<QSpinBox>(u"Idle limit in minutes"_qs)->isEnabled());
        QVERIFY(fact(u"Latest end"_qs).contains(u"destroyed"_qs));
    }

    void endpointAndAddressAreCopied()
    {
        open(ready());
        QTest::mouseClick(find<QPushButton>(u"Copy endpoint"_qs), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8000/v1"_qs);
        QTest::mouseClick(find<QPushButton>(u"Copy address"_qs), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"192.0.2.7"_qs);
        QCOMPARE(fact(u"VM"_qs), u"coder-1-one · number 7 · 192.0.2.7"_qs);
    }

    void theVmIsShownInCloudManagerButNotTheDemosVms()
    {
        open(ready());
        QVERIFY(!find<QPushButton>(u"Cloud Manager"_qs)); // this bed is a demo
        cleanup();
        m_bed = std::make_unique<WindowBed>(false);
        open(ready());
        const Browser browser;
        QTest::mouseClick(find<QPushButton>(u"Cloud Manager"_qs), Qt::LeftButton);
        QCOMPARE(browser.opened, {QUrl(u"https://cloud.linode.com/linodes/7"_qs)});
    }

    void whatTheVmWritesIsFoldedAwayUntilItIsAskedFor()
    {
        open(ready());
        auto *tail = m_window->findChild<LogTail *>();
        QVERIFY(tail && !tail->isVisible());
        m_bed->save(creating());
        QTRY_VERIFY(tail->isVisible());
        auto *text = tail->findChild<QPlainTextEdit *>();
        QVERIFY(!text->isVisible());
        tail->findChild<QToolButton *>()->click();
        QVERIFY(text->isVisible());
        // Its VM has no address yet.
        QTRY_VERIFY(tail->findChild<QLabel *>()->text().contains(u"cannot be reached yet"_qs));
    }

    void aNarrowPageIsNotScrolledSidewaysThoughTheLogIsOpen()
    {
        Session session = creating();
        session.error = Error{ErrorCode::BootstrapFailed, u"no space left"_qs};
        session.phase = Phase::Attention;
        m_bed->save(session);
        m_controller = std::make_unique<Controller>(*m_bed->program);
        SessionPage page(*m_controller);
        page.open(session.name);
        page.resize(400, 700);
        page.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.findChild<LogTail *>()->findChild<QToolButton *>()->click();
        auto *overview = page.findChild<OverviewTab *>();
        QTRY_VERIFY(page.findChild<LogTail *>()->findChild<QPlainTextEdit *>()->isVisible());
        QTRY_COMPARE(page.width(), 400);
        QCOMPARE(overview->horizontalScrollBar()->maximum(), 0);
    }

    void theStagesHaveElapsedAndExpectedTimes()
    {
        open(creating());
        const auto *list = find<QTreeWidget>(u"Stages of the start"_qs);
        QVERIFY(list);
        QCOMPARE(list->topLevelItemCount(), creating().stages.size());
        QVERIFY(list->topLevelItem(1)->text(1).contains(u"running"_qs));
        QVERIFY(!list->topLevelItem(1)->text(2).isEmpty());
        QVERIFY(!list->topLevelItem(5)->text(3).isEmpty());
    }

    void aRowOfTheStagesIsCopiedByKey()
    {
        open(creating());
        auto *list = find<QTreeWidget>(u"Stages of the start"_qs);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(1));
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().contains(u"Creating the VM\trunning"_qs),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void aBrokenConnectionIsNotCalledStanding()
    {
        QList<StageState> states;
        for (const Rung &rung : ladderOf(ready(), true))
            states << rung.state;
        const QList<StageState> expected{StageState::Done,    StageState::Running, StageState::Waiting,
                                         StageState::Waiting, StageState::Waiting, StageState::Waiting};
        QCOMPARE(states, expected);
    }

    void aFailureIsShownWithItsIdAndCanBeCopied()
    {
        Session session = creating();
        session.phase = Phase::Attention;
        session.error = Error{ErrorCode::BootstrapFailed, u"no space left"_qs};
        open(session);
        QTest::mouseClick(find<QPushButton>(u"Details"_qs), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>(u"Copy the details"_qs), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"bootstrap_failed: no space left"_qs), qPrintable(copied));
    }
};

CODER_TEST(TstSessionPage);
#include "tst_sessionpage.moc"
