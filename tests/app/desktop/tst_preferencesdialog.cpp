// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/about.h"
#include "app/desktop/preferencesautostart.h"
#include "app/desktop/preferencesdialog.h"
#include "app/desktop/preferencestheme.h"
#include "app/desktop/trayfarewell.h"
#include "core/base/files.h"
#include "tests/app/desktop/sessions.h"
#include "tests/support/runner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
}

// Focusable widgets that a screen reader would have no name for; parts that Qt makes inside others aside.
QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && nameOf(widget).isEmpty()
            && !widget->objectName().startsWith(u"qt_"_qs))
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    return nameless;
}

} // namespace

class TstPreferencesDialog : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QProcessEnvironment m_environment;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Controller> m_controller;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<PreferencesDialog> m_dialog;

    template<class T>
    T *find(const QString &key) const
    {
        return m_dialog->findChild<T *>(key);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_environment.clear();
        m_environment.insert(u"HOME"_qs, m_dir->path());
        m_environment.insert(u"XDG_CONFIG_HOME"_qs, m_dir->filePath(u"config"_qs));
        auto made = Program::make({}, m_environment);
        QVERIFY(made.has_value());
        m_program = std::move(*made);
        m_controller = std::make_unique<Controller>(*m_program);
        m_preferences = std::make_unique<Preferences>(m_program->paths().config + u"/desktop.ini"_qs);
        m_dialog = std::make_unique<PreferencesDialog>(*m_controller, *m_preferences);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_preferences.reset();
        m_controller.reset();
        m_program.reset();
    }

    void everyRowHasAnEditorWithANameAndItsHelp()
    {
        for (const Preference &row : preferenceTable()) {
            const auto *editor = find<QWidget>(QString::fromLatin1(row.key));
            QVERIFY2(editor, row.key);
            QCOMPARE(editor->accessibleDescription(), QString::fromUtf8(row.help));
        }
        QCOMPARE(namelessIn(*m_dialog), QStringList());
    }

    void aChangeCountsAtOnce()
    {
        find<QCheckBox>(preference::closeToTray)->click();
        QVERIFY(!m_preferences->isOn(preference::closeToTray));
        auto *theme = find<QComboBox>(preference::theme);
        theme->setCurrentIndex(theme->findText(u"Dark"_qs));
        QCOMPARE(m_preferences->text(preference::theme), u"dark"_qs);
        auto *terminal = find<QLineEdit>(preference::terminal);
        terminal->setFocus();
        QTest::keyClicks(terminal, u"kitty -e"_qs);
        QTest::keyClick(terminal, Qt::Key_Return);
        QCOMPARE(m_preferences->text(preference::terminal), u"kitty -e"_qs);
        auto *folder = find<QLineEdit>(preference::projectFolder);
        QTest::keyClicks(folder, u"not absolute"_qs);
        QTest::keyClick(folder, Qt::Key_Return);
        QCOMPARE(folder->text(), QString());
    }

    void aSearchLeavesWhatHasItsWords()
    {
        auto *search = m_dialog->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(search);
        search->setText(u"panel ICON"_qs);
        QVERIFY(find<QWidget>(preference::trayInk)->isVisible());
        QVERIFY(!find<QWidget>(preference::terminal)->isVisible());
        QVERIFY(!find<QWidget>(preference::notifyReady)->isVisible());
        search->setText(u"xyzzy"_qs);
        QVERIFY(!find<QWidget>(preference::trayInk)->isVisible());
        search->clear();
        QVERIFY(find<QWidget>(preference::terminal)->isVisible());
    }

    void startAtLoginIsAFileOfTheDesktop()
    {
        QVERIFY(!isAutostarted(m_environment));
        find<QCheckBox>(preference::startAtLogin)->click();
        QVERIFY(isAutostarted(m_environment));
        const auto text = readFile(autostartFile(m_environment));
        QVERIFY(text && text->contains("Type=Application\n"));
        find<QCheckBox>(preference::startAtLogin)->click();
        QVERIFY(!isAutostarted(m_environment));
    }

    void theTrayIsTakenLeaveOfOnceAndAskedAboutLogin()
    {
        const auto boxes = [] {
            QList<QMessageBox *> found;
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (auto *box = qobject_cast<QMessageBox *>(widget); box && box->isVisible())
                    found << box;
            return found;
        };
        sayOnceThatTheTrayGoesOn(*m_preferences, m_environment);
        QCOMPARE(boxes().size(), 1);
        boxes().first()->button(QMessageBox::Yes)->click();
        QVERIFY(isAutostarted(m_environment));
        QTRY_VERIFY(boxes().isEmpty());
        sayOnceThatTheTrayGoesOn(*m_preferences, m_environment);
        QVERIFY(boxes().isEmpty());
    }

    void aProgramsPathIsQuotedAsDesktopFilesWant()
    {
        const QString program = u"/opt/a b/$x\\\"%u"_qs;
        QVERIFY(setAutostart(m_environment, program, true).has_value());
        const auto text = readFile(autostartFile(m_environment));
        const QByteArray line = "Exec=\"/opt/a b/\\\\$x\\\\\\\\\\\\\"%%u\" --minimized\n";
        QVERIFY2(text->contains(line), text->constData());
    }

    void secretsAreNeverShown()
    {
        int buttons = 0;
        for (const Preference &row : preferenceTable())
            if (row.kind == PreferenceKind::Secret) {
                QVERIFY(find<QPushButton>(QString::fromLatin1(row.key)));
                ++buttons;
            }
        QCOMPARE(buttons, 3);
    }

    void themesAreReadable()
    {
        for (const QString &theme : {u"light"_qs, u"dark"_qs}) {
            const QPalette palette = themePalette(theme, QPalette());
            const auto apart = [&](QPalette::ColorRole one, QPalette::ColorRole other) {
                return std::abs(palette.color(one).lightness() - palette.color(other).lightness());
            };
            QVERIFY(apart(QPalette::Text, QPalette::Base) > 150);
            QVERIFY(apart(QPalette::WindowText, QPalette::Window) > 150);
            QVERIFY(apart(QPalette::ButtonText, QPalette::Button) > 120);
            QCOMPARE(palette.color(QPalette::Window).lightness() < 128, theme == u"dark"_qs);
        }
        QPalette odd;
        odd.setColor(QPalette::Window, Qt::magenta);
        QCOMPARE(themePalette(u"system"_qs, odd), odd);
    }

    void diagnosticsTellPhasesAndNoSecrets()
    {
        Session session = inPhase(Phase::Attention, u"my-private-name"_qs);
        session.ip = u"192.0.2.7"_qs;
        session.error = Error{ErrorCode::SshUnreachable, u"192.0.2.7 did not answer"_qs};
        Paths paths = m_program->paths();
        const QString text = diagnosticsText({session}, CloudState::Offline, paths, m_environment);
        QVERIFY(text.contains(u"session: attention"_qs));
        QVERIFY(text.contains(u"error ssh_unreachable"_qs));
        QVERIFY(text.contains(u"provider: offline"_qs));
        QVERIFY(text.contains(u"config: ~/config"_qs));
        for (const QString &hidden : {u"192.0.2.7"_qs, u"my-private-name"_qs, m_dir->path()})
            QVERIFY2(!text.contains(hidden), qPrintable(text));
    }

    void theAboutBoxNamesTheLicencesAndCopies()
    {
        AboutDialog about(u"the diagnostics"_qs);
        about.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(namelessIn(about), QStringList());
        for (QPushButton *button : about.findChildren<QPushButton *>())
            if (button->text() == u"&Copy diagnostics"_qs)
                button->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"the diagnostics"_qs);
    }
};
CODER_TEST(TstPreferencesDialog);
#include "tst_preferencesdialog.moc"
