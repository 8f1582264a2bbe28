// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/launchplan.h"
#include "app/assembly/setupdesk.h"
#include "app/desktop/about.h"
#include "app/desktop/clientdialog.h"
#include "app/desktop/destroyingdialog.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/modelpage.h"
#include "app/desktop/moneydialog.h"
#include "app/desktop/newsessiondialog.h"
#include "app/desktop/passphrasedialog.h"
#include "app/desktop/preferencesdialog.h"
#include "app/desktop/sessionpage.h"
#include "app/desktop/shortcutsdialog.h"
#include "app/desktop/supportdialog.h"
#include "app/desktop/tokendialog.h"
#include "app/desktop/traymenu.h"
#include "app/desktop/trayview.h"
#include "app/desktop/wizard/setupwizard.h"
#include "app/words/translations.h"
#include "tests/app/desktop/benchmarkbed.h"
#include "tests/app/desktop/shownwords.h"
#include "tests/app/desktop/windowbed.h"
#include "tests/app/setupbed.h"
#include "tests/support/runner.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTranslator>

using namespace coder;
using namespace coder::test;

// Every window in every language: nothing stays English, nothing is cut off, no key has two meanings.
class TstLanguages : public QObject
{
    Q_OBJECT

    QSet<QString> m_english; // what a window in the language of the row must not show

    void check(const QWidget &window, const QString &what)
    {
        QCOMPARE(what + u": "_qs + (shownWords(window) & m_english).values().join(u" | "_qs), what + u": "_qs);
        QCOMPARE(what + u": "_qs + clippedIn(window).join(u" | "_qs), what + u": "_qs);
        QCOMPARE(what + u": "_qs + doubleKeys(keysOf(window)), what + u": "_qs);
    }

    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : catalogueLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void begin()
    {
        QFETCH(const QString, language);
        speak(language);
        m_english = language == u"en"_qs ? QSet<QString>() : otherInCatalogue(language);
        QVERIFY(language == u"en"_qs || m_english.size() > 500);
    }

private Q_SLOTS:
    void cleanupTestCase() { qDeleteAll(qApp->findChildren<QTranslator *>()); }

    void theMainWindow_data() { languages(); }
    void theMainWindow()
    {
        begin();
        WindowBed bed;
        for (const Phase phase : {Phase::Creating, Phase::Ready, Phase::Attention, Phase::Destroying, Phase::Unknown})
            bed.save(WindowBed::session(u"s%1"_qs.arg(int(phase)), phase));
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        check(window, u"table"_qs);
        for (const QAction *menu : window.menuBar()->actions())
            QCOMPARE(doubleKeys(keysOf(*menu->menu())), QString());
        for (const Session &session : controller.sessions()) {
            window.openSession(session.name);
            for (const auto tab : {SessionPage::Tab::Overview, SessionPage::Tab::Charts, SessionPage::Tab::Logs,
                                   SessionPage::Tab::Events, SessionPage::Tab::Settings}) {
                window.findChild<SessionPage *>()->showTab(tab);
                QCoreApplication::processEvents();
                check(window, u"%1, tab %2"_qs.arg(session.name).arg(int(tab)));
            }
        }
    }

    void theBenchmarks_data() { languages(); }
    void theBenchmarks()
    {
        begin();
        BenchmarkBed bed;
        bed.keep(2);
        bed.chooseAll();
        BenchmarkDialog dialog(bed.controller, bed.desk, bed.measurer);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        for (const auto tab :
             {BenchmarkDialog::Tab::Measure, BenchmarkDialog::Tab::Runs, BenchmarkDialog::Tab::Comparison}) {
            dialog.showTab(tab);
            QCoreApplication::processEvents();
            check(dialog, u"tab %1"_qs.arg(int(tab)));
        }
    }

    void theDialogs_data() { languages(); }
    void theDialogs()
    {
        begin();
        WindowBed bed;
        Controller controller(*bed.program);
        Preferences preferences(bed.program->paths().config + u"/desktop.ini"_qs);
        const auto plan = launchPlan(*bed.program, u"one"_qs);
        QVERIFY(plan);
        bed.save(WindowBed::session(u"one"_qs, Phase::Destroying));
        const MainWindow window(controller, {});
        SetupBed setup;
        QDialog *const dialogs[] = {
            new PreferencesDialog(controller, preferences),
            new NewSessionDialog(controller, *plan),
            new AboutDialog(u"text"_qs),
            new SupportDialog(SupportBundle{{{u"coder.log"_qs, "words"}}, {}}),
            new TokenDialog(setup.tools(), u"LINODE_TOKEN"_qs),
            new DestroyingDialog(controller, {u"one"_qs}),
            new MoneyDialog(controller),
            new ModelPage(PlanCosts()),
            new ClientDialog(Client::Zed, WindowBed::session(u"one"_qs, Phase::Ready), u"/key"_qs),
            new ShortcutsDialog(*window.menuBar()),
            new PassphraseDialog(setup.tools(), u"/home/me/.ssh/id_ed25519"_qs),
        };
        for (QDialog *dialog : dialogs) {
            const std::unique_ptr<QDialog> owner(dialog);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            check(*dialog, QString::fromLatin1(dialog->metaObject()->className()));
        }
    }

    void theSetup_data() { languages(); }
    void theSetup()
    {
        begin();
        SetupBed bed;
        bed.stored = Secret("good");
        SetupWizard wizard(bed.tools());
        wizard.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wizard));
        QTRY_VERIFY(!wizard.desk().isAsking());
        for (int page = 0; page < 5; ++page) {
            QTRY_VERIFY(page == 4 || wizard.button(QWizard::NextButton)->isEnabled());
            check(wizard, u"page %1"_qs.arg(page));
            wizard.next();
        }
        QVERIFY2(wizard.minimumSizeHint().width() <= 600,
                 qPrintable(QString::number(wizard.minimumSizeHint().width())));
    }

    void theTraysMenu_data() { languages(); }
    void theTraysMenu()
    {
        begin();
        const Session session = WindowBed::session(u"one"_qs, Phase::Ready);
        const TrayView view = trayView({session, session}, CloudState::Checked, QDateTime::currentDateTimeUtc());
        TrayMenu menu([](TrayIntent, const QString &) {});
        menu.show(view.entries);
        QCOMPARE((actionWords(menu) & m_english).values().join(u" | "_qs), QString());
        QCOMPARE(doubleKeys(keysOf(menu)), QString());
        for (const QMenu *submenu : menu.findChildren<QMenu *>())
            QCOMPARE(doubleKeys(keysOf(*submenu)), QString());
    }
};

CODER_TEST(TstLanguages);
#include "tst_languages.moc"
